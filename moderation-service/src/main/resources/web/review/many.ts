// The list of what was found: select many, decide them at once, take it back at once.

import "./review.scss";
import * as api from "./api";
import { listen } from "./keys";
import { offerReasons, pressReason } from "./reasons";

const toast = (text: string, options?: { undo?: () => void; tone?: "good" | "bad"; seconds?: number }) => window.vitrine?.toast(text, options) ?? (() => {});

const MOST = 100;

let last: string | null = null;

/** Closes what was said about it. */
let closeLast = () => {};

function part<T extends HTMLElement>(name: string): T {
  const found = document.querySelector<T>(`[data-${name}]`);
  if (!found) throw new Error(`the page has no ${name}`);
  return found;
}

const items = () => [...document.querySelectorAll<HTMLElement>(".many-item")];
const box = (item: HTMLElement) => item.querySelector<HTMLInputElement>("[data-check]");
const free = (item: HTMLElement) => item.dataset.open === "true";
const isSelected = (item: HTMLElement) => box(item)?.checked === true;
const selected = () => items().filter(isSelected);

function say(sentence: string): void {
  part("say").textContent = sentence;
}

function here(): HTMLElement | null {
  return items().find((item) => item.tabIndex === 0) ?? null;
}

function go(item: HTMLElement): void {
  for (const other of items()) other.tabIndex = other === item ? 0 : -1;
  item.focus();
}

function select(item: HTMLElement, on: boolean): void {
  const check = box(item);
  if (!check || !free(item)) return;
  if (on && !check.checked && selected().length >= MOST) {
    toast(`At most ${MOST} at once.`);
    return;
  }
  check.checked = on;
  item.classList.toggle("is-selected", on);
}

function show(): void {
  const count = selected().length;
  part("many-bar").hidden = count === 0;
  part("many-count").textContent = `${count} selected`;
  say(count ? `${count} selected` : "None selected");
}

/** How many stand in a row, as they lie now. */
function columns(): number {
  const all = items();
  const top = all[0]?.offsetTop;
  return Math.max(1, all.filter((item) => item.offsetTop === top).length);
}

function move(by: number, selecting: boolean): void {
  const all = items();
  const from = here();
  const index = from ? all.indexOf(from) : 0;
  const to = all[Math.min(all.length - 1, Math.max(0, index + by))];
  if (!to) return;
  if (selecting) {
    const [first, end] = [Math.min(index, all.indexOf(to)), Math.max(index, all.indexOf(to))];
    for (const item of all.slice(first, end + 1)) select(item, true);
    show();
  }
  go(to);
}

function toggle(): void {
  const item = here();
  if (!item) return;
  select(item, !isSelected(item));
  show();
}

function selectAll(): void {
  for (const item of items().slice(0, MOST)) select(item, true);
  show();
}

function selectNone(): void {
  for (const item of items()) select(item, false);
  show();
}

/** Shows what is hidden, or hides it again. A blurred picture comes only after the server has written down who asked. */
async function reveal(): Promise<void> {
  const item = here();
  if (!item?.dataset.id) return;
  const picture = item.querySelector("img");
  if (item.dataset.hidden) {
    item.classList.add(...item.dataset.hidden.split(" "));
    delete item.dataset.hidden;
    return;
  }
  const hidden = ["is-veiled", "is-grey"].filter((name) => item.classList.contains(name));
  if (!hidden.length || !picture) return;
  try {
    if (hidden.includes("is-veiled")) await api.reveal(item.dataset.id);
  } catch (failure) {
    trouble(failure);
    return;
  }
  // Another address, so that the browser asks again.
  if (!picture.src.endsWith("&revealed")) picture.src += "&revealed";
  item.dataset.hidden = hidden.join(" ");
  item.classList.remove(...hidden);
}

function trouble(failure: unknown): void {
  toast(failure instanceof api.Refused ? failure.message : "There is no connection. Try again.", { tone: "bad" });
}

type Standing = "Waiting" | "Waits for a colleague" | "Approved" | "Rejected";

/** Says where the case stands from now on, and leads there. */
function stand(item: HTMLElement, standing: Standing): void {
  const text = item.querySelector("[data-state-text]");
  const lead = item.querySelector<HTMLAnchorElement>("[data-lead]");
  if (!text || !lead) return;
  item.setAttribute("aria-label", (item.getAttribute("aria-label") ?? "").replace(`, ${text.textContent}, `, `, ${standing}, `));
  text.textContent = standing;
  const decided = standing === "Approved" || standing === "Rejected";
  lead.textContent = decided ? "Change or reopen" : "Open at the desk";
  lead.href = decided ? `/review/decided/${item.dataset.id}` : `/review?case=${item.dataset.id}`;
}

