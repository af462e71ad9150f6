/** Shows moments in the reader's own time, in the page's language, instead of UTC. */
export function localiseMoments(root: ParentNode = document) {
  const words = new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeStyle: 'short' });
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-moment]')) {
    time.textContent = words.format(new Date(time.dateTime));
  }
}

/** English as the reader writes it, British or American, on an English page; else the page's own. */
function language(): string | undefined {
  const page = document.documentElement.lang;
  return navigator.language.startsWith(page) ? navigator.language : page;
}
