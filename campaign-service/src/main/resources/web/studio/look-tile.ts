import { LitElement, html, nothing, svg } from "lit";
import type { Look } from "./api";

/** What a person can do with a look. */
export type Deed = "pin" | "unpin" | "hide" | "unhide" | "products" | "earlier" | "later";

export const icon = (name: string) => html`<svg class="icon" aria-hidden="true">${svg`<use href=${`/kit/icons.svg#${name}`}></use>`}</svg>`;

/** One look on the board. Says what was asked for with a "deed" event; changes nothing itself. */
export class LookTile extends LitElement {
  static override properties = { look: { attribute: false }, mayEdit: { attribute: false }, place: { attribute: false }, places: { attribute: false } };
  declare look: Look;
  declare mayEdit: boolean;
  /** 1 for the first of the pinned looks; 0 for a look that is not pinned. */
  declare place: number;
  declare places: number;

  constructor() {
    super();
    this.mayEdit = false;
    this.place = 0;
    this.places = 0;
  }

  /** In the page's own tree, so that the kit's classes hold. */
  protected override createRenderRoot() {
    return this;
  }

  get label(): string {
    return this.look.author ? `look by ${this.look.author}` : "look without a name";
  }

  override render() {
    const look = this.look;
    if (!look) return nothing; // the copy that follows the pointer while dragging
    const small = look.images[0];
    const middle = look.images[1] ?? small;
    return html`
      <a class="tile-photo ${look.hidden ? "is-hidden" : ""}" href=${`/looks/${look.id}`} draggable="false" aria-label=${`Open the ${this.label}`}>
        <img src=${small.url} srcset=${`${small.url} ${small.width}w, ${middle.url} ${middle.width}w`} sizes="(min-width: 60rem) 16rem, 45vw"
          width=${middle.width} height=${middle.height} alt=${look.caption || `The ${this.label}`} loading="lazy" decoding="async" draggable="false">
        <span class="look-mark">
          ${this.place ? html`<span class="badge">${icon("pin")}${this.place}</span>` : nothing}
          ${look.hidden ? html`<span class="badge">${icon("eye-off")}Hidden</span>` : nothing}
          ${look.products.length ? html`<span class="badge num">${icon("bag")}${look.products.length}</span>` : nothing}
        </span>
      </a>
      <p class="tile-name small">${look.author || html`<span class="muted">No name</span>`}</p>
      ${this.mayEdit ? this.tools() : nothing}
    `;
  }

  private tools() {
    const { hidden, pinned } = this.look;
    return html`<div class="tile-tools" role="group" aria-label=${`What to do with the ${this.label}`}>
      ${this.tool(pinned ? "unpin" : "pin", "pin", pinned ? "Unpin" : "Pin to the front", pinned)}
      ${this.tool(hidden ? "unhide" : "hide", hidden ? "eye" : "eye-off", hidden ? "Show again" : "Hide", hidden)}
      ${this.tool("products", "tag", "Tag products")}
      ${this.place ? html`<span class="tile-moves">
        ${this.tool("earlier", "arrow-left", "Move earlier", undefined, this.place === 1)}
        ${this.tool("later", "arrow-right", "Move later", undefined, this.place === this.places)}
      </span>` : nothing}
    </div>`;
  }

  private tool(deed: Deed, iconName: string, label: string, pressed?: boolean, disabled = false) {
    return html`<button class="icon-button" type="button" data-deed=${deed} title=${label} aria-label=${`${label}: ${this.label}`}
      aria-disabled=${disabled ? "true" : nothing} data-pressed=${pressed ? "true" : nothing}
      @click=${() => disabled || this.dispatchEvent(new CustomEvent<Deed>("deed", { detail: deed, bubbles: true }))}>${icon(iconName)}</button>`;
  }
}

customElements.define("look-tile", LookTile);
