// Single keys for the desk. They can be switched off, and are silent where somebody types.

const STORE = "vitrine-review-keys";

function wanted(): boolean {
  try {
    return localStorage.getItem(STORE) !== "off";
  } catch (blocked) {
    return true; // storage is off: the keys stay as they come
  }
}

function remember(on: boolean): void {
  try {
    localStorage.setItem(STORE, on ? "on" : "off");
  } catch (blocked) {
    document.documentElement.dataset.keys = on ? "on" : "off"; // it holds until the page is left
  }
}

function typing(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement && target.type === "checkbox") return false;
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Runs the action of a pressed key. `inDialog` holds those that work while a dialog is open. */
export function listen(keys: Record<string, () => void>, inDialog: (key: string) => boolean): void {
  document.documentElement.dataset.keys = wanted() ? "on" : "off";
  const box = document.querySelector<HTMLInputElement>("[data-keys-on]");
  if (box) {
    box.checked = wanted();
    box.addEventListener("change", () => {
      remember(box.checked);
      document.documentElement.dataset.keys = box.checked ? "on" : "off";
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event.target)) return;
    if (document.documentElement.dataset.keys === "off" && event.key !== "?") return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (document.querySelector("dialog[open]")) {
      if (inDialog(key)) event.preventDefault();
      return;
    }
    const action = keys[key];
    if (action) {
      event.preventDefault();
      action();
    }
  });
}
