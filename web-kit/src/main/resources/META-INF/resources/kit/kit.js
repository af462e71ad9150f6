// What every page can do: theme switch, menus that close, dialogs, toasts with undo, copying, forms that send once.
const root = document.documentElement;

function themeSwitch() {
  for (const button of document.querySelectorAll("[data-theme-switch]")) {
    const show = () => {
      const dark = root.dataset.theme === "dark";
      button.querySelector("use")?.setAttribute("href", `/kit/icons.svg#${dark ? "sun" : "moon"}`);
      button.setAttribute("aria-label", dark ? "Use light colours" : "Use dark colours");
    };
    button.hidden = false;
    button.addEventListener("click", () => {
      root.dispatchEvent(new CustomEvent("vitrine:theme", { detail: root.dataset.theme === "dark" ? "light" : "dark" }));
    });
    new MutationObserver(show).observe(root, { attributeFilter: ["data-theme"] });
    show();
  }
}

function menus() {
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
}

function clicks() {
  document.addEventListener("click", (event) => {
    const from = event.target instanceof Element ? event.target : null;
    const opener = from?.closest("[data-opens]");
    if (opener) {
      event.preventDefault();
      document.getElementById(opener.dataset.opens)?.showModal();
    }
    from?.closest("[data-closes]")?.closest("dialog")?.close();
    if (from?.matches("dialog.dialog[open]")) from.close(); // the backdrop
    const copier = from?.closest("[data-copy]");
    if (copier) copy(copier.dataset.copy);
  });
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast("Copied");
  } catch (refused) {
    toast("Your browser does not let us copy. Select the text and copy it by hand.", { tone: "bad" });
  }
}

/** A form with data-once is sent once, however often the button is pressed; coming back by "back" wakes it again. */
function onceForms() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !form.hasAttribute("data-once")) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    event.submitter?.setAttribute("aria-busy", "true");
  });
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) {
      delete form.dataset.sent;
      form.querySelector("[aria-busy]")?.removeAttribute("aria-busy");
    }
  });
}

function toastShelf() {
  let shelf = document.querySelector(".toasts");
  if (!shelf) {
    shelf = document.createElement("div");
    shelf.className = "toasts";
    shelf.setAttribute("role", "status");
    document.body.append(shelf);
  }
  if (shelf.showPopover) {
    // Above an open dialog, too: the last popover lies on top.
    shelf.popover = "manual";
    if (shelf.matches(":popover-open")) shelf.hidePopover();
    shelf.showPopover();
  }
  return shelf;
}

/**
 * Says something in passing.
 * @param {string} text one sentence
 * @param {{undo?: () => void, tone?: "good" | "bad", seconds?: number}} [options] undo puts a button there; it stays for
 *   eight seconds with a button, five without, and as long as a pointer or the focus is on it
 */
function toast(text, options = {}) {
  const item = document.createElement("div");
  item.className = `toast ${options.tone ?? ""}`.trim();
  item.append(Object.assign(document.createElement("span"), { textContent: text }));
  const close = () => item.remove();
  const button = (label, act) => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: label });
    made.addEventListener("click", () => {
      close();
      act();
    });
    item.append(made);
  };
  if (options.undo) button("Undo", options.undo);
  else button("Close", () => {});
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(close, (options.seconds ?? (options.undo ? 8 : 5)) * 1000);
  };
  const hold = () => clearTimeout(timer);
  item.addEventListener("pointerenter", hold);
  item.addEventListener("pointerleave", wait);
  item.addEventListener("focusin", hold);
  item.addEventListener("focusout", wait);
  toastShelf().append(item);
  wait();
  return close;
}

window.vitrine = Object.assign(window.vitrine ?? {}, { toast });
themeSwitch();
menus();
clicks();
onceForms();
