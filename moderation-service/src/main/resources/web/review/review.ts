// The review desk: one case at a time, decided by key or by touch. A decision leaves at once and the next case is
// already there; if the decision does not arrive, the case comes back.

import "./audit.scss";
import "./review.scss";
import * as api from "./api";
import { offerBank, wireBank } from "./bank";
import { type Box, Boxes } from "./boxes";
import { listen } from "./keys";
import { Queue } from "./queue";
import { offerReasons } from "./reasons";
import * as view from "./view";

// The same in every page: /kit/kit.js.
declare global {
  interface Window {
    vitrine?: { toast(text: string, options?: { undo?: () => void; tone?: "good" | "bad"; seconds?: number }): () => void };
  }
}

const POLL = 5_000;
const RENEW = 120_000;
const REFILL_BELOW = 8;

const queue = new Queue();
const revealed = new Set<string>();
const decided: { it: api.Case; sent: Promise<boolean> }[] = [];
let figures: api.Counts | null = null;
let more: string | null = null;
let failures = 0;
let polling = 0;
let refreshing = false;

/** One decision at a time is offered for undoing; the key reaches further back. */
let closeLast = () => {};

const toast = (text: string, options?: { undo?: () => void; tone?: "good" | "bad"; seconds?: number }) =>
  window.vitrine?.toast(text, options) ?? (() => {});

function draw(): void {
  const current = queue.current();
  view.showStrip(queue.all(), current?.id ?? null, (id) => open(id, true));
  if (current) view.showCase(current, { revealed: revealed.has(current.id), unblurred: boxes.isOpen(current.id) });
  else view.showEmpty();
  showBoxes(current);
}

const needsFaces = (it: api.Case) => it.faces.asked && it.faces.checked === "nobody";

/** The boxes belong to the picture that is seen, and to who has the case. */
function showBoxes(it: api.Case | null): void {
  const seen = it?.picture && it.claim?.mine && (!it.blurred || revealed.has(it.id));
  boxes.show(seen && it?.picture ? { id: it.id, picture: it.picture, required: needsFaces(it), boxes: it.faces.boxes } : null);
}

async function applyBoxes(id: string, wanted: Box[]): Promise<void> {
  const it = queue.current();
  if (!it || it.id !== id) throw new Error("Another case is on screen by now.");
  try {
    queue.update(await api.blur(it, wanted));
    online();
    view.say("Applied. The picture is shown as the public will see it.");
  } catch (failure) {
    notice(failure);
    const sentence = failure instanceof api.Refused ? failure.message : "The boxes did not arrive. Apply them again.";
    toast(sentence, { tone: "bad" });
    if (failure instanceof api.Refused && failure.code === "case-changed") void hold(it, true);
    throw new Error(sentence);
  }
}

/** Whether boxes that were changed and not applied stand in the way of going on. */
function boxesWait(): boolean {
  if (boxes.isDirty()) toast("Apply the boxes or cancel them first.");
  return boxes.isDirty();
}

/** Puts a case on screen and claims it. `chosen`: the reviewer picked it, so it stays even if a colleague has it. */
function open(id: string, chosen: boolean, focus = true): void {
  if (chosen && boxesWait()) return;
  leave(id);
  queue.show(id);
  draw();
  const it = queue.current();
  if (!it) return;
  if (focus) view.part("author").focus({ preventScroll: true });
  view.part("case").scrollIntoView({ block: "nearest" });
  view.say(view.describe(it));
  prefetch();
  void hold(it, chosen);
}

function openNext(from: string | null): void {
  const next = queue.next(from);
  if (next) {
    open(next.id, false);
    return;
  }
  draw();
  view.say("All caught up. Nobody waits for a decision.");
}

/** Gives a case back that is left undecided. */
function leave(forId: string | null): void {
  const current = queue.current();
  if (!current || current.id === forId || !current.claim?.mine) return;
  queue.update({ ...current, state: "open", claim: null });
  api.release(current.id).catch(notice);
}

async function hold(it: api.Case, chosen: boolean): Promise<void> {
  try {
    const held = await api.claim(it.id);
    queue.update(held);
    if (queue.current()?.id === it.id) draw();
    else api.release(it.id).catch(notice);
    online();
  } catch (failure) {
    if (failure instanceof api.Refused) refused(it, failure, chosen);
    else notice(failure);
  }
}

