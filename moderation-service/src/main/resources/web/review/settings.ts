// How this reviewer wants the desk: queues, blur, colour, breaks. Kept on the server, so it holds on every device.

import * as api from "./api";
import { ago } from "./view";

let settings: api.Settings;
let figures: api.Figures = { open: 0, waitingSince: null, queues: [] };

export const current = (): api.Settings => settings;

export function begin(given: api.Settings, waiting: api.Figures): void {
  settings = given;
  figures = waiting;
}

export function hear(waiting: api.Figures): void {
  figures = waiting;
  if (document.querySelector("#settings[open]")) showQueues(chosen());
}

/** Whether cases of the queue come to this reviewer. */
export function worksIn(queue: { queue: string; sensitive: boolean }): boolean {
  return settings.queues === null ? !queue.sensitive : settings.queues.includes(queue.queue);
}

/** The names of the queues in which somebody waits for this reviewer. */
export const queues = (): string[] => figures.queues.filter(worksIn).map((it) => it.queue);

/** What waits for this reviewer, in their queues. */
export function waiting(): { open: number; since: string | null; elsewhere: number } {
  const mine = figures.queues.filter(worksIn);
  const open = mine.reduce((sum, it) => sum + it.waiting, 0);
  const since = mine.map((it) => it.waitingSince).sort()[0] ?? null;
  return { open, since, elsewhere: figures.open - open };
}

function box(): HTMLDialogElement {
  const found = document.querySelector<HTMLDialogElement>("#settings");
  if (!found) throw new Error("the page has no settings");
  return found;
}

function chosen(): string[] {
  return [...box().querySelectorAll<HTMLInputElement>("[name=queue]:checked")].map((it) => it.value);
}

function showQueues(checked: string[]): void {
  const known = new Map(figures.queues.map((it) => [it.queue, it]));
  const names = new Set([...known.keys(), ...checked, "general", "sensitive"]);
  const list = box().querySelector("[data-queues]");
  list?.replaceChildren(
    ...[...names].sort().map((name) => {
      const figure = known.get(name);
      const label = document.createElement("label");
      label.className = "check";
      const input = document.createElement("input");
      input.type = "checkbox";
      input.name = "queue";
      input.value = name;
      input.checked = checked.includes(name);
      const text = document.createElement("span");
      const title = document.createElement("b");
      title.textContent = name;
      const small = document.createElement("span");
      small.className = "small muted";
      const waits = figure ? `${figure.waiting} waiting, oldest ${ago(figure.waitingSince)}` : "nobody waits";
      small.textContent = name === "sensitive" ? `${waits}. May show what is hard to look at; only for those who choose it.` : waits;
      text.append(title, small);
      label.append(input, text);
      return label;
    }),
  );
}

export function open(): void {
  const dialog = box();
  const all = new Set([...figures.queues.map((it) => it.queue), "general"]);
  showQueues(settings.queues ?? [...all].filter((name) => name !== "sensitive"));
  const veil = dialog.querySelector<HTMLInputElement>(`[name=veil][value=${settings.veil}]`);
  if (veil) veil.checked = true;
  const grey = dialog.querySelector<HTMLInputElement>("[name=grey]");
  if (grey) grey.checked = settings.grey;
  const minutes = dialog.querySelector<HTMLInputElement>("[name=breakMinutes]");
  if (minutes) minutes.value = String(settings.breakMinutes);
  const trouble = dialog.querySelector<HTMLElement>("[data-settings-trouble]");
  if (trouble) trouble.hidden = true;
  dialog.showModal();
}

/** Whoever has all but the sensitive one has not chosen: queues that come later are theirs, too. */
function wish(names: string[]): string[] | null {
  const offered = [...box().querySelectorAll<HTMLInputElement>("[name=queue]")].map((it) => it.value).filter((name) => name !== "sensitive");
  return !names.includes("sensitive") && offered.every((name) => names.includes(name)) ? null : names;
}

export function wire(changed: () => void): void {
  const dialog = box();
  dialog.querySelector("form")?.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const names = chosen();
    const trouble = dialog.querySelector<HTMLElement>("[data-settings-trouble]");
    const say = (sentence: string) => {
      if (!trouble) return;
      trouble.textContent = sentence;
      trouble.hidden = false;
    };
    if (!names.length) {
      say("Choose at least one queue.");
      return;
    }
    const wanted: api.Settings = {
      queues: wish(names),
      veil: form.get("veil") as api.Settings["veil"],
      grey: form.get("grey") === "on",
      breakMinutes: Number(form.get("breakMinutes") ?? 0),
    };
    api.keep(wanted).then(
      (kept) => {
        settings = kept;
        dialog.close();
        changed();
      },
      (failure: unknown) => say(failure instanceof api.Refused ? failure.message : "It was not kept: there is no connection. Try again."),
    );
  });
}