/** Marks what became of the cases; those that could not be done say why. */
function settle(action: api.Action, words: string, standing: "Waiting" | "Approved" | "Rejected"): void {
  const open = standing === "Waiting";
  const byId = new Map(items().map((item) => [item.dataset.id, item]));
  for (const id of action.done) {
    const item = byId.get(id);
    if (!item) continue;
    select(item, false);
    stand(item, !open && action.waiting.includes(id) ? "Waits for a colleague" : standing);
    item.dataset.open = String(open);
    item.classList.toggle("is-done", !open);
    const check = box(item);
    if (check) check.disabled = !open;
    // The undone decision and the decision itself are versions, too.
    if (open) item.dataset.version = String(Number(item.dataset.version) + 2);
  }
  const refused = part("many-refused");
  refused.hidden = action.refused.length === 0;
  part("many-refused-list").replaceChildren(
    ...action.refused.map((no) => {
      const row = document.createElement("li");
      row.textContent = `${byId.get(no.id)?.querySelector("strong")?.textContent ?? no.id}: ${no.title}. ${no.detail}`;
      return row;
    }),
  );
  show();
  say(words);
}

function act(ruling: Omit<api.Ruling, "version">, word: "Approved" | "Rejected"): void {
  const chosen = selected();
  if (!chosen.length) {
    toast("Nothing is selected. Press X to select.");
    return;
  }
  const veiled = chosen.filter((item) => item.classList.contains("is-veiled"));
  if (ruling.outcome === "approve" && veiled.length) {
    go(veiled[0]);
    toast(`Look at the ${veiled.length === 1 ? "blurred picture" : "blurred pictures"} first: press B on each.`);
    return;
  }
  const cases = chosen.map((item) => ({ id: item.dataset.id ?? "", version: Number(item.dataset.version) }));
  api.act(ruling, cases).then((action) => {
    last = action.id;
    const more = [
      action.waiting.length ? `${action.waiting.length} of them still ${action.waiting.length === 1 ? "waits" : "wait"} for a colleague` : "",
      action.refused.length ? `${action.refused.length} could not be done` : "",
    ];
    const words = `${[`${word} ${action.done.length}`, ...more.filter(Boolean)].join(", ")}.`;
    settle(action, words, word);
    closeLast();
    closeLast = toast(words, { undo: () => undo(), tone: action.refused.length ? undefined : "good", seconds: 20 });
  }, trouble);
}

function undo(): void {
  if (!last) {
    toast("There is nothing to undo.");
    return;
  }
  const id = last;
  last = null;
  closeLast();
  api.undoAction(id).then((action) => {
    // What was never done needs no undoing, and is no news.
    const words = `Undone: ${action.done.length} wait again.`;
    settle({ ...action, refused: [] }, words, "Waiting");
    toast(words);
  }, (failure: unknown) => {
    last = id;
    trouble(failure);
  });
}

const approve = () => act({ outcome: "approve" }, "Approved");

function reject(): void {
  if (!selected().length) {
    toast("Nothing is selected. Press X to select.");
    return;
  }
  offerReasons([], (reasonCode, note) => act({ outcome: "reject", reasonCode, note }, "Rejected"));
}

/** A mouse that is pressed on a picture and drawn over others selects them. */
function wireDrag(list: HTMLElement): void {
  let on: boolean | null = null;
  const under = (event: PointerEvent) => (event.target as Element).closest<HTMLElement>(".many-item");
  list.addEventListener("pointerdown", (event) => {
    const item = under(event);
    if (!item || event.pointerType === "touch" || event.button !== 0 || (event.target as Element).closest("a, label, input")) return;
    on = !isSelected(item);
    go(item);
    event.preventDefault();
    select(item, on);
    show();
  });
  list.addEventListener("pointerover", (event) => {
    const item = under(event);
    if (on === null || !item) return;
    select(item, on);
    show();
  });
  addEventListener("pointerup", () => (on = null));
}

function wire(): void {
  const list = part("many");
  list.addEventListener("change", (event) => {
    const item = (event.target as Element).closest<HTMLElement>(".many-item");
    if (item) select(item, (event.target as HTMLInputElement).checked);
    show();
  });
  wireDrag(list);
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && !event.target.matches("[data-check]");
    if (typing || document.querySelector("dialog[open]")) return;
    const arrows: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns(), ArrowDown: columns() };
    if (event.key in arrows && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      move(arrows[event.key], event.shiftKey);
    } else if (event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      selectAll();
    } else if (event.key === "Escape") {
      selectNone();
    }
  });
  part("many-approve").addEventListener("click", approve);
  part("many-reject").addEventListener("click", reject);
  part("many-none").addEventListener("click", selectNone);
  listen(
    { x: toggle, b: () => void reveal(), a: approve, r: reject, u: undo, "?": () => document.querySelector<HTMLDialogElement>("#keys")?.showModal() },
    pressReason,
  );
}

if (document.querySelector("[data-many]")) wire();
