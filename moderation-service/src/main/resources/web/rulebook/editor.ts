// The editor: a plain text field, with its colours behind it and what is wrong below it.
import * as api from "./api";
import { coloured } from "./highlight";

const PAUSE = 400;

export interface Editor {
  text(): string;
  replace(text: string): void;
  insert(text: string): void;
  /** Goes on with a draft of before, without taking the focus. */
  resume(text: string): void;
  isChanged(): boolean;
  /** Whether it is a policy; if not, what is to be mended first is shown. */
  isSound(): Promise<boolean>;
  show(problems: api.Problem[]): void;
}

export function editor(root: HTMLElement): Editor {
  const input = root.querySelector<HTMLTextAreaElement>("[data-document]")!;
  const colours = root.querySelector<HTMLElement>("[data-colours]")!;
  const lines = root.querySelector<HTMLElement>("[data-lines]")!;
  const state = root.querySelector<HTMLElement>("[data-state]")!;
  const list = root.querySelector<HTMLOListElement>("[data-problems]")!;
  let problems: api.Problem[] = [];
  let timer = 0;
  let asked = 0;

  function paint(): void {
    const wrong = new Set(problems.map((problem) => problem.line));
    colours.replaceChildren(coloured(input.value, wrong));
    const count = input.value.split("\n").length;
    lines.textContent = Array.from({ length: count }, (_, index) => index + 1).join("\n");
    follow();
  }

  function follow(): void {
    colours.scrollTop = input.scrollTop;
    colours.scrollLeft = input.scrollLeft;
    lines.scrollTop = input.scrollTop;
  }

  function show(found: api.Problem[]): void {
    problems = found;
    state.textContent =
      found.length === 0 ? "Read and sound." : found.length === 1 ? "One thing to mend:" : `${found.length} things to mend:`;
    state.classList.toggle("is-wrong", found.length > 0);
    input.setAttribute("aria-invalid", String(found.length > 0));
    list.hidden = found.length === 0;
    list.replaceChildren(...found.map(item));
    paint();
  }

  function item(problem: api.Problem): HTMLElement {
    const made = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = `Line ${problem.line}`;
    button.addEventListener("click", () => go(problem));
    made.append(button, ` ${problem.message}`);
    if (problem.suggestion !== null) made.append(` ${problem.suggestion}`);
    return made;
  }

  function go(problem: api.Problem): void {
    const before = input.value.split("\n").slice(0, problem.line - 1);
    const start = before.reduce((sum, line) => sum + line.length + 1, 0) + problem.column - 1;
    input.focus();
    input.setSelectionRange(start, start);
    const height = input.scrollHeight / input.value.split("\n").length;
    input.scrollTop = Math.max(0, (problem.line - 6) * height);
  }

  async function check(): Promise<void> {
    const mine = ++asked;
    try {
      const checked = await api.check(input.value);
      if (mine === asked) show(checked.problems);
    } catch (failure) {
      if (mine === asked) state.textContent = (failure as Error).message;
    }
  }

  async function isSound(): Promise<boolean> {
    clearTimeout(timer);
    const mine = ++asked;
    const found = (await api.check(input.value)).problems;
    if (mine === asked) show(found);
    if (found.length > 0) go(found[0]);
    return found.length === 0;
  }

  function changed(): void {
    paint();
    clearTimeout(timer);
    timer = window.setTimeout(() => void check(), PAUSE);
  }

  input.addEventListener("input", changed);
  input.addEventListener("scroll", follow);
  paint();

  return {
    text: () => input.value,
    replace(text) {
      input.focus();
      input.select();
      put(input, text);
      input.setSelectionRange(0, 0);
      input.scrollTop = 0;
      changed();
    },
    insert(text) {
      input.focus();
      put(input, text);
      changed();
    },
    resume(text) {
      input.value = text;
      changed();
    },
    isChanged: () => input.value !== input.defaultValue,
    isSound,
    show,
  };
}

/** As if it were typed, so that the browser's own undo takes it back. */
function put(input: HTMLTextAreaElement, text: string): void {
  if (!document.execCommand("insertText", false, text)) input.setRangeText(text, input.selectionStart, input.selectionEnd, "end");
}
