// The review desk: one case at a time, decided by key or by touch. The next cases are taken and their pictures loaded
// before they are needed, so that a decision leaves at once and the next case is already there; if the decision does
// not arrive, the case comes back.

import "./audit.scss";
import "./quality.scss";
import "./review.scss";
import * as api from "./api";
import { offerBank, wireBank } from "./bank";
import { type Box, Boxes } from "./boxes";
import { listen } from "./keys";
import { follow } from "./live";
import { watchWork } from "./pause";
import { Queue } from "./queue";
import { offerReasons, pressReason } from "./reasons";
import * as settings from "./settings";
import { swipe } from "./swipe";
import * as view from "./view";

// The same in every page: /kit/kit.js.
declare global {
  interface Window {
    vitrine?: { toast(text: string, options?: { undo?: () => void; tone?: "good" | "bad"; seconds?: number }): () => void };
  }
}

/** Cases that are taken before they are needed. */
const AHEAD = 2;
const RENEW = 120_000;
const REFRESH = 60_000;
/** The strip follows what others do, but not each of their steps. */
const SETTLE = 1_500;
const AUTHOR_AFTER = 250;

const queue = new Queue();
const revealed = new Set<string>();
/** Blurred pictures that the server gives as they are, because it has written down who asked. */
const lifted = new Set<string>();
const pictures = new Map<string, HTMLImageElement>();
const decided: { it: api.Case; sent: Promise<boolean> }[] = [];
let figures: api.Counts | null = null;
let failures = 0;
let retrying = 0;
let refreshing = false;
let filling = false;
let settling = 0;
let asking = 0;
let idle = false;
/** Nobody else was at this brand's desk lately, so a second person may not come. */
let alone = false;
/** Something waits for a second person, because this one has spoken. */
let spoken = false;

/** One decision at a time is offered for undoing; the key reaches further back. */
let closeLast = () => {};

const toast = (text: string, options?: { undo?: () => void; tone?: "good" | "bad"; seconds?: number }) =>
  window.vitrine?.toast(text, options) ?? (() => {});

/** Made once the page is known to be the desk's. */
let boxes: Boxes;

const shown = (it: api.Case) => ({ ...view.look(it, settings.current(), revealed.has(it.id), lifted.has(it.id)), unblurred: boxes.isOpen(it.id) });

function draw(): void {
  const current = queue.current();
  view.part("alone").hidden = !alone || !(current ? current.panel?.reviewers === 2 : spoken);
  view.showStrip(queue.all(), current?.id ?? null, settings.current(), (id) => open(id, true));
  if (current) view.showCase(current, shown(current));
  else if (filling) view.showLoading();
  else view.showEmpty(settings.waiting().elsewhere, queue.later().length);
  showBoxes(current);
}

const needsFaces = (it: api.Case) => it.faces.asked && it.faces.checked === "nobody";

/** The boxes belong to the picture that is seen, and to who has the case. */
function showBoxes(it: api.Case | null): void {
  const seen = it?.picture && it.claim?.mine && !shown(it).blurred && (!it.blurred || lifted.has(it.id));
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

/** Puts a case on screen and holds it. `chosen`: the reviewer picked it, so it stays even if a colleague has it. */
function open(id: string, chosen: boolean, focus = true): void {
  if (chosen && boxesWait()) return;
  leave(id);
  queue.show(id);
  draw();
  const it = queue.current();
  if (!it) return;
  if (focus) view.part("author").focus({ preventScroll: true });
  view.backToPicture();
  view.say(view.describe(it));
  askForAuthor(it);
  // Whoever wants no blur has asked with that.
  if (settings.current().veil === "never" && it.blurred && it.picture) void lift(it).then(draw);
  if (!it.claim?.mine) void hold(it, chosen);
  void fill();
}

/** The next one that is held; if there is none yet, it comes on screen when it arrives. */
function openNext(): void {
  const next = queue.ahead()[0];
  if (next) {
    open(next.id, false);
    return;
  }
  void fill();
  draw();
}

/** Takes cases until enough are held. */
async function fill(): Promise<void> {
  if (filling) return;
  filling = true;
  try {
    // What was held before, as by a page that was closed without a word, comes first.
    const held = queue.ahead()[0];
    if (!queue.current() && held) open(held.id, false, false);
    while (queue.ahead().length < AHEAD) {
      const besides = [...queue.later(), ...queue.ahead().map((it) => it.id)];
      const it = await api.next(besides);
      online();
      if (!it) break;
      queue.update(it);
      preload(it);
      if (queue.current()) view.showStrip(queue.all(), queue.current()?.id ?? null, settings.current(), (id) => open(id, true));
      else open(it.id, false, false);
    }
  } catch (failure) {
    notice(failure);
  } finally {
    filling = false;
  }
  if (queue.current()) {
    idle = false;
    return;
  }
  draw();
  if (!idle && failures === 0) view.say("All caught up. Nobody waits for you.");
  idle = failures === 0;
}

/** Loads and decodes the picture, so that showing it takes no time. */
function preload(it: api.Case): void {
  if (!it.picture || pictures.has(it.id)) return;
  const picture = new Image();
  picture.src = view.pictureUrl(it, lifted.has(it.id));
  picture.decode().catch(() => pictures.delete(it.id)); // the stage says so if it does not load then either
  pictures.set(it.id, picture);
  for (const id of pictures.keys()) if (pictures.size > 12 && !queue.find(id)) pictures.delete(id);
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
    if (!queue.find(it.id)) {
      api.release(it.id).catch(notice);
      return;
    }
    queue.update(held);
    if (queue.current()?.id === it.id) draw();
    else if (!queue.ahead().some((other) => other.id === it.id)) api.release(it.id).catch(notice);
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
    queue.remove(it.id);
    openNext();
  } else {
    draw();
    if (here) view.say(refusal.message);
  }
}

