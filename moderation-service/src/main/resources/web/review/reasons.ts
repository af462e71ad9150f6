// Asks why a selfie is rejected.

type Chosen = (code: string, note: string | undefined, label: string) => void;

let chosen: Chosen | null = null;

function dialog(): HTMLDialogElement {
  const found = document.querySelector<HTMLDialogElement>("#reject");
  if (!found) throw new Error("the page has no reasons");
  return found;
}

function wire(box: HTMLDialogElement): void {
  if (box.dataset.wired) return;
  box.dataset.wired = "yes";
  const note = box.querySelector<HTMLTextAreaElement>("[data-note]");
  for (const button of box.querySelectorAll<HTMLButtonElement>("[data-reason]")) {
    button.addEventListener("click", () => {
      const answer = chosen;
      const words = note?.value.trim() || undefined;
      box.close();
      answer?.(button.dataset.reason ?? "", words, button.querySelector("b")?.textContent ?? "");
    });
  }
  box.addEventListener("close", () => {
    chosen = null;
  });
}

/** Opens the chooser; what the policy suggests is marked and has the focus. */
export function offerReasons(suggested: string[], answer: Chosen): void {
  const box = dialog();
  wire(box);
  const note = box.querySelector<HTMLTextAreaElement>("[data-note]");
  if (note) note.value = "";
  const buttons = sorted(box, suggested);
  chosen = answer;
  box.showModal();
  buttons[0]?.focus();
}

/** Suggested reasons first, the others in the catalogue's order; the first ten get a number key. */
function sorted(box: HTMLDialogElement, suggested: string[]): HTMLButtonElement[] {
  const buttons = [...box.querySelectorAll<HTMLButtonElement>("[data-reason]")];
  const rank = (button: HTMLButtonElement) => (suggested.includes(button.dataset.reason ?? "") ? 0 : 1_000) + Number(button.dataset.place);
  buttons.sort((a, b) => rank(a) - rank(b));
  buttons.forEach((button, place) => {
    const isSuggested = rank(button) < 1_000;
    button.classList.toggle("is-suggested", isSuggested);
    const badge = button.querySelector<HTMLElement>(".badge");
    if (badge) badge.hidden = !isSuggested;
    const key = button.querySelector("kbd");
    if (key) key.textContent = place < 9 ? String(place + 1) : place === 9 ? "0" : "";
    if (button.parentElement) button.parentElement.parentElement?.append(button.parentElement);
  });
  return buttons;
}

/** Numbers choose a reason while they are offered. */
export function pressReason(key: string): boolean {
  const offered = document.querySelector("#reject[open]");
  if (!offered || !/^[0-9]$/.test(key)) return false;
  const place = key === "0" ? 9 : Number(key) - 1;
  offered.querySelectorAll<HTMLButtonElement>("[data-reason]")[place]?.click();
  return true;
}
