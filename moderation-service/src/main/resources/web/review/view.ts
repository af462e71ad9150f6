// Puts a case, the queue and the figures on the page. Decides nothing.

import type { Case, Counts, Severity } from "./api";

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
export function pictureUrl(it: Case, revealed: boolean, unblurred = false): string {
  const stage = Math.min(window.innerWidth, 900) * Math.min(window.devicePixelRatio || 1, 2);
  const size = stage > 700 ? 1280 : 640;
  // Another address once it is revealed, or looks otherwise, so that the browser asks again.
  return `${it.picture?.url}?size=${size}&v=${it.picture?.version}${it.blurred && revealed ? "&revealed" : ""}${unblurred ? "&unblurred=true" : ""}`;
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

export interface Shown {
  revealed: boolean;
  /** With no face blurred, to say which ones are to be. */
  unblurred: boolean;
}

export function showCase(it: Case, shown: Shown): void {
  part("case").hidden = false;
  part("loading").hidden = true;
  part("empty").hidden = true;
  part("author").textContent = author(it);
  const received = part<HTMLTimeElement>("received");
  received.dateTime = it.receivedAt;
  received.textContent = ago(it.receivedAt);
  received.title = new Date(it.receivedAt).toLocaleString();
  part("campaign").textContent = it.campaign.name ? ` · ${it.campaign.name}` : "";
  part("caption").replaceChildren(...caption(it));
  showFindings(it);
  showPicture(it, shown);
  showClaim(it);
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
  return it.policy.rules.length ? `The ${name} policy leaves this one to a person.` : `The ${name} policy leaves every selfie to a person.`;
}

function showPicture(it: Case, shown: Shown): void {
  const picture = part<HTMLImageElement>("picture");
  const veiled = it.blurred && !shown.revealed;
  part("stage").classList.toggle("is-veiled", veiled);
  part("no-picture").hidden = it.picture !== null;
  part("picture-failed").hidden = true;
  part("veil").hidden = !veiled || it.picture === null;
  part("hide").hidden = !it.blurred || veiled || it.picture === null;
  part("veil-text").textContent = (it.findings.find((finding) => finding.blur) ?? it.findings[0])?.sentence ?? "The screens ask for care.";
  picture.hidden = it.picture === null;
  if (it.picture) {
    picture.alt = veiled ? "Blurred picture" : `Selfie by ${author(it)}`;
    picture.width = it.picture.width;
    picture.height = it.picture.height;
    const url = pictureUrl(it, shown.revealed, shown.unblurred);
    if (picture.getAttribute("src") !== url) picture.src = url;
  } else {
    picture.removeAttribute("src");
  }
}

export function showClaim(it: Case): void {
  const taken = it.claim !== null && !it.claim.mine;
  const note = part("taken");
  note.hidden = !taken;
  note.textContent = taken ? `${it.claim?.by} took this one. Go on with the next.` : "";
  part<HTMLButtonElement>("approve").disabled = taken || it.picture === null;
  part<HTMLButtonElement>("reject").disabled = taken;
}

export function showStrip(cases: readonly Case[], current: string | null, choose: (id: string) => void): void {
  part("strip-nav").hidden = cases.length < 2;
  part("strip").replaceChildren(...cases.map((it) => stripItem(it, it.id === current, choose)));
  const here = document.querySelector<HTMLElement>("[data-strip] [aria-current]");
  here?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function stripItem(it: Case, isCurrent: boolean, choose: (id: string) => void): HTMLElement {
  const row = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.className = `strip-item${it.blurred ? " is-veiled" : ""}`;
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

export function showEmpty(): void {
  part("case").hidden = true;
  part("loading").hidden = true;
  part("empty").hidden = false;
}

export function showCounts(figures: Counts): void {
  const waiting = part("waiting");
  waiting.hidden = false;
  waiting.textContent = `${figures.open} waiting`;
  waiting.classList.toggle("good", figures.open === 0);
  waiting.classList.toggle("accent", figures.open > 0);
  part("oldest").textContent = figures.waitingSince ? `oldest ${ago(figures.waitingSince)}` : "";
  part("today").textContent = figures.decidedToday ? `${figures.decidedToday} decided today, ${figures.decidedTodayByMe} by you` : "";
  document.title = `${figures.open ? `(${figures.open}) ` : ""}Review · Vitrine`;
}

export function say(sentence: string): void {
  part("say").textContent = sentence;
}

export function describe(it: Case): string {
  const findings = it.findings.length ? `${it.findings.length} ${it.findings.length === 1 ? "finding" : "findings"}: ${it.findings[0].sentence}` : "Nothing found.";
  return `${author(it)}, ${ago(it.receivedAt)}. ${it.caption || "No caption"}. ${findings}`;
}