function approve(): void {
  const it = queue.current();
  if (!it || !it.picture || (it.claim && !it.claim.mine) || boxesWait()) return;
  if (shown(it).blurred || (it.blurred && !lifted.has(it.id))) {
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
  offerReasons(it.policy.suggested, (reasonCode, note, label) =>
    settle(it, { outcome: "reject", reasonCode, note, version: it.version }, `Rejected: ${label}`),
  );
}

/** What a decision comes to, in words: where two people have to agree, the first one's is an opinion. */
function done(it: api.Case, words: string): string {
  const step = it.panel?.step ?? "only";
  if (step === "first") return `${words}, as the first of two.`;
  if (step === "second") return `${words}, as the second of two.`;
  return `${words}.`;
}

function settle(it: api.Case, ruling: api.Ruling, words: string): void {
  queue.remove(it.id);
  spoken ||= it.panel?.step === "first";
  count(1);
  closeLast();
  const close = toast(done(it, words), { undo: () => void undo(it.id), tone: "good" });
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
  openNext();
}

/** Counts a decision before the server does, or takes that back. */
function count(by: 1 | -1): void {
  if (!figures) return;
  figures = { ...figures, decidedToday: figures.decidedToday + by, decidedTodayByMe: figures.decidedTodayByMe + by };
  view.showToday(figures);
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
  putBack(it);
  void hold(it, true);
  notice(failure);
  toast("That decision did not arrive. The case is back, decide it again.", { tone: "bad" });
}

/** Shows a case again; the one that was on screen waits behind it, still held. */
function putBack(it: api.Case): void {
  queue.putBack(it);
  draw();
  askForAuthor(it);
}

async function undo(id?: string): Promise<void> {
  if (boxesWait()) return;
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
    if (!back.claim?.mine) {
      toast("Undone. A colleague has it on screen.");
      return;
    }
    putBack(back);
    view.part("author").focus({ preventScroll: true });
    view.say(`Undone. ${view.describe(back)}`);
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
  if (it.claim?.mine) api.release(it.id).catch(notice);
  queue.skip(it.id);
  openNext();
}

/** Takes up again what was left for later. */
function resume(): void {
  queue.resume();
  void fill();
}

function step(by: -1 | 1): void {
  const there = queue.neighbour(by);
  if (there && !boxesWait()) open(there.id, true, false);
}

/** Has the server give a blurred picture as it is, which it writes down. Gives whether it does. */
async function lift(it: api.Case): Promise<boolean> {
  if (!it.blurred || lifted.has(it.id)) return true;
  try {
    await api.reveal(it.id);
  } catch (failure) {
    if (!(failure instanceof api.Refused)) notice(failure);
    toast(failure instanceof api.Refused ? failure.message : "The picture could not be shown. Try again.", { tone: "bad" });
    return false;
  }
  lifted.add(it.id);
  return true;
}

/** Shows what is hidden, or hides it again. */
async function reveal(): Promise<void> {
  const it = queue.current();
  if (!it?.picture || !shown(it).hidden) return;
  if (!revealed.delete(it.id)) {
    if (!(await lift(it))) return;
    revealed.add(it.id);
  }
  draw();
  view.say(revealed.has(it.id) ? "Picture shown." : "Picture hidden.");
}

/** Who stays on a case for a moment reads what is known of its author. */
function askForAuthor(it: api.Case): void {
  clearTimeout(asking);
  view.showAuthor(null, it, settings.current());
  asking = window.setTimeout(() => {
    api.author(it.id).then(
      (known) => {
        if (queue.current()?.id === it.id) view.showAuthor(known, it, settings.current());
      },
      (failure: unknown) => notice(failure),
    );
  }, AUTHOR_AFTER);
}

function online(): void {
  failures = 0;
  clearTimeout(retrying);
  view.part("offline").hidden = true;
}

function notice(failure: unknown): void {
  if (failure instanceof api.Refused) return; // said where it was asked for
  failures += 1;
  view.part("offline").hidden = false;
  clearTimeout(retrying);
  retrying = window.setTimeout(refresh, Math.min(2_000 * 2 ** Math.min(failures, 3), 15_000));
}

/** What waits, as the server has it. */
function take(waiting: api.Case[]): void {
  queue.merge(waiting, true);
  spoken = waiting.some((it) => it.panel?.mine === true);
}

/** Figures of the day and the strip anew. */
function refresh(): void {
  if (refreshing) return;
  refreshing = true;
  void (async () => {
    try {
      const names = settings.queues();
      const [fresh, page] = await Promise.all([api.counts(), names.length ? api.queue(names) : Promise.resolve({ cases: [], next: null })]);
      online();
      figures = fresh;
      view.showToday(fresh);
      take(page.cases);
      draw();
      void fill();
    } catch (failure) {
      notice(failure);
    } finally {
      refreshing = false;
    }
  })();
}

/** The server says what waits. */
function hear(waiting: api.Figures): void {
  settings.hear(waiting);
  view.showWaiting(settings.waiting());
  if (!queue.current() || queue.ahead().length < AHEAD) void fill();
  clearTimeout(settling);
  settling = window.setTimeout(refresh, SETTLE);
}

/** Other queues or another view of pictures: what is held of queues that were left goes back. */
function changed(): void {
  const names = new Set(settings.queues());
  for (const it of queue.ahead()) if (!names.has(it.queue)) api.release(it.id).catch(notice);
  const kept = queue.ahead().filter((it) => names.has(it.queue));
  queue.forgetWaiting();
  kept.forEach((it) => queue.update(it));
  view.showWaiting(settings.waiting());
  draw();
  refresh();
}

function renew(): void {
  if (document.visibilityState !== "visible") return;
  const current = queue.current();
  if (current?.claim?.mine) void hold(current, true);
  for (const it of queue.ahead()) void hold(it, false);
}

function letGo(): void {
  leave(null);
  for (const it of queue.ahead()) api.release(it.id).catch(notice);
}

function wirePicture(): void {
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
  // Who draws boxes over the picture does not swipe.
  const free = () => {
    const it = queue.current();
    return it !== null && !it.panel?.mine && !boxes.isOpen(it.id);
  };
  swipe(view.part("stage"), approve, reject, free);
}

function wire(): void {
  view.part("approve").addEventListener("click", approve);
  view.part("reject").addEventListener("click", reject);
  view.part("skip").addEventListener("click", skip);
  view.part("reveal").addEventListener("click", () => void reveal());
  view.part("hide").addEventListener("click", () => void reveal());
  view.part("resume").addEventListener("click", resume);
  view.part("retry").addEventListener("click", refresh);
  for (const button of document.querySelectorAll("[data-opens-settings]")) button.addEventListener("click", () => settings.open());
  wirePicture();
  wireBank(() => queue.current(), toast);
  settings.wire(changed);
  addEventListener("pagehide", letGo);
  addEventListener("online", refresh);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") return;
    refresh();
    renew();
  });
  setInterval(renew, RENEW);
  setInterval(() => {
    if (document.visibilityState === "visible") refresh();
  }, REFRESH);
  listen(
    {
      a: approve,
      r: reject,
      s: skip,
      u: () => void undo(),
      b: () => void reveal(),
      q: () => settings.open(),
      k: offerBank,
      f: () => boxes.toggle(),
      ArrowRight: () => step(1),
      ArrowLeft: () => step(-1),
      "?": () => document.querySelector<HTMLDialogElement>("#keys")?.showModal(),
    },
    pressReason,
  );
}

/** A case that was chosen elsewhere comes first. */
function openChosen(id: string): void {
  api.claim(id).then(
    (it) => {
      queue.update(it);
      open(it.id, true);
    },
    (failure: unknown) => {
      if (failure instanceof api.Refused) toast(failure.message, { tone: "bad" });
      notice(failure);
      void fill();
    },
  );
}

function begin(): void {
  const start = JSON.parse(document.getElementById("desk-data")?.textContent ?? "{}") as api.Start;
  settings.begin(start.settings, start.figures);
  alone = start.alone;
  boxes = new Boxes(view.part("stage"), view.part<HTMLImageElement>("picture"), { apply: applyBoxes, toggled: draw, say: view.say });
  wire();
  take(start.queue.cases);
  view.showWaiting(settings.waiting());
  const chosen = new URLSearchParams(location.search).get("case");
  if (chosen) openChosen(chosen);
  else void fill();
  refresh();
  follow(hear, () => notice(new api.Away("the stream of figures ended")));
  watchWork(() => settings.current().breakMinutes);
}

if (document.querySelector("[data-desk]")) begin();
