/**
 * Opens looks over the page. The address follows, so that a look can be passed on and "back" closes it. Arrow keys and
 * swipes go on, Escape closes, and the focus returns to the look that was shown last.
 */
export function lightbox(list: HTMLUListElement, more: () => Promise<boolean>): void {
  const dialog = document.querySelector<HTMLDialogElement>("#lightbox");
  if (!dialog) return;
  const stage = dialog.querySelector<HTMLElement>(".stage")!;
  const beside = dialog.querySelector<HTMLElement>(".beside")!;
  const back = dialog.querySelector<HTMLButtonElement>(".back")!;
  const on = dialog.querySelector<HTMLButtonElement>(".on")!;
  const home = location.href;
  let shown: HTMLElement | null = null;

  const near = (look: HTMLElement | null, step: -1 | 1): HTMLElement | null =>
    (step < 0 ? look?.previousElementSibling : look?.nextElementSibling) as HTMLElement | null;

  const picture = (look: HTMLElement): HTMLImageElement => {
    const small = look.querySelector<HTMLImageElement>(".shot img")!;
    const large = new Image(small.width, small.height);
    large.sizes = "(min-width: 56rem) 70vw, 100vw";
    large.srcset = small.srcset;
    large.src = small.src;
    large.alt = small.alt;
    large.width = Number(small.getAttribute("width"));
    large.height = Number(small.getAttribute("height"));
    return large;
  };

  const show = (look: HTMLElement): void => {
    shown = look;
    const href = look.querySelector<HTMLAnchorElement>(".shot")!.href;
    stage.replaceChildren(picture(look));
    const words = look.querySelector<HTMLElement>(".detail")!.cloneNode(true) as HTMLElement;
    const page = document.createElement("p");
    page.className = "actions";
    const link = Object.assign(document.createElement("a"), { href, textContent: "Open this look", className: "button" });
    page.append(link);
    const report = document.createElement("p");
    report.className = "small";
    report.append(Object.assign(document.createElement("a"), { href: `${href}/report`, textContent: "Report this look", className: "report", rel: "nofollow" }));
    beside.replaceChildren(...words.children, page, report);
    beside.scrollTop = 0;
    dialog.querySelector(".frame")!.scrollTop = 0;
    back.disabled = !near(look, -1);
    on.disabled = !near(look, 1) && !document.querySelector("#more");
    const state = { lightbox: look.dataset.id };
    if (dialog.open) history.replaceState(state, "", href);
    else history.pushState(state, "", href);
    if (!dialog.open) dialog.showModal();
    for (const step of [-1, 1] as const) {
      const neighbour = near(look, step);
      if (neighbour) void picture(neighbour).decode().catch(() => undefined); // only to have it ready
    }
    if (!near(look, 1)) void more();
  };

  const go = async (step: -1 | 1): Promise<void> => {
    const from = shown;
    let next = near(from, step);
    if (!next && step > 0 && (await more()) && shown === from) next = near(from, step);
    if (next) show(next);
    else if (step > 0) on.disabled = true;
  };

  list.addEventListener("click", (event) => {
    const shot = (event.target as Element).closest<HTMLAnchorElement>(".shot");
    if (!shot || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(shot.closest("li")!);
  });
  back.addEventListener("click", () => void go(-1));
  on.addEventListener("click", () => void go(1));
  dialog.querySelector(".shut")!.addEventListener("click", () => dialog.close());
  dialog.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      void go(step);
    }
  });
  swipes(stage, (step) => void go(step));

  dialog.addEventListener("close", () => {
    stage.replaceChildren();
    if (history.state?.lightbox) history.back();
    const shot = shown?.querySelector<HTMLElement>(".shot");
    shot?.focus({ preventScroll: true });
    shot?.scrollIntoView({ block: "nearest" });
  });
  addEventListener("popstate", () => {
    const id = history.state?.lightbox as string | undefined;
    const look = id ? list.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) : null;
    if (look && !dialog.open) history.replaceState(null, "", home); // "forward" after closing: the page is enough
    else if (!look && dialog.open) dialog.close();
  });
}

function swipes(on: HTMLElement, go: (step: -1 | 1) => void): void {
  let from: { x: number; y: number } | null = null;
  on.addEventListener("pointerdown", (event) => {
    from = event.pointerType === "touch" ? { x: event.clientX, y: event.clientY } : null;
  });
  const end = (event: PointerEvent): void => {
    if (!from) return;
    const x = event.clientX - from.x;
    const y = event.clientY - from.y;
    from = null;
    if (Math.abs(x) > 48 && Math.abs(x) > 2 * Math.abs(y)) go(x < 0 ? 1 : -1);
  };
  on.addEventListener("pointerup", end);
  on.addEventListener("pointercancel", () => {
    from = null;
  });
  on.style.touchAction = "pan-y pinch-zoom";
}
