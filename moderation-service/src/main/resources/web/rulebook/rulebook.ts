// The page on which a campaign's policy is written, tried and put in force.
import * as api from "./api";
import { editor } from "./editor";
import * as trials from "./trials";

declare global {
  interface Window {
    vitrine: { toast(text: string, options?: { tone?: "good" | "bad"; undo?: () => void; seconds?: number }): void };
  }
}

const POLL = 500;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const work = document.querySelector<HTMLElement>("[data-policy]");
if (work) page(work);

function page(root: HTMLElement): void {
  const campaign = root.dataset.policy!;
  const draft = editor(root);

  const dialog = (id: string) => document.getElementById(id) as HTMLDialogElement;
  const say = (text: string, bad = false) => window.vitrine.toast(text, { tone: bad ? "bad" : "good" });

  /** Does it, and shows why not if it cannot be done. */
  async function attempt(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (failure) {
      if (failure instanceof api.Refused && failure.problems.length > 0) draft.show(failure.problems);
      say((failure as Error).message, true);
    }
  }

  function onSubmit(selector: string, act: (form: FormData, element: HTMLFormElement) => Promise<void>): void {
    const form = document.querySelector<HTMLFormElement>(selector)!;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void attempt(() => act(new FormData(form), form));
    });
  }

  // Drafts
  root.querySelector<HTMLSelectElement>("[data-begin]")!.addEventListener("change", (event) => {
    const select = event.target as HTMLSelectElement;
    const [kind, name] = select.value.split(":");
    select.value = "";
    void attempt(async () => {
      const begun = kind === "preset" ? await api.preset(name) : await api.version(campaign, name);
      draft.replace(begun.document);
    });
  });
  root.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-insert]");
    if (button) draft.insert(button.dataset.insert!);
  });
  const find = root.querySelector<HTMLInputElement>("[data-find]")!;
  find.addEventListener("input", () => {
    const wanted = find.value.trim().toLowerCase();
    for (const item of root.querySelectorAll<HTMLElement>("[data-names] > li")) {
      item.hidden = !item.textContent!.toLowerCase().includes(wanted);
    }
  });
  /** Asks what else is needed, once it is known that something can be done with the draft. */
  async function ask(id: string): Promise<void> {
    if (document.querySelector("dialog[open]")) return;
    if (await draft.isSound()) dialog(id).showModal();
    else say("Mend the draft first. What is wrong stands below it.", true);
  }
  for (const button of root.querySelectorAll<HTMLElement>("[data-asks]")) {
    button.addEventListener("click", () => void attempt(() => ask(button.dataset.asks!)));
  }
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      void attempt(() => ask("save"));
    }
  });
  onSubmit("[data-save]", async (form) => {
    const saved = await api.save(campaign, draft.text(), String(form.get("note")).trim());
    dialog("save").close();
    afterwards(`Saved as version ${saved.number}. It judges nothing yet.`);
  });

  // Putting in force
  let promoting: number | null = null;
  document.addEventListener("click", (event) => {
    const target = event.target as Element;
    const promote = target.closest<HTMLElement>("[data-promote]");
    if (promote) {
      promoting = promote.dataset.promote === "" ? null : Number(promote.dataset.promote);
      const name = promoting === null ? `preset “${root.dataset.preset}”` : `version ${promoting}`;
      document.querySelector("[data-promotion-title]")!.textContent = `Let ${name} judge`;
      dialog("promote").showModal();
    }
    const back = target.closest<HTMLButtonElement>("[data-roll-back]");
    if (back) void attempt(() => rollBack(back));
    const on = target.closest<HTMLElement>("[data-shadow-on]");
    if (on) void attempt(() => setShadow(Number(on.dataset.shadowOn)));
    if (target.closest("[data-shadow-off]")) void attempt(() => setShadow(null));
  });
  /** At once: who wants to go back has no time for a form, and what was wrong can be told later. */
  async function rollBack(button: HTMLButtonElement): Promise<void> {
    const number = button.dataset.rollBack === "" ? null : Number(button.dataset.rollBack);
    const from = root.dataset.inForce === "" ? "the preset" : `version ${root.dataset.inForce}`;
    button.disabled = true;
    try {
      await api.promote(campaign, number, `Rolled back from ${from}`);
    } finally {
      button.disabled = false;
    }
    afterwards(number === null ? "Rolled back: the preset judges." : `Rolled back: version ${number} judges.`);
  }
  async function setShadow(number: number | null): Promise<void> {
    await api.shadow(campaign, number);
    afterwards(number === null ? "Nothing is tried in the shadow." : `Version ${number} judges new selfies in the shadow.`);
  }
  onSubmit("[data-promotion]", async (form) => {
    await api.promote(campaign, promoting, String(form.get("why")));
    dialog("promote").close();
    afterwards(promoting === null ? "The preset judges from now on." : `Version ${promoting} judges from now on.`);
  });

  // Trials
  const list = document.querySelector<HTMLElement>("[data-backtests]")!;
  function show(trial: api.Backtest, open: boolean): void {
    document.querySelector("[data-no-backtests]")?.remove();
    const before = list.querySelector<HTMLDetailsElement>(`[data-trial="${trial.id}"]`);
    const made = trials.backtest(trial, () => void attempt(async () => show(await api.cancel(campaign, trial.id), true)));
    (made as HTMLDetailsElement).open = before ? before.open : open;
    if (before) before.replaceWith(made);
    else list.prepend(made);
  }
  async function follow(trial: api.Backtest): Promise<void> {
    let latest = trial;
    while (latest.state === "running") {
      await new Promise((wake) => setTimeout(wake, POLL));
      latest = await api.progress(campaign, trial.id);
      show(latest, true);
    }
    if (latest.state === "done") say("The trial is done. Nothing was changed.");
  }
  onSubmit("[data-backtest]", async (form) => {
    const started = await api.backtest(campaign, draft.text(), Number(form.get("days")), Number(form.get("cases")));
    dialog("backtest").close();
    show(started, true);
    document.getElementById("trials-title")!.scrollIntoView({ block: "start" });
    await follow(started);
  });
  onSubmit("[data-try]", async (form, element) => {
    const id = UUID.exec(String(form.get("caseId")))?.[0];
    if (id === undefined) throw new api.Refused("That is no number of a case. It has 36 characters, as in a trial's examples.", []);
    element.querySelector("[data-tried]")!.replaceChildren(trials.tried(await api.tryOn(campaign, draft.text(), id)));
  });

  void attempt(async () => {
    const latest = await api.backtests(campaign);
    for (const trial of [...latest].reverse()) show(trial, false);
    for (const trial of latest) if (trial.state === "running") void attempt(() => follow(trial));
  });
  const shadow = document.querySelector<HTMLElement>("[data-shadow]")!;
  if (shadow.dataset.shadow) {
    void attempt(async () => {
      const result = await api.shadowResult(campaign, shadow.dataset.shadow!);
      if (result.changes.length === 0) shadow.textContent = "No selfie came in since it is tried.";
      else shadow.replaceChildren(trials.moves(result.changes, result.examples));
    });
  }

  const told = taken("policy-said");
  if (told !== null) say(told);
  const begun = taken(`policy-draft ${campaign}`);
  if (begun !== null) draft.resume(begun);

  /** Loads the page anew, which then says it and goes on with the draft. */
  function afterwards(text: string): void {
    sessionStorage.setItem("policy-said", text);
    if (draft.isChanged()) sessionStorage.setItem(`policy-draft ${campaign}`, draft.text());
    location.reload();
  }
}

function taken(key: string): string | null {
  const kept = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  return kept;
}
