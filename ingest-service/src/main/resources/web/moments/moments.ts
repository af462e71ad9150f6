/** Shows moments in the reader's own time and language instead of UTC. */
export function localiseMoments(root: ParentNode = document) {
  const words = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' });
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-moment]')) {
    time.textContent = words.format(new Date(time.dateTime));
  }
}
