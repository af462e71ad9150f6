// Colours for YAML with conditions in it. Only for the eye: what a policy means is the server's to say.

const LINE = /^(\s*)(-\s+)?([\w-]+)(\s*:)(.*)$/;
const TOKEN = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(\b\d+(?:\.\d+)?\b)|(\b(?:approve|review|reject|true|false|in)\b)|([&|!<>=]+)|(\b[a-z_]+(?:\.[a-z_]+)+\b(?!\())/g;
const KINDS = ["text", "number", "word", "sign", "name"];

/** A fragment with the lines of `document`, coloured, those in `wrong` marked. */
export function coloured(document_: string, wrong: Set<number>): DocumentFragment {
  const made = document.createDocumentFragment();
  document_.split("\n").forEach((text, index) => {
    const line = document.createElement("span");
    line.className = wrong.has(index + 1) ? "line is-wrong" : "line";
    paint(line, text);
    made.append(line);
  });
  return made;
}

function paint(line: HTMLElement, text: string): void {
  if (text.trimStart().startsWith("#")) {
    line.append(span("comment", text));
    return;
  }
  const parts = LINE.exec(text);
  if (parts === null) {
    tokens(line, text);
    return;
  }
  line.append(parts[1] + (parts[2] ?? ""), span("key", parts[3]), parts[4]);
  // Prose is prose, whatever words are in it.
  if (parts[3] === "notes") line.append(parts[5]);
  else tokens(line, parts[5]);
}

function tokens(line: HTMLElement, text: string): void {
  let from = 0;
  for (const found of text.matchAll(TOKEN)) {
    const kind = KINDS[found.slice(1).findIndex((group) => group !== undefined)];
    line.append(text.slice(from, found.index), span(kind, found[0]));
    from = found.index + found[0].length;
  }
  line.append(text.slice(from));
}

function span(kind: string, text: string): HTMLElement {
  const made = document.createElement("span");
  made.className = `is-${kind}`;
  made.textContent = text;
  return made;
}
