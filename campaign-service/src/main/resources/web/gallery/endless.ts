/**
 * Turns the link to the next page into a list that goes on: further looks are fetched before the reader gets there.
 * Without script, or when a fetch fails, the link stays what it was.
 *
 * @returns fetches the next looks at once; true if there were any
 */
export function endless(list: HTMLUListElement): () => Promise<boolean> {
  const link = document.querySelector<HTMLAnchorElement>("#more");
  const said = document.querySelector<HTMLElement>("#said");
  let running: Promise<boolean> | null = null;

  const append = (page: Document): number => {
    const known = new Set([...list.children].map((look) => (look as HTMLElement).dataset.id));
    // A look that was pinned meanwhile may come a second time.
    const fresh = [...page.querySelectorAll<HTMLElement>("#looks > li")].filter((look) => !known.has(look.dataset.id));
    list.append(...fresh.map((look) => document.adoptNode(look)));
    return fresh.length;
  };

  const fetchNext = async (from: HTMLAnchorElement): Promise<boolean> => {
    from.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(from.href, { headers: { Accept: "text/html" } });
      if (!answer.ok) return false;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const count = append(page);
      const next = page.querySelector<HTMLAnchorElement>("#more");
      if (next) {
        from.href = next.href;
        // The observer speaks only when something changes: ask again in case the new looks did not fill the screen.
        seen?.unobserve(from);
        seen?.observe(from);
      } else {
        from.remove();
      }
      if (said && count > 0) said.textContent = `${count} more looks`;
      return count > 0;
    } catch {
      return false; // the network is away: the link is still there to press
    } finally {
      from.removeAttribute("aria-busy");
    }
  };

  const more = (): Promise<boolean> => {
    if (!link?.isConnected) return Promise.resolve(false);
    running ??= fetchNext(link).finally(() => {
      running = null;
    });
    return running;
  };

  const seen = link
    ? new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && void more(), {
        rootMargin: "1200px 0px",
      })
    : null;
  if (link) {
    seen?.observe(link);
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void more().then((any) => {
        if (!any && link.isConnected) location.assign(link.href);
      });
    });
  }
  return more;
}
