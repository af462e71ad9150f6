// One selfie on its way: as many attempts as it takes, all with the same key, so that it arrives once.

export interface Watcher {
  /** percent is null while nothing moves */
  progress(percent: number | null, text: string): void;
  waiting(seconds: number): void;
  attempting(): void;
}

export type Result =
  | { kind: 'accepted'; body: unknown }
  | { kind: 'refused'; body: unknown | null }
  | { kind: 'cancelled' };

/** After an attempt: an answer that stays, or what to wait for before the next one. */
type Attempt = Result | { kind: 'retry'; afterSeconds: number | null };

const PAUSES = [1, 2, 4, 8, 15, 30];
/** No byte in either direction for so long means a dead line. */
const SILENCE_MS = 45_000;
const TRY_AGAIN = new Set([408, 425, 429, 500, 502, 503, 504]);

export class Upload {
  isRunning = false;
  private request: XMLHttpRequest | null = null;
  private isCancelled = false;
  private wake: (() => void) | null = null;

  constructor(
    private readonly url: string,
    private readonly key: string,
    private readonly body: FormData,
    private readonly watcher: Watcher,
  ) {}

  async run(): Promise<Result> {
    this.isRunning = true;
    try {
      for (let failures = 0; ; failures++) {
        this.watcher.attempting();
        const attempt = await this.attempt();
        if (this.isCancelled) return { kind: 'cancelled' };
        if (attempt.kind !== 'retry') return attempt;
        await this.pause(attempt.afterSeconds ?? PAUSES[Math.min(failures, PAUSES.length - 1)]);
        if (this.isCancelled) return { kind: 'cancelled' };
      }
    } finally {
      this.isRunning = false;
    }
  }

  cancel() {
    this.isCancelled = true;
    this.request?.abort();
    this.wake?.();
  }

  tryNow() {
    this.wake?.();
  }

  private attempt(): Promise<Attempt> {
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      this.request = request;
      let silence = 0;
      const listen = () => {
        clearTimeout(silence);
        silence = window.setTimeout(() => request.abort(), SILENCE_MS);
      };
      request.upload.onprogress = (event) => {
        listen();
        if (!event.lengthComputable) return;
        const percent = Math.floor((event.loaded / event.total) * 100);
        this.watcher.progress(percent, percent < 100 ? `${percent} %` : 'Almost there');
      };
      request.onloadend = () => {
        clearTimeout(silence);
        resolve(outcome(request));
      };
      request.open('POST', this.url);
      request.setRequestHeader('Accept', 'application/json');
      request.setRequestHeader('Idempotency-Key', this.key);
      request.send(this.body);
      listen();
    });
  }

  /** Counts down, so that a person sees that something goes on; ends early when woken. */
  private pause(seconds: number): Promise<void> {
    return new Promise((resolve) => {
      let left = Math.ceil(seconds);
      const done = () => {
        clearInterval(ticking);
        this.wake = null;
        resolve();
      };
      const ticking = window.setInterval(() => {
        if (navigator.onLine) left--;
        if (left <= 0) done();
        else this.watcher.waiting(left);
      }, 1000);
      this.wake = done;
      this.watcher.waiting(left);
    });
  }
}

function outcome(request: XMLHttpRequest): Attempt {
  if (request.status === 202) return { kind: 'accepted', body: parsed(request) };
  if (request.status === 0 || TRY_AGAIN.has(request.status)) {
    const after = Number(request.getResponseHeader('Retry-After'));
    return { kind: 'retry', afterSeconds: after > 0 ? after : null };
  }
  return { kind: 'refused', body: parsed(request) };
}

function parsed(request: XMLHttpRequest): unknown | null {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return null; // a proxy's own error page
  }
}
