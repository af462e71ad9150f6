import Sortable from "sortablejs";
import { call, sentenceOf, toast, type Look } from "./api";
import { LookTile, type Deed } from "./look-tile";
import type { ProductPicker } from "./product-picker";

interface Page {
  looks: Look[];
  next: string | null;
}

/** The most that the API gives at once. */
const PAGE = 48;

/** The looks of a campaign: pinned ones in the brand's order, then the newest. Every change can be undone. */
export function lookBoard(): void {
  const root = document.querySelector<HTMLElement>("[data-board]");
  if (root) void new Board(root).start();
}

class Board {
  private readonly slug: string;
  private readonly mayEdit: boolean;
  private readonly pinned: HTMLOListElement;
  private readonly rest: HTMLOListElement;
  private readonly tiles = new Map<string, LookTile>();
  private next: string | null = null;
  private forgetUndo: () => void = () => undefined;

  constructor(private readonly root: HTMLElement) {
    this.slug = root.dataset.slug!;
    this.mayEdit = root.dataset.mayEdit === "true";
    this.pinned = root.querySelector('[data-list="pinned"]')!;
    this.rest = root.querySelector('[data-list="rest"]')!;
  }

  async start(): Promise<void> {
    this.part("[data-more]").addEventListener("click", () => void this.more());
    this.part<HTMLInputElement>("[data-show-hidden]").addEventListener("change", (event) => {
      this.root.classList.toggle("without-hidden", !(event.target as HTMLInputElement).checked);
    });
    this.root.addEventListener("deed", (event) => {
      void this.act(event.target as LookTile, (event as CustomEvent<Deed>).detail);
    });
    await this.load();
    if (this.mayEdit) this.makeSortable();
  }

  private async load(): Promise<void> {
    try {
      const page = await this.fetchPage(null);
      this.rest.replaceChildren();
      this.rest.removeAttribute("aria-busy");
      this.add(page);
    } catch (failure) {
      this.rest.replaceChildren();
      const problem = this.part("[data-board-problem]");
      problem.querySelector("div")!.textContent = sentenceOf(failure);
      problem.hidden = false;
    }
  }

  private async more(): Promise<void> {
    const button = this.part<HTMLButtonElement>("[data-more]");
    button.setAttribute("aria-busy", "true");
    try {
      const before = this.rest.children.length;
      this.add(await this.fetchPage(this.next));
      this.say(`${this.rest.children.length - before} more looks`);
    } catch (failure) {
      toast(sentenceOf(failure), { tone: "bad" });
    } finally {
      button.removeAttribute("aria-busy");
    }
  }

  private fetchPage(after: string | null): Promise<Page> {
    const query = new URLSearchParams({ limit: String(PAGE), hidden: "include", ...(after ? { after } : {}) });
    return call<Page>("GET", `/api/campaigns/${this.slug}/looks?${query}`);
  }

  private add(page: Page): void {
    this.next = page.next;
    for (const look of page.looks) {
      if (this.tiles.has(look.id)) continue;
      const tile = document.createElement("look-tile") as LookTile;
      tile.look = look;
      tile.mayEdit = this.mayEdit;
      this.tiles.set(look.id, tile);
      const item = document.createElement("li");
      item.className = "tile";
      item.dataset.id = look.id;
      item.append(tile);
      (look.pinned ? this.pinned : this.rest).append(item);
    }
    this.refresh();
  }

  /** Brings numbers, headings and the empty state in line with the lists. */
  private refresh(): void {
    const places = this.pinned.children.length;
    [...this.pinned.children].forEach((item, index) => {
      const tile = item.firstElementChild as LookTile;
      tile.place = index + 1;
      tile.places = places;
      if (!tile.look.pinned) tile.look = { ...tile.look, pinned: true };
    });
    for (const item of this.rest.children) {
      const tile = item.firstElementChild as LookTile;
      tile.place = 0;
      if (tile.look.pinned) tile.look = { ...tile.look, pinned: false };
    }
    for (const tile of this.tiles.values()) tile.parentElement!.classList.toggle("is-hidden", tile.look.hidden);
    this.part("[data-board-pinned]").hidden = places === 0;
    this.part("[data-board-head]").hidden = this.tiles.size === 0;
    this.part("[data-board-empty]").hidden = this.tiles.size > 0;
    this.part("[data-more]").hidden = this.next === null;
  }

  private async act(tile: LookTile, deed: Deed): Promise<void> {
    switch (deed) {
      case "pin":
        return this.pin(tile);
      case "unpin":
        return this.unpin(tile);
      case "hide":
      case "unhide":
        return this.hide(tile, deed === "hide");
      case "products":
        return this.tagProducts(tile);
      default:
        return this.move(tile, deed === "earlier" ? -1 : 1);
    }
  }

  private async pin(tile: LookTile): Promise<void> {
    const place = this.placeOf(tile);
    await this.attempt(
      () => call("POST", `/api/looks/${tile.look.id}/pin`),
      () => this.pinned.prepend(tile.parentElement!),
      () => place(),
      () => this.said(`Pinned the ${tile.label}`, () => this.undoTo(() => call("POST", `/api/looks/${tile.look.id}/unpin`), place)),
    );
    tile.querySelector<HTMLElement>("[data-deed]")?.focus();
  }

  private async unpin(tile: LookTile): Promise<void> {
    const place = this.placeOf(tile);
    const before = this.order();
    await this.attempt(
      () => call("POST", `/api/looks/${tile.look.id}/unpin`),
      () => this.putByTime(tile),
      () => place(),
      () => this.said(`Unpinned the ${tile.label}`, () => this.undoTo(() => this.sendOrder(before), place)),
    );
    tile.querySelector<HTMLElement>("[data-deed]")?.focus();
  }

