/** The call to share floats in once the one at the top of the page has scrolled away. */
export function floatingCall(): void {
  const float = document.querySelector<HTMLElement>(".float");
  const top = document.querySelector<HTMLElement>(".page-head .button");
  if (!float || !top) return;
  new IntersectionObserver(([entry]) => float.classList.toggle("near", !entry!.isIntersecting)).observe(top);
}

/** Passes a look's address on through the phone's own sheet, or copies it where there is none. */
export function passOn(): void {
  const button = document.querySelector<HTMLButtonElement>("#pass-on");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const look = { title: button.dataset.title!, url: button.dataset.address! };
    if (navigator.share) {
      navigator.share(look).catch(() => undefined); // the person thought better of it
    } else {
      navigator.clipboard.writeText(look.url).then(
        () => window.vitrine.toast("Link copied"),
        () => window.vitrine.toast("Copy the address from the top of your browser.", { tone: "bad" }),
      );
    }
  });
}

declare global {
  interface Window {
    vitrine: { toast: (text: string, options?: { tone?: "good" | "bad" }) => void };
  }
}
