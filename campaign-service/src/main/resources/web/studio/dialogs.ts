import { call, sentenceOf, toast, toastAfterwards } from "./api";

export function dialog(selector: string): HTMLDialogElement {
  return document.querySelector<HTMLDialogElement>(selector)!;
}

/** Asks before something with a `data-name` goes for good; says that it is gone on the page as it is then. */
export function askToEnd(shown: HTMLDialogElement, thing: HTMLElement, address: string, done: string): void {
  const name = thing.dataset.name!;
  shown.querySelector("[data-name]")!.textContent = name;
  shown.querySelector<HTMLButtonElement>("[data-confirm]")!.onclick = async () => {
    try {
      await call("DELETE", address);
      toastAfterwards(`${done} ${name}`);
      location.reload();
    } catch (failure) {
      shown.close();
      toast(sentenceOf(failure), { tone: "bad", seconds: 8 });
    }
  };
  shown.showModal();
}

/** The roles that a form chose, or null after it said that one is needed. */
export function chosenRoles(data: FormData, error: HTMLElement): FormDataEntryValue[] | null {
  const roles = data.getAll("roles");
  error.hidden = roles.length > 0;
  error.textContent = "Choose at least one role.";
  return error.hidden ? roles : null;
}
