import type { Look } from "./stream";

const MOST = 48;
const TURN = 9_000;
const still = matchMedia("(prefers-reduced-motion: reduce)");

/** The looks on the screen. The first one is large; a new look takes its place and the others move on by one. */
export class Mosaic {
  private readonly gone = new Set<string>();
  private turning = 0;

  constructor(
    private readonly list: HTMLUListElement,
    private readonly welcome: HTMLElement,
  ) {
    // The page is written oldest first, as the looks would have come in.
    list.append(...[...list.children].reverse());
    this.rest();
  }

  /** Shows a look that is new, or shows one anew. Its picture is loaded first, so that it slides in whole. */
  async enter(look: Look): Promise<void> {
    this.gone.delete(look.id);
    const known = this.find(look.id);
    const tile = draw(look);
    const image = tile.querySelector("img")!;
    try {
      await image.decode();
    } catch {
      return; // taken back between the news and the picture
    }
    if (this.gone.has(look.id)) return;
    if (known?.isConnected) {
      known.replaceWith(tile);
      return;
    }
    this.inFront(tile);
    while (this.list.children.length > MOST) this.list.lastElementChild!.remove();
    this.rest();
  }

  /** Takes a look off at once. */
  leave(id: string): void {
    this.gone.add(id);
    const tile = this.find(id);
    if (!tile) return;
    this.move(() => tile.remove());
    this.rest();
  }

  /** Shows exactly these looks. */
  replace(looks: Look[]): void {
    this.gone.clear();
    this.list.replaceChildren(...looks.map(draw));
    this.rest();
  }

  /** Without news the large place goes round, so that everybody is large once. */
  private rest(): void {
    this.welcome.hidden = this.list.children.length > 0;
    clearTimeout(this.turning);
    this.turning = window.setTimeout(() => {
      const last = this.list.lastElementChild as HTMLElement | null;
      if (last && this.list.children.length > 1) {
        void ready(last).then((whole) => {
          if (!last.isConnected) return;
          if (whole) this.inFront(last);
          else last.remove();
          this.rest();
        });
      } else {
        this.rest();
      }
    }, TURN);
  }

  private inFront(tile: HTMLElement): void {
    this.move(() => this.list.prepend(tile));
    if (still.matches) return;
    tile.animate(
      [
        { transform: "translateX(-104%)", opacity: 0.4 },
        { transform: "none", opacity: 1 },
      ],
      { duration: 700, easing: "cubic-bezier(.16, 1, .3, 1)" },
    );
  }

  /** Lets every look glide from where it was to where it is after {@code change}. */
  private move(change: () => void): void {
    const tiles = [...this.list.children] as HTMLElement[];
    const before = new Map(tiles.map((tile) => [tile, tile.getBoundingClientRect()]));
    change();
    if (still.matches) return;
    for (const [tile, from] of before) {
      const to = tile.getBoundingClientRect();
      if (!tile.isConnected || from.width === 0 || to.width === 0) continue;
      if (from.x === to.x && from.y === to.y && from.width === to.width) continue;
      const transform = `translate(${from.x - to.x}px, ${from.y - to.y}px) scale(${from.width / to.width}, ${from.height / to.height})`;
      tile.animate([{ transform, transformOrigin: "0 0" }, { transform: "none", transformOrigin: "0 0" }], {
        duration: 700,
        easing: "cubic-bezier(.16, 1, .3, 1)",
      });
    }
  }

  private find(id: string): HTMLElement | null {
    return this.list.querySelector(`[data-id="${CSS.escape(id)}"]`);
  }
}

function draw(look: Look): HTMLElement {
  const tile = document.createElement("li");
  tile.dataset.id = look.id;
  const image = new Image();
  const largest = look.images[look.images.length - 1]!;
  image.sizes = "40vw";
  image.srcset = look.images.map((size) => `${size.url} ${size.width}w`).join(", ");
  image.src = largest.url;
  image.width = largest.width;
  image.height = largest.height;
  image.alt = [look.author && `Look by ${look.author}`, look.caption].filter(Boolean).join(": ") || "A shared look";
  const by = document.createElement("span");
  by.className = "by";
  by.textContent = look.author;
  tile.append(image, by);
  return tile;
}

async function ready(tile: HTMLElement): Promise<boolean> {
  try {
    await tile.querySelector("img")!.decode();
    return true;
  } catch {
    return false;
  }
}
