// The boxes over a picture that say which faces the public does not get to see. Knows one picture and its boxes; what
// becomes of them is told to who asked for them.

export type Kind = "main" | "bystander" | "drawn";

/** In shares of the picture's width and height, from the upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  kind: Kind;
  blur: boolean;
}

/** What is looked at. */
export interface Subject {
  id: string;
  picture: { width: number; height: number };
  /** Nobody has looked for faces, and nothing is shown before somebody has. */
  required: boolean;
  boxes: readonly Box[];
}

export interface Hooks {
  /** Has the pictures made anew; fails if that was refused or did not arrive. */
  apply(id: string, boxes: Box[]): Promise<void>;
  /** Editing began or ended: another picture is to be shown. */
  toggled(): void;
  say(sentence: string): void;
}

const LEAST = 0.02;
const STEP = 0.01;
const NEW_BOX = 0.16;
const MOST = 60;
const CLICK = 4;
const HISTORY = 100;

const NAMES: Record<Kind, string> = { main: "Main face", bystander: "Bystander", drawn: "Your box" };

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
const round = (value: number) => Math.round(value * 10_000) / 10_000;

/** The box kept inside the picture. */
function inside(box: Box): Box {
  const width = round(clamp(box.width, LEAST, 1));
  const height = round(clamp(box.height, LEAST, 1));
  return { ...box, width, height, x: round(clamp(box.x, 0, 1 - width)), y: round(clamp(box.y, 0, 1 - height)) };
}

/** A box that was moved is no longer where the machine found a face. */
const moved = (box: Box, by: Partial<Box>): Box => inside({ ...box, ...by, kind: "drawn" });

export class Boxes {
  private subject: Subject | null = null;
  private boxes: Box[] = [];
  private past: Box[][] = [];
  private open = false;
  private busy = false;
  private readonly layer: HTMLElement;
  private readonly bar: HTMLElement;

  constructor(
    private readonly stage: HTMLElement,
    private readonly picture: HTMLImageElement,
    private readonly hooks: Hooks,
  ) {
    this.layer = this.part("boxes");
    this.bar = this.part("boxes-bar");
    this.part("boxes-open").addEventListener("click", () => this.toggle());
    this.part("boxes-add").addEventListener("click", () => this.add());
    this.part("boxes-undo").addEventListener("click", () => this.undo());
    this.part("boxes-cancel").addEventListener("click", () => this.cancel());
    this.part("boxes-apply").addEventListener("click", () => void this.apply());
    this.layer.addEventListener("pointerdown", (event) => this.press(event));
    this.layer.addEventListener("keydown", (event) => this.key(event));
    document.addEventListener("keydown", (event) => this.globalKey(event), true);
    new ResizeObserver(() => this.place()).observe(stage);
    picture.addEventListener("load", () => this.place());
  }

  isOpen(id: string): boolean {
    return this.open && this.subject?.id === id;
  }

  isDirty(): boolean {
    return this.open && this.past.length > 0;
  }

  /** Takes another view of what is on screen; what is being edited stays. Null hides everything. */
  show(subject: Subject | null): void {
    const same = subject !== null && subject.id === this.subject?.id;
    this.subject = subject;
    if (!same || !this.open) {
      this.open = false;
      this.reset();
    }
    this.draw();
  }

  toggle(): void {
    if (!this.subject) return;
    if (!this.open) {
      this.reset();
      this.open = true;
      this.hooks.toggled();
      this.draw();
      this.hooks.say(`${this.describe()} Enter blurs or shows a face, N adds a box, Escape leaves it as it was.`);
      (this.layer.querySelector<HTMLElement>(".face-box") ?? this.part("boxes-add")).focus({ preventScroll: true });
    } else if (this.isDirty()) {
      this.hooks.say("Apply or discard the changes first.");
      this.part("boxes-apply").focus();
    } else {
      this.cancel();
    }
  }

  private reset(): void {
    this.boxes = (this.subject?.boxes ?? []).map((box) => ({ ...box }));
    this.past = [];
  }

  private cancel(): void {
    this.open = false;
    this.reset();
    this.hooks.toggled();
    this.draw();
    this.part("boxes-open").focus({ preventScroll: true });
  }

  private async apply(): Promise<void> {
    if (!this.subject || this.busy) return;
    this.busy = true;
    this.draw();
    const { id } = this.subject;
    try {
      await this.hooks.apply(id, this.boxes);
      if (this.subject?.id === id) {
        this.open = false;
        this.reset();
        this.hooks.toggled();
      }
    } catch (failure) {
      this.hooks.say(failure instanceof Error ? failure.message : "That did not work."); // and the boxes stay
    } finally {
      this.busy = false;
      this.draw();
    }
  }

