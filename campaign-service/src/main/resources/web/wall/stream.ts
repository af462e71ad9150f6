export interface Look {
  id: string;
  caption: string;
  author: string;
  images: { url: string; width: number; height: number }[];
}

interface Listener {
  look(look: Look): void;
  gone(id: string): void;
  all(looks: Look[]): void;
  connected(yes: boolean): void;
}

/** A stream says something every 15 seconds at least; three times that is dead. */
const SILENT = 45_000;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;

/**
 * Follows a gallery for ever. A lost connection is taken up again, sooner at first, at the change that was heard last;
 * when too much was missed the whole gallery is read anew.
 */
export function follow(slug: string, version: number, listener: Listener): void {
  const looks = `/api/campaigns/${encodeURIComponent(slug)}/looks`;
  let last = version;
  let wait = FIRST_WAIT;
  let source: EventSource | null = null;
  let silence = 0;
  let retry = 0;

  const heard = (event: Event): void => {
    const id = (event as MessageEvent).lastEventId;
    if (id) last = Number(id);
    wait = FIRST_WAIT;
    listener.connected(true);
    clearTimeout(silence);
    silence = window.setTimeout(again, SILENT);
  };

  const again = (): void => {
    source?.close();
    source = null;
    clearTimeout(silence);
    clearTimeout(retry);
    listener.connected(false);
    // Not all screens of a chain at the same moment.
    retry = window.setTimeout(connect, wait * (0.75 + Math.random() / 2));
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };

  const readAnew = async (): Promise<void> => {
    source?.close();
    clearTimeout(silence);
    try {
      const answer = await fetch(`${looks}?limit=48`, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const page = (await answer.json()) as { looks: Look[] };
      last = Number(answer.headers.get("Gallery-Version"));
      listener.all(page.looks);
      connect();
    } catch {
      again(); // the stream will tell again that too much was missed
    }
  };

  const connect = (): void => {
    clearTimeout(retry);
    source?.close();
    source = new EventSource(`${looks}/stream?after=${last}`);
    source.addEventListener("look", (event) => {
      heard(event);
      listener.look(JSON.parse((event as MessageEvent<string>).data) as Look);
    });
    source.addEventListener("gone", (event) => {
      heard(event);
      listener.gone((JSON.parse((event as MessageEvent<string>).data) as { id: string }).id);
    });
    source.addEventListener("alive", heard);
    source.addEventListener("restart", () => void readAnew());
    source.addEventListener("error", again);
    clearTimeout(silence);
    silence = window.setTimeout(again, SILENT);
  };

  addEventListener("online", () => {
    wait = FIRST_WAIT;
    connect();
  });
  connect();
}
