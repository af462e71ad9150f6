// Puts a case, the queue and the figures on the page. Decides nothing.

import type { Author, Case, Counts, Settings, Severity } from "./api";

export function part<T extends HTMLElement>(name: string): T {
  const found = document.querySelector<T>(`[data-${name}]`);
  if (!found) throw new Error(`the page has no ${name}`);
  return found;
}

const SEVERITIES: Record<Severity, { label: string; tone: string }> = {
  serious: { label: "Serious", tone: "bad" },
  concern: { label: "Concern", tone: "warn" },
  note: { label: "Note", tone: "" },
};

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

export function ago(iso: string): string {
  const seconds = (Date.parse(iso) - Date.now()) / 1000;
  const units: [Intl.RelativeTimeFormatUnit, number][] = [["day", 86_400], ["hour", 3_600], ["minute", 60]];
  for (const [unit, size] of units) {
    if (Math.abs(seconds) >= size) return relative.format(Math.round(seconds / size), unit);
  }
  return "just now";
}

export const author = (it: Case) => it.author || "No name given";

/** The width that fits the stage on this screen; the same for prefetching and showing, so that one serves the other. */
export function pictureUrl(it: Case, lifted: boolean, unblurred = false): string {
  const stage = Math.min(window.innerWidth, 900) * Math.min(window.devicePixelRatio || 1, 2);
  const size = stage > 700 ? 1280 : 640;
  // Another address once it is revealed, or looks otherwise, so that the browser asks again.
  return `${it.picture?.url}?size=${size}&v=${it.picture?.version}${it.blurred && lifted ? "&revealed" : ""}${unblurred ? "&unblurred=true" : ""}`;
}

