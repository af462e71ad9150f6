import { Refusal, sentenceOf } from "./api";

/** Shows what is wrong beside the fields, and moves to the first of them; what no field is named for stands in `general`. */
export function showErrors(form: HTMLFormElement, failure: unknown, general: HTMLElement | null, ids: Record<string, string> = {}): void {
  clearErrors(form, general);
  const errors = failure instanceof Refusal ? (failure.problem.errors ?? []) : [];
  let first: HTMLElement | null = null;
  for (const error of errors) {
    const control = form.querySelector<HTMLElement>(`#${CSS.escape(ids[error.field] ?? error.field)}`);
    if (!control) continue;
    first ??= control;
    control.setAttribute("aria-invalid", "true");
    const line = errorLine(control);
    line.textContent = `${line.textContent} ${sentence(error.message)}`.trim();
  }
  if (first) first.focus();
  if (general && (!first || !errors.length)) {
    (general.querySelector("div") ?? general).textContent = sentenceOf(failure);
    general.hidden = false;
  }
}

export function clearErrors(form: HTMLFormElement, general: HTMLElement | null): void {
  form.querySelectorAll("[aria-invalid]").forEach((control) => control.removeAttribute("aria-invalid"));
  form.querySelectorAll(".error[data-made]").forEach((line) => line.remove());
  if (general) general.hidden = true;
}

/** One line for each field, however much is wrong with it. */
function errorLine(control: HTMLElement): HTMLElement {
  const made = document.querySelector<HTMLElement>(`#${CSS.escape(control.id)}-error[data-made]`);
  if (made) return made;
  const line = document.createElement("p");
  line.className = "error";
  line.id = `${control.id}-error`;
  line.dataset.made = "yes";
  (control.closest(".field") ?? control.parentElement!).append(line);
  return line;
}

function sentence(message: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Marks a form as busy while `work` runs, so that it is sent once. */
export async function busy<T>(form: HTMLFormElement, work: () => Promise<T>): Promise<T | undefined> {
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
  if (button?.getAttribute("aria-busy")) return undefined;
  button?.setAttribute("aria-busy", "true");
  try {
    return await work();
  } finally {
    button?.removeAttribute("aria-busy");
  }
}
