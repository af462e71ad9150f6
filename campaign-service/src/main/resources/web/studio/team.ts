import { call, sentenceOf, toast, toastAfterwards } from "./api";
import { askToEnd, chosenRoles, dialog } from "./dialogs";
import { busy, showErrors } from "./fields";

interface Link {
  url: string;
  expiresAt: string;
}

const ADD_FIELDS: Record<string, string> = { name: "member-name", email: "member-email" };

/** Adding, changing and removing members. */
export function team(): void {
  const list = document.querySelector<HTMLElement>("[data-team]");
  if (!list || !document.querySelector("#add-member")) return;
  list.addEventListener("click", (event) => {
    const button = (event.target as Element).closest("button");
    const person = button?.closest<HTMLElement>("[data-id]");
    if (!button || !person) return;
    if (button.matches("[data-link]")) void newLink(person);
    if (button.matches("[data-roles-open]")) editRoles(person);
    if (button.matches("[data-remove]")) askToEnd(dialog("#remove-member"), person, `/api/members/${person.dataset.id}`, "Removed");
  });
  const form = document.querySelector<HTMLFormElement>("[data-add-member]")!;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void busy(form, () => add(form));
  });
  // What changed stands on the page only after it is loaded again; the link must be read first.
  dialog("#new-link").addEventListener("close", () => {
    if (dialog("#new-link").dataset.reload) location.reload();
  });
}

async function add(form: HTMLFormElement): Promise<void> {
  const data = new FormData(form);
  const rolesError = form.querySelector<HTMLElement>("#member-roles-error")!;
  const roles = chosenRoles(data, rolesError);
  if (!roles) return;
  try {
    const added = await call<{ member: { name: string }; signInLink: Link }>("POST", "/api/members", {
      name: data.get("name"),
      email: data.get("email"),
      roles,
    });
    dialog("#add-member").close();
    showLink(added.member.name, added.signInLink, true);
  } catch (failure) {
    showErrors(form, failure, rolesError, ADD_FIELDS);
  }
}

async function newLink(person: HTMLElement): Promise<void> {
  try {
    showLink(person.dataset.name!, await call<Link>("POST", `/api/members/${person.dataset.id}/sign-in-link`), false);
  } catch (failure) {
    toast(sentenceOf(failure), { tone: "bad" });
  }
}

function showLink(name: string, link: Link, reload: boolean): void {
  const shown = dialog("#new-link");
  shown.dataset.reload = reload ? "yes" : "";
  shown.querySelector("[data-name]")!.textContent = name;
  shown.querySelector("[data-url]")!.textContent = link.url;
  shown.querySelector<HTMLElement>("[data-copy-link]")!.dataset.copy = link.url;
  const expires = shown.querySelector<HTMLTimeElement>("[data-expires]")!;
  expires.dateTime = link.expiresAt;
  expires.textContent = new Date(link.expiresAt).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
  shown.showModal();
}

function editRoles(person: HTMLElement): void {
  const shown = dialog("#edit-roles");
  const form = shown.querySelector("form")!;
  const error = form.querySelector<HTMLElement>("[data-error]")!;
  error.hidden = true;
  shown.querySelector("[data-name]")!.textContent = person.dataset.name!;
  const now = person.dataset.roles!.split(" ");
  form.querySelectorAll<HTMLInputElement>("[name=roles]").forEach((box) => {
    box.checked = now.includes(box.value);
  });
  form.onsubmit = (event) => {
    event.preventDefault();
    void busy(form, async () => {
      try {
        await call("PUT", `/api/members/${person.dataset.id}/roles`, { roles: new FormData(form).getAll("roles") });
        toastAfterwards(`Changed the roles of ${person.dataset.name}`);
        location.reload();
      } catch (failure) {
        showErrors(form, failure, error);
      }
    });
  };
  shown.showModal();
}
