// The author's page with script: it follows the selfie by itself. Without it a reload does the same.
import { localiseMoments } from '../moments/moments';

/** Quick at first, when a decision is near; then patient. Seconds. */
const PAUSES = [2, 2, 2, 3, 3, 5, 5, 10, 10, 20];
const LONGEST = 60;
const OPEN = new Set(['received', 'in-review']);

localiseMoments();
for (const part of document.querySelectorAll<HTMLElement>('[data-needs-script]')) part.hidden = false;
offerToShare();
rememberAddress();
void follow();

function status(): HTMLElement {
  return document.getElementById('status')!;
}

async function follow() {
  for (let round = 0; ; round++) {
    const isOpen = OPEN.has(status().dataset.state!);
    await pause(isOpen ? PAUSES[round] ?? LONGEST : LONGEST);
    if (status().dataset.state === 'withdrawn') return;
    if (await hasChanged()) {
      await redraw();
      round = 0;
    }
  }
}

/** Waits, and waits on while nobody looks. */
function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      if (!document.hidden) return resolve();
      document.addEventListener('visibilitychange', () => resolve(), { once: true });
    }, seconds * 1000);
  });
}

/** A decision that replaces another changes the page too, even if it comes to the same. */
async function hasChanged(): Promise<boolean> {
  const answer = await ask('application/json');
  if (!answer) return false;
  const { state, decidedAt, appeal } = await answer.json();
  const shown = status().dataset;
  return state !== shown.state || (decidedAt ?? '') !== shown.decided || (appeal?.state ?? '') !== shown.appeal;
}

async function redraw() {
  const answer = await ask('text/html');
  if (!answer) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById('status');
  if (!fresh) return;
  // Nobody's half-written appeal is thrown away.
  if (document.querySelector<HTMLTextAreaElement>('#appeal textarea')?.value) return;
  status().replaceWith(fresh);
  localiseMoments(fresh);
  document.querySelector('.keep-notice')?.remove();
  if (!page.getElementById('take-back')) document.getElementById('take-back')?.remove();
  document.getElementById('news')!.textContent = document.getElementById('meaning')!.textContent;
}

/** The next round asks again, so a failure is only a pause. */
async function ask(accept: string): Promise<Response | null> {
  try {
    const answer = await fetch(status().dataset.path!, { headers: { Accept: accept }, cache: 'no-store' });
    return answer.ok ? answer : null;
  } catch {
    return null;
  }
}

/** The address without "?new", so that a bookmark or a reload does not greet again. */
function rememberAddress() {
  const address = new URL(location.href);
  if (!address.searchParams.has('new')) return;
  address.searchParams.delete('new');
  history.replaceState(null, '', address);
}

function offerToShare() {
  const button = document.getElementById('share-link');
  if (!button || !navigator.share) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    navigator.share({ title: 'My selfie', url: button.dataset.link }).catch((reason: DOMException) => {
      if (reason.name !== 'AbortError') button.hidden = true;
    });
  });
}
