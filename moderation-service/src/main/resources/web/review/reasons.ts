// Asks why a selfie is rejected.

import type { Case } from "./api";

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
export function offerReasons(it: Case, answer: Chosen): void {
  const box = dialog();
  wire(box);
  const note = box.querySelector<HTMLTextAreaElement>("[data-note]");
  if (note) note.value = "";
  let first: HTMLButtonElement | null = null;
  for (const button of box.querySelectorAll<HTMLButtonElement>("[data-reason]")) {
    const suggested = it.policy.suggested.includes(button.dataset.reason ?? "");
    const badge = button.querySelector<HTMLElement>(".badge");
    if (badge) badge.hidden = !suggested;
    button.classList.toggle("is-suggested", suggested);
    if (suggested && !first) first = button;
  }
  chosen = answer;
  box.showModal();
  (first ?? box.querySelector<HTMLButtonElement>("[data-reason]"))?.focus();
}