  private change(next: Box[], focus: number | null, sentence: string): void {
    this.past = [...this.past.slice(-HISTORY), this.boxes];
    this.boxes = next;
    this.draw();
    this.focus(focus);
    this.hooks.say(sentence);
  }

  private undo(): void {
    const before = this.past.pop();
    if (!before) {
      this.hooks.say("There is no change to undo.");
      return;
    }
    this.boxes = before;
    this.draw();
    this.hooks.say(`Undone. ${this.describe()}`);
  }

  private add(): void {
    if (this.full()) return;
    const ratio = this.subject ? this.subject.picture.width / this.subject.picture.height : 1;
    const height = Math.min(NEW_BOX * Math.max(ratio, 1), 0.5);
    const box = inside({ x: 0.5 - NEW_BOX / 2, y: 0.5 - height / 2, width: NEW_BOX, height, kind: "drawn", blur: true });
    this.change([...this.boxes, box], this.boxes.length, "A box was added in the middle. Arrow keys move it, with Shift they resize it.");
  }

  private full(): boolean {
    if (this.boxes.length < MOST) return false;
    this.hooks.say(`There are ${MOST} boxes, more are not taken. Draw one around several people instead.`);
    return true;
  }

  private flip(index: number): void {
    const box = this.boxes[index];
    const next = { ...box, blur: !box.blur };
    this.change(this.boxes.with(index, next), index, `${this.name(index)}: ${next.blur ? "blurred" : "shown"}.`);
  }

  private remove(index: number): void {
    const gone = this.name(index);
    this.change(this.boxes.toSpliced(index, 1), Math.min(index, this.boxes.length - 2), `${gone} was taken away.`);
  }

  private nudge(index: number, across: number, down: number, resize: boolean): void {
    const box = this.boxes[index];
    const next = resize ? moved(box, { width: box.width + across, height: box.height + down }) : moved(box, { x: box.x + across, y: box.y + down });
    const percent = (share: number) => `${Math.round(share * 100)} %`;
    this.change(this.boxes.with(index, next), index, `${percent(next.x)} from the left, ${percent(next.y)} from above, ${percent(next.width)} wide, ${percent(next.height)} high.`);
  }

