import { call } from "./api";
import { askToEnd, chosenRoles, dialog } from "./dialogs";
import { busy, showErrors } from "./fields";

interface MadeKey {
  key: { name: string };
  secret: string;
}

/** Making and revoking the keys of machines. */
export function machineKeys(): void {
  const form = document.querySelector<HTMLFormElement>("[data-add-key]");
  if (!form) return;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void busy(form, () => make(form));
  });
  document.querySelector<HTMLElement>("[data-keys]")?.addEventListener("click", (event) => {
    const key = (event.target as Element).closest("[data-revoke]")?.closest<HTMLElement>("[data-id]");
    if (key) askToEnd(dialog("#revoke-key"), key, `/api/keys/${key.dataset.id}`, "Revoked");
  });
  // The list knows the new key only after the page is loaded again; the key must be copied first.
  dialog("#new-key").addEventListener("close", () => location.reload());
}

async function make(form: HTMLFormElement): Promise<void> {
  const data = new FormData(form);
  const rolesError = form.querySelector<HTMLElement>("#key-roles-error")!;
  const roles = chosenRoles(data, rolesError);
  if (!roles) return;
  try {
    const made = await call<MadeKey>("POST", "/api/keys", { name: data.get("name"), roles });
    dialog("#add-key").close();
    show(made);
  } catch (failure) {
    showErrors(form, failure, rolesError, { name: "key-name" });
  }
}

function show(made: MadeKey): void {
  const shown = dialog("#new-key");
  shown.querySelector("[data-name]")!.textContent = made.key.name;
  shown.querySelector("[data-secret]")!.textContent = made.secret;
  shown.querySelector<HTMLElement>("[data-copy-secret]")!.dataset.copy = made.secret;
  shown.showModal();
}
