// Puts the picture on screen into the brand's hash bank, and tells what was shared before and looks like it.

import * as api from "./api";

type Toast = (text: string, options?: { tone?: "good" | "bad"; seconds?: number }) => void;

const PAUSE = 500;
const PATIENCE = 40;

let current: () => api.Case | null = () => null;
let toast: Toast = () => {};
let about: api.Case | null = null;

function found<T extends HTMLElement>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`the page has no ${selector}`);
  return element;
}

export function wireBank(onScreen: () => api.Case | null, say: Toast): void {
  current = onScreen;
  toast = say;
  found("[data-bank]").addEventListener("click", offerBank);
  found<HTMLFormElement>("[data-bank-form]").addEventListener("submit", (event) => {
    event.preventDefault();
    const it = about;
    const label = found<HTMLInputElement>("#bank-label").value.trim();
    if (!it || !label) return;
    found<HTMLDialogElement>("#bank").close();
    void add(it, label, found<HTMLTextAreaElement>("#bank-note").value.trim());
  });
}

/** Asks for a label; the last one stays, since bad pictures come in series. */
export function offerBank(): void {
  about = current();
  if (!about) return;
  if (!about.picture) {
    toast("There is no picture to remember.");
    return;
  }
  found<HTMLTextAreaElement>("#bank-note").value = "";
  found<HTMLDialogElement>("#bank").showModal();
  const label = found<HTMLInputElement>("#bank-label");
  label.focus();
  label.select();
}

async function add(it: api.Case, label: string, note: string): Promise<void> {
  try {
    const addition = await api.bank(it.id, label, note);
    toast("Added to the hash bank. Comparing with what was shared before.", { tone: "good" });
    await tell(addition.id);
  } catch (failure) {
    toast(failure instanceof api.Refused ? failure.message : "That did not arrive. Add it again.", { tone: "bad" });
  }
}

async function tell(id: string): Promise<void> {
  for (let i = 0; i < PATIENCE; i++) {
    const { addition } = await api.addition(id);
    if (addition.done) {
      const { reopened, marked } = addition;
      if (reopened + marked === 0) return;
      const looks = `${reopened} published ${reopened === 1 ? "look" : "looks"}`;
      const cases = `${marked} open ${marked === 1 ? "case" : "cases"}`;
      toast(`${[reopened && looks, marked && cases].filter(Boolean).join(" and ")} resemble this picture and wait for review.`, { seconds: 12 });
      return;
    }
    await new Promise((done) => setTimeout(done, PAUSE));
  }
  toast("Still comparing. The hash bank shows what is found.");
}
