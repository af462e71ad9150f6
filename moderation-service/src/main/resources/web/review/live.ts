// What waits at the desk, as the server says it. A browser that loses the stream comes back by itself.

import type { Figures } from "./api";

export function follow(heard: (figures: Figures) => void, lost: () => void): void {
  const stream = new EventSource("/api/review/counts/stream");
  stream.addEventListener("counts", (event) => heard(JSON.parse((event as MessageEvent<string>).data) as Figures));
  stream.addEventListener("error", () => {
    lost();
    // A browser gives up for good after an answer that is no stream, such as one from a gateway without its service.
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => follow(heard, lost), 5_000);
  });
  addEventListener("pagehide", () => stream.close(), { once: true });
}