function element(tag: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function caption(it: Case): Node[] {
  if (!it.caption) return [element("span", "muted", "No caption")];
  return it.caption.split(/([#\uff03][^\s#\uff03.,;:!?()"]+)/u).map((piece) => {
    if (!/^[#\uff03]/u.test(piece)) return document.createTextNode(piece);
    return element("b", "hashtag", piece);
  });
}

/** How a picture is shown: `hidden` says that there is something to show or hide, `lifted` that the server gives it as it is. */
export interface Look {
  blurred: boolean;
  grey: boolean;
  hidden: boolean;
  lifted: boolean;
  /** With no face blurred, to say which ones are to be. */
  unblurred: boolean;
}

export function look(it: Case, settings: Settings, revealed: boolean, lifted = false): Omit<Look, "unblurred"> {
  const blur = settings.veil === "always" || (settings.veil === "sensitive" && it.sensitive);
  const grey = it.sensitive && settings.grey;
  return { blurred: blur && !revealed, grey: (blur || grey) && !revealed, hidden: blur || grey, lifted };
}

export function showCase(it: Case, shown: Look): void {
  part("case").hidden = false;
  part("loading").hidden = true;
  part("empty").hidden = true;
  part("author").textContent = author(it);
  const received = part<HTMLTimeElement>("received");
  received.dateTime = it.receivedAt;
  received.textContent = ago(it.receivedAt);
  received.title = new Date(it.receivedAt).toLocaleString();
  part("reach").textContent = it.reach === null ? "" : ` · ${it.reach.toLocaleString("en")} ${it.reach === 1 ? "follower" : "followers"}`;
  part("campaign").textContent = it.campaign.name ? ` · ${it.campaign.name}` : "";
  part("queue").textContent = [it.queue, ...it.labels].join(" · ");
  showPanel(it);
  part("caption").replaceChildren(...caption(it));
  showFindings(it);
  showPicture(it, shown);
  showClaim(it);
}

/** Where two people have to agree, whose turn it is. What was said before is never here. */
function showPanel(it: Case): void {
  const sentence = it.panel?.mine
    ? "You have said what you think. A colleague has to look at it, too."
    : { only: "", first: "Two people have to agree on this one. You are the first.", second: "Two people have to agree on this one. You are the second.", third: "Two colleagues do not agree on this one. Your opinion decides." }[it.panel?.step ?? "only"];
  part("panel").hidden = !sentence;
  part("panel-text").textContent = sentence;
}

function showFindings(it: Case): void {
  const list = part("findings");
  list.replaceChildren(
    ...it.findings.map((finding) => {
      const row = element("li", `finding ${SEVERITIES[finding.severity].tone}`.trim());
      row.append(element("b", "", SEVERITIES[finding.severity].label), element("span", "", finding.sentence));
      return row;
    }),
  );
  part("clear").hidden = it.findings.length > 0;
  part("policy").textContent = policy(it);
}

/** What the policy would do, in the words of the reasons. */
function policy(it: Case): string {
  const name = it.policy.version.split("@")[0];
  const labels = it.policy.suggested.map((code) => document.querySelector(`[data-reason="${CSS.escape(code)}"] b`)?.textContent ?? code);
  if (labels.length) return `If you reject it, the ${name} policy suggests: ${labels.join(", ")}.`;
  return it.policy.rules.length ? `The ${name} policy leaves this one to a person.` : `No rule of the ${name} policy applies. A person decides.`;
}

function showPicture(it: Case, shown: Look): void {
  const picture = part<HTMLImageElement>("picture");
  part("stage").classList.toggle("is-veiled", shown.blurred);
  part("stage").classList.toggle("is-grey", shown.grey);
  part("no-picture").hidden = it.picture !== null;
  part("picture-failed").hidden = true;
  part("veil").hidden = !shown.blurred || it.picture === null;
  part("hide").hidden = !shown.hidden || shown.blurred || it.picture === null;
  part("hide-text").textContent = shown.grey ? "Show in colour" : "Hide picture";
  part("veil-text").textContent = it.sensitive
    ? ((it.findings.find((finding) => finding.blur) ?? it.findings[0])?.sentence ?? "The policy asks for care.")
    : "You chose to have every picture blurred.";
  picture.hidden = it.picture === null;
  if (it.picture) {
    picture.alt = shown.blurred ? "Blurred picture" : `Selfie by ${author(it)}`;
    picture.width = it.picture.width;
    picture.height = it.picture.height;
    const url = pictureUrl(it, shown.lifted, shown.unblurred);
    if (picture.getAttribute("src") !== url) picture.src = url;
  } else {
    picture.removeAttribute("src");
  }
}

export function showClaim(it: Case): void {
  const taken = (it.claim !== null && !it.claim.mine) || it.panel?.mine === true;
  const note = part("taken");
  note.hidden = !taken;
  note.textContent = !taken ? "" : it.panel?.mine ? "You have spoken. Go on with the next." : `${it.claim?.by} took this one. Go on with the next.`;
  part<HTMLButtonElement>("approve").disabled = taken || it.picture === null;
  part<HTMLButtonElement>("reject").disabled = taken;
}

export function showStrip(cases: readonly Case[], current: string | null, settings: Settings, choose: (id: string) => void): void {
  part("strip-nav").hidden = cases.length < 2;
  part("strip").replaceChildren(...cases.map((it) => stripItem(it, it.id === current, settings, choose)));
  const here = document.querySelector<HTMLElement>("[data-strip] [aria-current]");
  here?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function stripItem(it: Case, isCurrent: boolean, settings: Settings, choose: (id: string) => void): HTMLElement {
  const row = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  const shown = look(it, settings, false);
  button.className = `strip-item${shown.blurred ? " is-veiled" : ""}${shown.grey ? " is-grey" : ""}`;
  const worst = it.findings[0]?.severity;
  const taken = it.claim && !it.claim.mine ? `, ${it.claim.by} has it` : "";
  button.setAttribute("aria-label", `${author(it)}, ${ago(it.receivedAt)}${worst ? `, ${SEVERITIES[worst].label.toLowerCase()}` : ""}${taken}`);
  if (isCurrent) button.setAttribute("aria-current", "true");
  if (it.picture) {
    const thumb = document.createElement("img");
    thumb.src = `${it.picture.url}?size=320&v=${it.picture.version}`;
    thumb.alt = "";
    thumb.loading = "lazy";
    button.append(thumb);
  }
  if (worst && worst !== "note") button.append(element("span", `strip-dot ${SEVERITIES[worst].tone}`));
  if (taken) button.append(element("span", "strip-taken", (it.claim?.by ?? "").slice(0, 1)));
  button.addEventListener("click", () => choose(it.id));
  row.append(button);
  return row;
}

/** The next case is on its way. */
export function showLoading(): void {
  part("case").hidden = true;
  part("empty").hidden = true;
  part("loading").hidden = false;
}

/** Nothing to do: `elsewhere` waits in queues that were not chosen, `later` was skipped. */
export function showEmpty(elsewhere: number, later: number): void {
  part("case").hidden = true;
  part("loading").hidden = true;
  part("empty").hidden = false;
  part("elsewhere").hidden = elsewhere === 0;
  part("elsewhere-text").textContent = `${elsewhere} ${elsewhere === 1 ? "waits" : "wait"} in queues that you did not choose.`;
  part("later").hidden = later === 0;
  part("later-text").textContent = `You left ${later} for later.`;
}

/** What waits in the chosen queues. */
export function showWaiting(waiting: { open: number; since: string | null }): void {
  const badge = part("waiting");
  badge.hidden = false;
  badge.textContent = `${waiting.open} waiting`;
  badge.classList.toggle("good", waiting.open === 0);
  badge.classList.toggle("accent", waiting.open > 0);
  part("oldest").textContent = waiting.since ? `oldest ${ago(waiting.since)}` : "";
  document.title = `${waiting.open ? `(${waiting.open}) ` : ""}Review · Vitrine`;
}

export function showToday(figures: Counts): void {
  part("today").textContent = figures.decidedToday ? `${figures.decidedToday} decided today, ${figures.decidedTodayByMe} by you` : "";
}

/** What the brand knows of the author; null while it is not known yet. */
export function showAuthor(known: Author | null, it: Case, settings: Settings): void {
  const panel = part("history");
  panel.hidden = known === null;
  if (!known) return;
  const words = [`${known.approved} shown`, `${known.rejected} rejected`];
  if (known.strikes > 0) words.push(`strikes ${known.strikes.toFixed(1)}`);
  part("history-text").textContent = known.known ? `${words.join(", ")} within a year, with this brand.` : "This author cannot be told apart from others.";
  part("history-list").replaceChildren(
    ...known.latest
      .filter((other) => other.id !== it.id && other.picture)
      .slice(0, 6)
      .map((other) => {
        const shown = look(other, settings, false);
        const row = element("li", `history-item ${other.state}${shown.blurred ? " is-veiled" : ""}${shown.grey ? " is-grey" : ""}`);
        const thumb = document.createElement("img");
        thumb.src = `${other.picture?.url}?size=320&v=${other.picture?.version}`;
        thumb.alt = `${other.state}, ${ago(other.receivedAt)}`;
        thumb.loading = "lazy";
        row.append(thumb);
        return row;
      }),
  );
  part<HTMLAnchorElement>("history-all").href = `/review/find?state=any&authorOf=${it.id}`;
}

/** Whoever read on below the picture of the last case sees the whole one of the next. */
export function backToPicture(): void {
  const it = part("case");
  if (it.getBoundingClientRect().top < 0) it.scrollIntoView({ block: "start" });
}

export function say(sentence: string): void {
  part("say").textContent = sentence;
}

export function describe(it: Case): string {
  const findings = it.findings.length ? `${it.findings.length} ${it.findings.length === 1 ? "finding" : "findings"}: ${it.findings[0].sentence}` : "Nothing found.";
  return `${author(it)}, ${ago(it.receivedAt)}. ${it.caption || "No caption"}. ${findings}`;
}
