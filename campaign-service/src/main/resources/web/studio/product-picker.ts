import { LitElement, html, nothing, svg } from "lit";
import { call, sentenceOf, type Look, type Product } from "./api";
import { icon } from "./look-tile";

const MOST = 12;

/** A dialog to choose the products that are worn in a look. */
export class ProductPicker extends LitElement {
  static override properties = { look: { state: true }, found: { state: true }, chosen: { state: true }, problem: { state: true }, words: { state: true } };
  declare look: Look | null;
  declare found: Product[] | null;
  declare chosen: Product[];
  declare problem: string;
  declare words: string;
  private label = "";
  private resolve: (skus: string[] | null) => void = () => undefined;
  private timer = 0;
  private asked = 0;

  constructor() {
    super();
    this.look = null;
    this.found = null;
    this.chosen = [];
    this.problem = "";
    this.words = "";
  }

  protected override createRenderRoot() {
    return this;
  }

  /** Opens the dialog; gives the SKUs that were chosen, or nothing if the person thought better of it. */
  async choose(look: Look, label: string): Promise<string[] | null> {
    this.look = look;
    this.label = label;
    this.chosen = [...look.products];
    this.words = "";
    this.found = null;
    await this.updateComplete;
    this.querySelector("dialog")!.showModal();
    void this.search();
    return new Promise((resolve) => {
      this.resolve = resolve;
    });
  }

  private async search(): Promise<void> {
    const turn = ++this.asked;
    try {
      const page = await call<{ products: Product[] }>("GET", `/api/products?${new URLSearchParams({ q: this.words, limit: "24" })}`);
      if (turn !== this.asked) return;
      this.found = page.products;
      this.problem = "";
    } catch (failure) {
      this.problem = sentenceOf(failure);
    }
  }

  private typed(event: Event): void {
    this.words = (event.target as HTMLInputElement).value;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.search(), 180);
  }

  private toggle(product: Product): void {
    const without = this.chosen.filter((other) => other.sku !== product.sku);
    if (without.length < this.chosen.length) this.chosen = without;
    else if (this.chosen.length < MOST) this.chosen = [...this.chosen, product];
    else this.problem = `A look has at most ${MOST} products.`;
  }

  private close(skus: string[] | null): void {
    this.resolve(skus);
    this.resolve = () => undefined;
    this.querySelector("dialog")!.close();
  }

  override render() {
    const look = this.look;
    if (!look) return nothing;
    return html`<dialog class="dialog picker" aria-labelledby="picker-title" @close=${() => this.close(null)}>
      <div class="dialog-head">
        <h2 id="picker-title">Products in this look</h2>
        <button class="icon-button" type="button" aria-label="Close" @click=${() => this.close(null)}>${icon("x")}</button>
      </div>
      <div class="dialog-body">
        <div class="picker-look">
          <img src=${look.images[0].url} width=${look.images[0].width} height=${look.images[0].height} alt=${`The ${this.label}`}>
          <div class="stack stack-tight">
            ${this.chosen.length
              ? html`<ul class="chips" aria-label="Chosen">${this.chosen.map((product) => html`<li><button class="chip" type="button" aria-label=${`Take ${product.name} away`} @click=${() => this.toggle(product)}>${product.name}${icon("x")}</button></li>`)}</ul>`
              : html`<p class="muted small">Nothing chosen yet. Choose what people can buy from this look.</p>`}
          </div>
        </div>
        <div class="search">${icon("search")}<input class="input" type="search" .value=${this.words} @input=${this.typed} aria-label="Search your products" placeholder="Search your products" autofocus></div>
        ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}
        ${this.list()}
      </div>
      <div class="dialog-foot">
        <button class="button" type="button" @click=${() => this.close(null)}>Cancel</button>
        <button class="button primary" type="button" @click=${() => this.close(this.chosen.map((product) => product.sku))}>Save</button>
      </div>
    </dialog>`;
  }

  private list() {
    if (!this.found) return html`<div class="skeleton line"></div><div class="skeleton line"></div>`;
    if (!this.found.length) {
      return this.words
        ? html`<p class="muted small">No product has words that begin with “${this.words}”.</p>`
        : html`<p class="muted small">Your catalogue is empty. <a href="/studio/products">Import your products</a> first.</p>`;
    }
    return html`<ul class="picker-list" aria-label="Products">${this.found.map((product) => {
      const chosen = this.chosen.some((other) => other.sku === product.sku);
      return html`<li><label class="picker-row">
        <input type="checkbox" .checked=${chosen} @change=${() => this.toggle(product)}>
        <span class="ware-image" aria-hidden="true">${picture(product)}</span>
        <span class="ware-name"><strong>${product.name}</strong><span class="muted small">${product.sku}</span></span>
        <span class="num small">${product.price} ${product.currency}</span>
      </label></li>`;
    })}</ul>`;
  }
}

function picture(product: Product) {
  if (product.imageUrl) return html`<img src=${product.imageUrl} width="64" height="64" alt="" loading="lazy">`;
  if (product.swatch) return html`<svg viewBox="0 0 1 1" preserveAspectRatio="none">${svg`<rect width="1" height="1" fill=${product.swatch}></rect>`}</svg>`;
  return icon("tag");
}

customElements.define("product-picker", ProductPicker);
