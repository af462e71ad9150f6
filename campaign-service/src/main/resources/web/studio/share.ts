/** The QR code as a file, and the poster on paper. */
export function sharing(): void {
  document.querySelector<HTMLElement>("[data-print]")?.addEventListener("click", () => print());
  document.querySelector<HTMLElement>("[data-download-code]")?.addEventListener("click", (event) => {
    const code = document.querySelector<SVGElement>(".poster svg")!.cloneNode(true) as SVGElement;
    code.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    code.setAttribute("width", "1024");
    code.setAttribute("height", "1024");
    code.querySelector("path")!.setAttribute("fill", "#000");
    const file = URL.createObjectURL(new Blob([code.outerHTML], { type: "image/svg+xml" }));
    const name = (event.currentTarget as HTMLElement).dataset.downloadCode;
    Object.assign(document.createElement("a"), { href: file, download: `share-${name}.svg` }).click();
    URL.revokeObjectURL(file);
  });
}

/** Times in the reader's own zone and language. */
export function localTimes(): void {
  document.querySelectorAll<HTMLTimeElement>("time[data-local]").forEach((time) => {
    time.textContent = new Date(time.dataset.local!).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
  });
}
