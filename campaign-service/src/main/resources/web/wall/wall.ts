import { follow, type Look } from "./stream";
import { Mosaic } from "./mosaic";

const stage = document.querySelector<HTMLElement>("#stage")!;
const mosaic = new Mosaic(
  document.querySelector<HTMLUListElement>("#mosaic")!,
  document.querySelector<HTMLElement>("#welcome")!,
);
const state = document.querySelector<HTMLElement>("#state")!;

follow(stage.dataset.slug!, Number(stage.dataset.version), {
  look: (look: Look) => void mosaic.enter(look),
  gone: (id) => mosaic.leave(id),
  all: (looks) => mosaic.replace(looks),
  connected: (yes) => {
    state.textContent = yes ? "" : "Reconnecting …";
  },
});

// A screen in a shop must not fall asleep; browsers let go of the lock whenever the page is hidden.
async function stayAwake(): Promise<void> {
  if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
  try {
    await navigator.wakeLock.request("screen");
  } catch {
    // Low battery or a policy: the screen follows its own settings.
  }
}
document.addEventListener("visibilitychange", () => void stayAwake());
void stayAwake();

let resting = 0;
const moved = (): void => {
  document.body.classList.remove("idle");
  clearTimeout(resting);
  resting = window.setTimeout(() => document.body.classList.add("idle"), 3_000);
};
addEventListener("pointermove", moved);
moved();
addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "f" || event.ctrlKey || event.metaKey) return;
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen().catch(() => undefined); // not everywhere allowed
});