  private async hide(tile: LookTile, hidden: boolean): Promise<void> {
    const set = (value: boolean) => {
      tile.look = { ...tile.look, hidden: value };
    };
    const send = (value: boolean) => call("POST", `/api/looks/${tile.look.id}/${value ? "hide" : "unhide"}`);
    await this.attempt(
      () => send(hidden),
      () => set(hidden),
      () => set(!hidden),
      () => this.said(hidden ? `Hid the ${tile.label}` : `The ${tile.label} is shown again`, () => this.undoTo(() => send(!hidden), () => set(!hidden))),
    );
  }

  private async move(tile: LookTile, by: -1 | 1): Promise<void> {
    const item = tile.parentElement!;
    const neighbour = by < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (!neighbour) return;
    const place = this.placeOf(tile);
    const before = this.order();
    await this.attempt(
      () => this.sendOrder(this.order()),
      () => (by < 0 ? neighbour.before(item) : neighbour.after(item)),
      () => place(),
      () => this.said(`The ${tile.label} is number ${tile.place} of ${tile.places}`, () => this.undoTo(() => this.sendOrder(before), place), false),
    );
    await tile.updateComplete;
    tile.querySelector<HTMLElement>(`[data-deed=${by < 0 ? "earlier" : "later"}]`)?.focus();
  }

  private async tagProducts(tile: LookTile): Promise<void> {
    const picker = document.querySelector<ProductPicker>("product-picker")!;
    const before = tile.look.products;
    const chosen = await picker.choose(tile.look, tile.label);
    if (!chosen) return;
    const send = async (skus: string[]) => {
      tile.look = { ...tile.look, products: (await call<Look>("PUT", `/api/looks/${tile.look.id}/products`, { skus })).products };
    };
    try {
      await send(chosen);
      this.said(`Tagged ${chosen.length === 1 ? "1 product" : `${chosen.length} products`}`, () => this.undoTo(() => send(before.map((product) => product.sku)), () => undefined));
    } catch (failure) {
      toast(sentenceOf(failure), { tone: "bad" });
    }
  }

  /** Shows the change at once, sends it, and takes it back if it is refused. */
  private async attempt(send: () => Promise<unknown>, show: () => void, takeBack: () => void, then: () => void): Promise<void> {
    show();
    this.refresh();
    try {
      await send();
      then();
    } catch (failure) {
      takeBack();
      this.refresh();
      toast(sentenceOf(failure), { tone: "bad" });
    }
  }

  private async undoTo(send: () => Promise<unknown>, show: () => void): Promise<void> {
    try {
      await send();
      show();
      this.refresh();
      this.say("Undone");
    } catch (failure) {
      toast(sentenceOf(failure), { tone: "bad" });
    }
  }

  private makeSortable(): void {
    let before: string[] = [];
    let place: () => void = () => undefined;
    const options: Sortable.Options = {
      group: "looks",
      animation: 160,
      delay: 180,
      delayOnTouchOnly: true,
      filter: "button",
      preventOnFilter: false,
      // One way of dragging for mouse and touch; the browser's own would drag the picture or its link.
      forceFallback: true,
      fallbackTolerance: 6,
      ghostClass: "ghost",
      onStart: (event) => {
        before = this.order();
        place = this.placeOf(event.item.firstElementChild as LookTile);
        this.part("[data-board-pinned]").hidden = false;
        this.root.classList.add("dragging");
      },
      onEnd: (event) => {
        this.root.classList.remove("dragging");
        void this.dropped(event.item.firstElementChild as LookTile, before, place);
      },
    };
    Sortable.create(this.pinned, options);
    Sortable.create(this.rest, { ...options, sort: false });
  }

  private async dropped(tile: LookTile, before: string[], place: () => void): Promise<void> {
    const after = this.order();
    if (after.join() === before.join()) {
      place();
      this.refresh();
      return;
    }
    if (!after.includes(tile.look.id)) this.putByTime(tile);
    await this.attempt(
      () => this.sendOrder(after),
      () => undefined,
      () => place(),
      () => this.said(`Moved the ${tile.label}`, () => this.undoTo(() => this.sendOrder(before), place)),
    );
  }

  private sendOrder(lookIds: string[]): Promise<unknown> {
    return call("PUT", `/api/campaigns/${this.slug}/order`, { lookIds });
  }

  private order(): string[] {
    return [...this.pinned.children].map((item) => (item as HTMLElement).dataset.id!);
  }

  /** Remembers where the tile stands; calling the answer puts it back there. */
  private placeOf(tile: LookTile): () => void {
    const item = tile.parentElement!;
    const list = item.parentElement!;
    const next = item.nextElementSibling;
    return () => list.insertBefore(item, next?.parentElement === list ? next : null);
  }

  /** Among the looks that are not pinned, newest first. */
  private putByTime(tile: LookTile): void {
    const later = [...this.rest.children].find(
      (item) => item !== tile.parentElement && (item.firstElementChild as LookTile).look.publishedAt < tile.look.publishedAt,
    );
    this.rest.insertBefore(tile.parentElement!, later ?? null);
  }

  /** Only the last change can be undone: an older one might have been made from an order that is gone. */
  private said(text: string, undo: () => void, aloud = true): void {
    this.forgetUndo();
    this.forgetUndo = toast(text, { undo });
    if (!aloud) this.say(text);
  }

  private say(text: string): void {
    this.part("[data-said]").textContent = text;
  }

  private part<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.root.querySelector<T>(selector)!;
  }
}