  private key(event: KeyboardEvent): void {
    const target = (event.target as HTMLElement).closest<HTMLElement>(".face-box");
    if (!target || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = Number(target.dataset.index);
    const arrows: Record<string, [number, number]> = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };
    const arrow = arrows[event.key];
    if (arrow) this.nudge(index, arrow[0], arrow[1], event.shiftKey);
    else if (event.key === "Delete" || event.key === "Backspace") this.remove(index);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Keys that work while boxes are edited, wherever the focus is; heard before the desk's own. */
  private globalKey(event: KeyboardEvent): void {
    if (!this.open || document.querySelector("dialog[open]")) return;
    if (event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    const single = !event.ctrlKey && !event.metaKey && !event.altKey && document.documentElement.dataset.keys === "on";
    const control = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (event.key === "Escape") this.cancel();
    else if (control && event.key === "Enter") void this.apply();
    else if (key === "z" && (control || single)) this.undo();
    else if (key === "n" && single) this.add();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** On a box: a click flips it, a drag moves it. Beside all boxes a drag draws a new one. */
  private press(event: PointerEvent): void {
    if (event.button !== 0 || this.busy) return;
    const hit = (event.target as HTMLElement).closest<HTMLElement>(".face-box");
    if (!hit && this.full()) return;
    event.preventDefault();
    const area = this.layer.getBoundingClientRect();
    const at = (e: PointerEvent) => ({ x: clamp((e.clientX - area.left) / area.width, 0, 1), y: clamp((e.clientY - area.top) / area.height, 0, 1) });
    const from = at(event);
    const index = hit ? Number(hit.dataset.index) : this.boxes.length;
    const start = this.boxes;
    const origin = start[index];
    const far = (e: PointerEvent) => Math.hypot(e.clientX - event.clientX, e.clientY - event.clientY) > CLICK;
    const dragged = (e: PointerEvent): Box[] => {
      const to = at(e);
      if (origin) return start.with(index, moved(origin, { x: origin.x + to.x - from.x, y: origin.y + to.y - from.y }));
      const box = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) };
      return [...start, inside({ ...box, kind: "drawn", blur: true })];
    };
    this.layer.setPointerCapture(event.pointerId);
    const drag = (e: PointerEvent) => {
      if (!far(e)) return;
      this.boxes = dragged(e);
      this.draw();
    };
    const end = (e: PointerEvent) => {
      this.layer.removeEventListener("pointermove", drag);
      this.layer.removeEventListener("pointerup", end);
      this.layer.removeEventListener("pointercancel", end);
      this.boxes = start;
      if (e.type === "pointercancel") this.draw();
      else if (far(e)) this.change(dragged(e), index, origin ? "Box moved." : "Box drawn. What is in it will be blurred.");
      else if (origin) this.flip(index);
    };
    this.layer.addEventListener("pointermove", drag);
    this.layer.addEventListener("pointerup", end);
    this.layer.addEventListener("pointercancel", end);
  }

  private name(index: number): string {
    return `${NAMES[this.boxes[index].kind]} ${index + 1}`;
  }

  private describe(): string {
    const hidden = this.boxes.filter((box) => box.blur).length;
    if (!this.boxes.length) return this.subject?.required ? "Nobody has looked for faces yet." : "No boxes.";
    return `${this.boxes.length} ${this.boxes.length === 1 ? "box" : "boxes"}, ${hidden} blurred.`;
  }

  private focus(index: number | null): void {
    if (index === null) return;
    (this.layer.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? this.part("boxes-add")).focus({ preventScroll: true });
  }

  private draw(): void {
    const here = this.subject !== null;
    const opener = this.part<HTMLButtonElement>("boxes-open");
    opener.hidden = !here || this.open;
    this.stage.classList.toggle("is-editing", here && this.open);
    this.layer.hidden = !here || !this.open;
    this.bar.hidden = !here || !this.open;
    if (!this.subject) return;
    const hidden = this.subject.boxes.filter((box) => box.blur).length;
    this.part("boxes-count").textContent = hidden ? `Faces: ${hidden} blurred` : "Blur faces";
    if (!this.open) return;
    const focused = document.activeElement instanceof HTMLElement && this.layer.contains(document.activeElement) ? document.activeElement.dataset.index : undefined;
    this.layer.replaceChildren(...this.boxes.map((box, index) => this.element(box, index)));
    if (focused !== undefined) this.layer.querySelector<HTMLElement>(`[data-index="${focused}"]`)?.focus({ preventScroll: true });
    this.part("boxes-text").textContent = this.subject.required && !this.boxes.length ? "No machine could look for faces. Draw a box around each bystander." : this.describe();
    this.part<HTMLButtonElement>("boxes-undo").disabled = !this.past.length || this.busy;
    this.part<HTMLButtonElement>("boxes-cancel").disabled = this.busy;
    const apply = this.part<HTMLButtonElement>("boxes-apply");
    apply.disabled = this.busy || (!this.past.length && !this.subject.required);
    apply.textContent = this.busy ? "Applying…" : this.subject.required && !this.boxes.length ? "No bystanders" : "Apply";
    this.place();
  }

  private element(box: Box, index: number): HTMLElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `face-box is-${box.kind}${box.blur ? " is-blurred" : ""}`;
    button.dataset.index = String(index);
    button.setAttribute("aria-pressed", String(box.blur));
    button.setAttribute("aria-label", `${this.name(index)}, blur`);
    button.style.left = `${box.x * 100}%`;
    button.style.top = `${box.y * 100}%`;
    button.style.width = `${box.width * 100}%`;
    button.style.height = `${box.height * 100}%`;
    const label = document.createElement("span");
    const middle = box.x + box.width / 2;
    label.className = `face-label${middle > 0.75 ? " is-end" : middle < 0.25 ? " is-start" : ""}`;
    label.textContent = `${NAMES[box.kind]}${box.blur ? ", blurred" : ""}`;
    button.append(label);
    // A press of the pointer is taken by the layer; what comes here as a click is the keyboard or a screen reader.
    button.addEventListener("click", (event) => {
      if (event.detail === 0) this.flip(index);
    });
    return button;
  }

  /** Lays the boxes over the picture as it is drawn, which is not where its element is when it is letterboxed. */
  private place(): void {
    if (!this.subject || !this.open) return;
    const stage = this.stage.getBoundingClientRect();
    const frame = this.picture.getBoundingClientRect();
    const scale = Math.min(frame.width / this.subject.picture.width, frame.height / this.subject.picture.height);
    const width = this.subject.picture.width * scale;
    const height = this.subject.picture.height * scale;
    this.layer.style.left = `${frame.left - stage.left + (frame.width - width) / 2}px`;
    this.layer.style.top = `${frame.top - stage.top + (frame.height - height) / 2}px`;
    this.layer.style.width = `${width}px`;
    this.layer.style.height = `${height}px`;
  }

  private part<T extends HTMLElement>(name: string): T {
    const found = document.querySelector<T>(`[data-${name}]`);
    if (!found) throw new Error(`the page has no ${name}`);
    return found;
  }
}
