// Looks after a comparison that is still going on, and shows the page anew when there is more to say.

import "./hash-bank.scss";

const PAUSE = 1_000;

const working = document.querySelector<HTMLElement>("[data-addition]");

async function wait(id: string): Promise<void> {
  try {
    const answer = await fetch(`/api/review/hash-bank/additions/${id}`, { headers: { Accept: "application/json" } });
    if (answer.ok && ((await answer.json()) as { addition: { done: boolean } }).addition.done) {
      location.reload();
      return;
    }
  } catch (away) {
    // The page says so and has a link; the next try may find the way.
  }
  setTimeout(() => void wait(id), PAUSE);
}

if (working?.dataset.addition) void wait(working.dataset.addition);