/** The case is a colleague's, or nobody's any more. */
function refused(it: api.Case, refusal: api.Refused, stay: boolean): void {
  const here = queue.current()?.id === it.id;
  if (refusal.code === "case-claimed") {
    const by = refusal.title.replace(/ took this one$/, "");
    queue.update({ ...it, state: "claimed", claim: { by, mine: false, until: "" } });
  } else {
    queue.remove(it.id);
  }
  if (here && !(stay && refusal.code === "case-claimed")) {
    toast(refusal.title);
    openNext(it.id);
  } else {
    draw();
    if (here) view.say(refusal.message);
  }
}

function approve(): void {
  const it = queue.current();
  if (!it || !it.picture || (it.claim && !it.claim.mine) || boxesWait()) return;
  if (it.blurred && !revealed.has(it.id)) {
    void reveal();
    toast("Look at the picture first, then approve it.");
    return;
  }
  if (needsFaces(it)) {
    if (!boxes.isOpen(it.id)) boxes.toggle();
    toast("Mark the bystanders first, or say that there are none. Then approve it.");
    return;
  }
  settle(it, { outcome: "approve", version: it.version }, "Approved");
}

function reject(): void {
  const it = queue.current();
  if (!it || (it.claim && !it.claim.mine) || boxesWait()) return;
  offerReasons(it, (reasonCode, note, label) =>
    settle(it, { outcome: "reject", reasonCode, note, version: it.version }, `Rejected: ${label}`),
  );
}

function settle(it: api.Case, ruling: api.Ruling, done: string): void {
  const behind = queue.next(it.id);
  queue.remove(it.id);
  count(1);
  closeLast();
  const close = toast(`${done}.`, { undo: () => void undo(it.id), tone: "good" });
  closeLast = close;
  const sent = api.decide(it.id, ruling).then(
    () => {
      online();
      return true;
    },
    (failure: unknown) => {
      close();
      unsettle(it, failure);
      return false;
    },
  );
  decided.push({ it, sent });
  if (behind) open(behind.id, false);
  else openNext(null);
  void sent.then(refresh);
}

/** Counts a decision before the server does, or takes that back. */
function count(by: 1 | -1): void {
  if (!figures) return;
  figures = { ...figures, open: Math.max(0, figures.open - by), decidedToday: figures.decidedToday + by, decidedTodayByMe: figures.decidedTodayByMe + by };
  view.showCounts(figures);
}

/** The decision did not arrive. */
function unsettle(it: api.Case, failure: unknown): void {
  count(-1);
  const index = decided.findIndex((entry) => entry.it.id === it.id);
  if (index >= 0) decided.splice(index, 1);
  if (failure instanceof api.Refused && failure.code !== "case-changed" && failure.code !== "reason-unknown") {
    toast(failure.message, { tone: "bad" });
    return;
  }
  leave(it.id);
  queue.putBack(it);
  draw();
  void hold(it, true);
  notice(failure);
  toast("That decision did not arrive. The case is back, decide it again.", { tone: "bad" });
}

async function undo(id?: string): Promise<void> {
  const index = id === undefined ? decided.length - 1 : decided.findIndex((entry) => entry.it.id === id);
  const entry = decided[index];
  if (!entry) {
    toast("There is nothing to undo.");
    return;
  }
  decided.splice(index, 1);
  closeLast();
  if (!(await entry.sent)) return;
  try {
    const back = await api.undo(entry.it.id);
    count(-1);
    leave(back.id);
    queue.putBack(back);
    draw();
    view.part("author").focus({ preventScroll: true });
    view.say(`Undone. ${view.describe(back)}`);
    refresh();
  } catch (failure) {
    if (failure instanceof api.Refused) toast(failure.message, { tone: "bad" });
    else {
      decided.push(entry);
      notice(failure);
      toast("The undo did not arrive. Press U to try again.", { tone: "bad" });
    }
  }
}

function skip(): void {
  const it = queue.current();
  if (!it || boxesWait()) return;
  const next = queue.next(it.id);
  queue.skip(it.id);
  if (next) open(next.id, false);
  else toast("This is the only one.");
}

function step(by: -1 | 1): void {
  const there = queue.neighbour(by);
  if (there && !boxesWait()) open(there.id, true, false);
}

