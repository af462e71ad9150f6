import { LitElement, html, nothing } from "lit";
import { call, sentenceOf } from "./api";
import { icon } from "./look-tile";

interface Report {
  imported: number;
  updated: number;
  unchanged: number;
  rejected: number;
  errors: { row: number; column: string | null; message: string }[];
  ignoredColumns: string[];
}

const EXAMPLE = "sku,name,price,currency,url,image\nJ-100,Denim jacket,89.00,EUR,https://shop.example/j-100,#3b5b8c\nB-200,Ankle boots,129.90,EUR,https://shop.example/b-200,\n";
const MOST_BYTES = 15 * 1024 * 1024;

/** Sends a catalogue file and shows what came of it, row by row. */
export class ProductImport extends LitElement {
  static override properties = { report: { state: true }, problem: { state: true }, working: { state: true }, over: { state: true }, name: { state: true } };
  declare report: Report | null;
  declare problem: string;
  declare working: boolean;
  declare over: boolean;
  declare name: string;

  constructor() {
    super();
    this.report = null;
    this.problem = "";
    this.working = false;
    this.over = false;
    this.name = "";
  }

  protected override createRenderRoot() {
    return this;
  }

  private async send(file: File | undefined): Promise<void> {
    if (!file || this.working) return;
    this.name = file.name;
    this.problem = "";
    this.report = null;
    if (file.size > MOST_BYTES) {
      this.problem = "The file is larger than 15 MB. Divide it and import the parts one after another.";
      return;
    }
    this.working = true;
    const currency = this.querySelector<HTMLSelectElement>("select")?.value ?? "EUR";
    try {
      this.report = await call<Report>("POST", `/api/products/import?currency=${currency}`, new Blob([file], { type: "text/csv" }));
    } catch (failure) {
      this.problem = sentenceOf(failure);
    } finally {
      this.working = false;
    }
  }

  private dropped(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    void this.send(event.dataTransfer?.files[0]);
  }

  override render() {
    return this.report ? this.outcome(this.report) : this.question();
  }

  private question() {
    return html`
      <p>A CSV file from your spreadsheet or shop: the first row names the columns <code>sku</code>, <code>name</code> and <code>price</code>; <code>currency</code>, <code>url</code> and <code>image</code> (a colour such as #3b5b8c) may follow.
        <a href=${`data:text/csv;charset=utf-8,${encodeURIComponent(EXAMPLE)}`} download="products-example.csv">Example</a></p>
      <div class="field"><label for="import-currency">Prices without a currency are in</label>
        <select id="import-currency" ?disabled=${this.working}>${["EUR", "USD", "GBP", "CHF", "SEK", "PLN", "JPY"].map((code) => html`<option>${code}</option>`)}</select></div>
      <label class="dropzone ${this.over ? "over" : ""}" @dragover=${(event: DragEvent) => { event.preventDefault(); this.over = true; }} @dragleave=${() => { this.over = false; }} @drop=${this.dropped}>
        ${this.working ? html`<strong role="status">Reading ${this.name} …</strong><progress class="progress" aria-label="Import"></progress>` : html`${icon("upload")}<strong>Drop the file here, or choose it</strong>`}
        <input type="file" accept=".csv,.txt,.tsv,text/csv" ?disabled=${this.working} aria-label="CSV file" @change=${(event: Event) => void this.send((event.target as HTMLInputElement).files?.[0])}>
      </label>
      ${this.problem ? html`<p class="error" role="alert">${icon("alert")}${this.problem}</p>` : nothing}`;
  }

  private outcome(report: Report) {
    return html`
      <div class="notice ${report.rejected ? "warn" : "good"}" role="status">${icon(report.rejected ? "alert" : "check")}
        <strong>${report.rejected ? `${report.rejected} ${report.rejected === 1 ? "row was" : "rows were"} left out` : "Everything is in"}</strong>
        <div class="num">${report.imported} new, ${report.updated} changed, ${report.unchanged} as before.</div></div>
      ${report.errors.length ? html`<div class="report" tabindex="0" role="region" aria-label="Rows that were left out"><table class="table"><thead><tr><th scope="col">Row</th><th scope="col">Column</th><th scope="col">What to do</th></tr></thead>
        <tbody>${report.errors.map((error) => html`<tr><td class="num">${error.row}</td><td>${error.column ?? ""}</td><td>${error.message}</td></tr>`)}</tbody></table></div>
        <p class="muted small">Correct these rows and import the same file again: what is in already stays as it is.</p>` : nothing}
      ${report.ignoredColumns.length ? html`<p class="muted small">Not used: ${report.ignoredColumns.join(", ")}.</p>` : nothing}
      <div class="actions"><button class="button" type="button" @click=${() => { this.report = null; }}>Import another file</button>
        <button class="button primary" type="button" @click=${() => location.assign("/studio/products")}>Show the products</button></div>`;
  }
}

customElements.define("product-import", ProductImport);
