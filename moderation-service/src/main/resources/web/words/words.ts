// Trying words: the answer comes while one types. Without this script the form is sent as any other.

import "./words.scss";

const PAUSE = 500;
const PATIENCE = 15_000;

const form = document.querySelector<HTMLFormElement>("[data-try]");
const results = document.querySelector<HTMLElement>("[data-results]");

if (form && results) start(form, results);

function start(form: HTMLFormElement, results: HTMLElement): void {
  const answers = results.querySelector<HTMLElement>("[data-answers]")!;
  const say = results.querySelector<HTMLElement>("[data-say]")!;
  const trouble = results.querySelector<HTMLElement>("[data-trouble]")!;
  const troubleText = results.querySelector<HTMLElement>("[data-trouble-text]")!;
  let waiting = 0;
  let asking: AbortController | null = null;

  function tell(text: string | null): void {
    trouble.hidden = text === null;
    troubleText.textContent = text ?? "";
  }

  /** The page for the form as it stands; only its answers are taken over, so that nobody loses their place. */
  async function test(): Promise<void> {
    clearTimeout(waiting);
    asking?.abort();
    const mine = (asking = new AbortController());
    const tooLong = setTimeout(() => mine.abort(), PATIENCE);
    results.setAttribute("aria-busy", "true");
    try {
      const body = new URLSearchParams();
      new FormData(form).forEach((value, name) => body.append(name, String(value)));
      const answer = await fetch(form.action, { method: "POST", headers: { Accept: "text/html" }, body, signal: mine.signal });
      if (answer.redirected) {
        location.assign(`/signin?next=${encodeURIComponent(location.pathname)}`);
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector<HTMLElement>("[data-answers]");
      if (answer.ok && fresh) {
        answers.replaceChildren(...fresh.childNodes);
        say.textContent = page.querySelector("[data-say]")?.textContent ?? "";
        tell(null);
      } else {
        tell(page.querySelector("main .lede")?.textContent ?? "That did not work. Try again in a moment.");
      }
    } catch (failure) {
      if (asking === mine) tell(mine.signal.aborted || failure instanceof TypeError ? "No connection. Try again in a moment." : String(failure));
    } finally {
      clearTimeout(tooLong);
      if (asking === mine) results.removeAttribute("aria-busy");
    }
  }

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void test(), PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void test();
  });
}