/** The picture comes unblurred only after the server has written down who asked for it. */
async function reveal(): Promise<void> {
  const it = queue.current();
  if (!it?.blurred || !it.picture) return;
  if (!revealed.delete(it.id)) {
    try {
      await api.reveal(it.id);
    } catch (failure) {
      if (!(failure instanceof api.Refused)) notice(failure);
      toast(failure instanceof api.Refused ? failure.message : "The picture could not be shown. Try again.", { tone: "bad" });
      return;
    }
    revealed.add(it.id);
  }
  draw();
  view.say(revealed.has(it.id) ? "Picture shown." : "Picture hidden.");
}

function prefetch(): void {
  const next = queue.next(queue.current()?.id ?? null);
  if (next?.picture) new Image().src = view.pictureUrl(next, revealed.has(next.id));
  if (more && queue.all().length < REFILL_BELOW) refresh();
}

function online(): void {
  failures = 0;
  view.part("offline").hidden = true;
}

function notice(failure: unknown): void {
  if (failure instanceof api.Refused) return; // said where it was asked for
  failures += 1;
  view.part("offline").hidden = false;
}

/** Figures and queue anew; a case that comes into an empty desk is opened. */
function refresh(): void {
  if (refreshing) return;
  refreshing = true;
  void (async () => {
    try {
      const [fresh, page] = await Promise.all([api.counts(), api.queue(null)]);
      online();
      figures = fresh;
      view.showCounts(fresh);
      queue.merge(page.cases, page.next === null);
      more = page.next;
      if (more && queue.all().length < REFILL_BELOW) {
        const further = await api.queue(more);
        queue.merge(further.cases, false);
        more = further.next;
      }
      const current = queue.current();
      if (current) view.showStrip(queue.all(), current.id, (id) => open(id, true));
      else if (queue.next(null)) openNext(null);
      else draw();
    } catch (failure) {
      notice(failure);
    } finally {
      refreshing = false;
    }
  })();
}

function poll(): void {
  clearTimeout(polling);
  polling = window.setTimeout(
    () => {
      if (document.visibilityState === "visible") refresh();
      poll();
    },
    Math.min(POLL * 2 ** Math.min(failures, 2), 15_000),
  );
}

function wire(): void {
  view.part("approve").addEventListener("click", approve);
  view.part("reject").addEventListener("click", reject);
  view.part("skip").addEventListener("click", skip);
  view.part("reveal").addEventListener("click", () => void reveal());
  view.part("hide").addEventListener("click", () => void reveal());
  view.part("retry").addEventListener("click", refresh);
  wireBank(() => queue.current(), toast);
  const picture = view.part<HTMLImageElement>("picture");
  picture.addEventListener("error", () => {
    view.part("picture-failed").hidden = false;
  });
  picture.addEventListener("load", () => {
    view.part("picture-failed").hidden = true;
  });
  view.part("reload").addEventListener("click", () => {
    const src = picture.src;
    picture.removeAttribute("src");
    picture.src = src;
  });
  addEventListener("pagehide", () => leave(null));
  addEventListener("online", refresh);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") return;
    refresh();
    const current = queue.current();
    if (current) void hold(current, true);
  });
  setInterval(() => {
    const current = queue.current();
    if (current?.claim?.mine && document.visibilityState === "visible") void hold(current, true);
  }, RENEW);
  listen(
    {
      a: approve,
      r: reject,
      s: skip,
      u: () => void undo(),
      b: () => void reveal(),
      k: offerBank,
      f: () => boxes.toggle(),
      ArrowRight: () => step(1),
      ArrowLeft: () => step(-1),
      "?": () => document.querySelector<HTMLDialogElement>("#keys")?.showModal(),
    },
    pressReason,
  );
}

/** Numbers choose a reason while they are offered. */
function pressReason(key: string): boolean {
  const offered = document.querySelector("#reject[open]");
  if (!offered || !/^[0-9]$/.test(key)) return false;
  const place = key === "0" ? 9 : Number(key) - 1;
  offered.querySelectorAll<HTMLButtonElement>("[data-reason]")[place]?.click();
  return true;
}

const boxes = new Boxes(view.part("stage"), view.part<HTMLImageElement>("picture"), { apply: applyBoxes, toggled: draw, say: view.say });
const start = JSON.parse(document.getElementById("desk-data")?.textContent ?? "{}") as api.Page;
wire();
queue.merge(start.cases, start.next === null);
more = start.next;
const first = queue.next(null);
if (first) open(first.id, false, false);
else draw();
refresh();
poll();
