// A finger on the picture: to the right approves, to the left rejects. Buttons and keys do the same.

const FAR = 0.28;

export function swipe(stage: HTMLElement, right: () => void, left: () => void, allowed: () => boolean): void {
  let from: { x: number; y: number; id: number } | null = null;
  const move = (by: number) => {
    stage.style.setProperty("--swipe", `${by}px`);
    const far = Math.abs(by) > stage.clientWidth * FAR;
    stage.dataset.swipe = far ? (by > 0 ? "approve" : "reject") : "";
  };
  const end = () => {
    from = null;
    stage.style.removeProperty("--swipe");
    delete stage.dataset.swipe;
  };
  stage.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "touch" || !event.isPrimary || !allowed() || (event.target as Element).closest("button")) return;
    from = { x: event.clientX, y: event.clientY, id: event.pointerId };
  });
  stage.addEventListener("pointermove", (event) => {
    if (!from || event.pointerId !== from.id) return;
    const by = event.clientX - from.x;
    if (Math.abs(by) > Math.abs(event.clientY - from.y)) move(by);
  });
  stage.addEventListener("pointerup", (event) => {
    if (!from || event.pointerId !== from.id) return;
    const choice = stage.dataset.swipe;
    end();
    if (choice === "approve") right();
    else if (choice === "reject") left();
  });
  stage.addEventListener("pointercancel", end);
}
