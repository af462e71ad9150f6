// Suggests a break after a while of work. Never stops anybody.

const STORE = "vitrine-review-work";
const STEP = 30_000;
/** Whoever does nothing for so long has had a break. */
const REST = 5 * 60_000;
const LATER_MINUTES = 10;

interface Work {
  minutes: number;
  last: number;
  quietUntil: number;
}

let active = false;

function read(): Work {
  try {
    const kept = JSON.parse(sessionStorage.getItem(STORE) ?? "null") as Work | null;
    if (kept && Date.now() - kept.last < REST) return kept;
  } catch (blocked) {
    console.info("the work of before is not known", blocked); // storage is off: counting begins with the page
  }
  return { minutes: 0, last: Date.now(), quietUntil: 0 };
}

let work = read();

function keep(): void {
  try {
    sessionStorage.setItem(STORE, JSON.stringify(work));
  } catch (blocked) {
    console.info("the work is not kept", blocked); // it holds until the page is left
  }
}

function reset(): void {
  work = { minutes: 0, last: Date.now(), quietUntil: 0 };
  keep();
}

/** Counts the time in which something is done. `after` gives the minutes, 0 for never. */
export function watchWork(after: () => number): void {
  const note = document.querySelector<HTMLElement>("[data-break]");
  const text = document.querySelector<HTMLElement>("[data-break-text]");
  if (!note || !text) return;
  for (const kind of ["keydown", "pointerdown"]) addEventListener(kind, () => (active = true), { passive: true });
  document.querySelector("[data-break-take]")?.addEventListener("click", () => {
    note.hidden = true;
    reset();
  });
  document.querySelector("[data-break-later]")?.addEventListener("click", () => {
    note.hidden = true;
    work.quietUntil = work.minutes + LATER_MINUTES;
    keep();
  });
  setInterval(() => {
    const now = Date.now();
    if (active) {
      work.minutes += STEP / 60_000;
      work.last = now;
      keep();
    } else if (now - work.last > REST) {
      note.hidden = true;
      reset();
    }
    active = false;
    const limit = after();
    if (limit > 0 && work.minutes >= Math.max(limit, work.quietUntil) && note.hidden) {
      text.textContent = `You have worked for ${Math.round(work.minutes)} minutes. A few minutes away from the pictures help.`;
      note.hidden = false;
    }
  }, STEP);
}
