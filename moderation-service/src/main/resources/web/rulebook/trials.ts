// What trials show: how decisions would move, how that agrees with people, and examples to look at.
import type { Backtest, Change, Effect, Example, Share, Tried } from "./api";

const EFFECTS: Effect[] = ["approve", "review", "reject"];
const NAMES: Record<Effect, string> = { approve: "Approve", review: "Review", reject: "Reject" };
const count = new Intl.NumberFormat("en");

type Child = Node | string;

function element(name: string, attributes: Record<string, string> = {}, ...children: Child[]): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A table from what was decided to what would be; what stays the same lies on the diagonal. */
function matrix(changes: Change[]): HTMLElement {
  const number = (from: Effect, to: Effect) =>
    changes.filter((one) => one.from === from && one.to === to).reduce((sum, one) => sum + one.count, 0);
  const head = element(
    "tr",
    {},
    element("td", {}, element("span", { class: "visually-hidden" }, "Decided then")),
    ...EFFECTS.map((to) => element("th", { scope: "col" }, `→ ${NAMES[to]}`)),
  );
  const rows = EFFECTS.map((from) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, NAMES[from]),
      ...EFFECTS.map((to) => {
        const moved = number(from, to);
        const kind = moved === 0 ? "num is-none" : from === to ? "num" : "num is-moved";
        return element("td", { class: kind }, count.format(moved));
      }),
    ),
  );
  return element(
    "div",
    { class: "table-wrap", tabindex: "0", role: "region", "aria-label": "How decisions would move" },
    element("table", { class: "moves" }, element("thead", {}, head), element("tbody", {}, ...rows)),
  );
}

/** A share as words and as a line from the low to the high end of its interval. */
function share(label: string, value: Share | null, help: string): HTMLElement {
  const percent = (part: number) => `${Math.round(part * 1000) / 10}\u00a0%`;
  const made = element("div", { class: "share" }, element("p", { class: "share-label" }, label));
  if (value === null) {
    made.append(element("p", { class: "muted small" }, "Nobody decided such selfies yet."));
    return made;
  }
  const bar = element("div", { class: "share-bar", "aria-hidden": "true" }, element("i"), element("b"));
  bar.style.setProperty("--low", String(value.low));
  bar.style.setProperty("--high", String(value.high));
  bar.style.setProperty("--share", String(value.share));
  made.append(
    element("p", { class: "share-value" }, percent(value.share)),
    bar,
    element(
      "p",
      { class: "small muted" },
      `${count.format(value.hits)} of ${count.format(value.trials)}; 95 % interval ${percent(value.low)} to ${percent(value.high)}. ${help}`,
    ),
  );
  return made;
}

export function examples(list: Example[]): HTMLElement {
  if (list.length === 0) return element("p", { class: "muted" }, "No decision would change.");
  // Nobody is shown a picture that they did not ask for: here lies what a policy would refuse.
  const show = element("button", { type: "button", class: "button small", "aria-pressed": "false" }, "Show pictures");
  const items = element(
    "ul",
    { class: "examples is-veiled" },
    ...list.map((one) =>
      element(
        "li",
        {},
        element("img", {
          src: `/api/review/cases/${one.caseId}/picture?size=320`,
          alt: "",
          loading: "lazy",
          width: "72",
          height: "72",
        }),
        element(
          "p",
          {},
          element("strong", {}, `${NAMES[one.from]} → ${NAMES[one.to]}`),
          element("br"),
          element("span", { class: "small muted" }, one.rule === "" ? "no rule decides" : one.rule),
          element("br"),
          element("code", { class: "small" }, one.caseId),
        ),
      ),
    ),
  );
  show.addEventListener("click", () => {
    const veiled = items.classList.toggle("is-veiled");
    show.setAttribute("aria-pressed", String(!veiled));
  });
  return element("div", { class: "stack stack-tight" }, element("p", {}, show), items);
}

export function moves(changes: Change[], list: Example[]): HTMLElement {
  return element("div", { class: "stack" }, matrix(changes), element("h4", {}, "Examples"), examples(list));
}

export function backtest(trial: Backtest, cancel: () => void): HTMLElement {
  const when = new Date(trial.at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
  const title = `${count.format(trial.total)} selfies, ${when}, ${trial.by}`;
  const made = element("details", { class: "trial", "data-trial": trial.id }, element("summary", {}, title));
  if (trial.state === "running") {
    const stop = element("button", { type: "button", class: "button small" }, "Cancel");
    stop.addEventListener("click", cancel);
    made.append(
      element(
        "div",
        { class: "trial-progress" },
        element("progress", { max: String(trial.total), value: String(trial.done), "aria-label": "Selfies judged again" }),
        element("span", { class: "small muted" }, `${count.format(trial.done)} of ${count.format(trial.total)}`),
        stop,
      ),
    );
  }
  if (trial.state === "cancelled") {
    made.append(element("p", { class: "notice" }, element("span", {}, `Cancelled after ${count.format(trial.done)} selfies.`)));
  }
  const rules = Object.entries(trial.rules).sort((one, other) => other[1] - one[1]);
  made.append(
    element(
      "div",
      { class: "shares" },
      share("Decided without a person", trial.automation, "Of all selfies."),
      share("Rejections that people agree with", trial.rejectPrecision, "Precision."),
      share("People's rejections that it finds", trial.rejectRecall, "Recall."),
      share("Approvals that people agree with", trial.approvePrecision, "Precision."),
    ),
    moves(trial.changes, trial.examples),
    element("h4", {}, "Rules that fired"),
    rules.length === 0
      ? element("p", { class: "muted" }, "None.")
      : element(
          "ul",
          { class: "fired" },
          ...rules.map(([rule, times]) => element("li", {}, element("code", {}, rule), ` ${count.format(times)}`)),
        ),
  );
  return made;
}

export function tried(result: Tried): HTMLElement {
  const values = Object.entries(result.features).map(([name, value]) =>
    element("li", {}, element("code", {}, name), ` ${JSON.stringify(value)}`),
  );
  const said = result.effect === "review" ? `Review in “${result.queue}”, priority ${result.priority}` : NAMES[result.effect];
  return element(
    "div",
    { class: "stack stack-tight tried" },
    element("p", {}, element("strong", {}, said), ` (decided then: ${NAMES[result.decided]})`),
    result.rules.length === 0
      ? element("p", { class: "muted" }, "No rule fires.")
      : element(
          "ul",
          { class: "fired" },
          ...result.rules.map((rule) => element("li", {}, element("code", {}, rule.rule), ` ${rule.effect}`)),
        ),
    ...(result.missing.length === 0
      ? []
      : [element("p", { class: "small" }, `Missing here, so rules that name them do not match: ${result.missing.join(", ")}.`)]),
    element("details", {}, element("summary", {}, "All features of the case"), element("ul", { class: "fired" }, ...values)),
  );
}
