// The desk's words with the server: what it gives, and what can go wrong on the way.

import type { Box } from "./boxes";

export type Severity = "note" | "concern" | "serious";

export interface Finding {
  code: string;
  severity: Severity;
  sentence: string;
  blur: boolean;
}

export interface Case {
  id: string;
  state: "open" | "claimed" | "approved" | "rejected";
  version: number;
  campaign: { id: string; name: string };
  caption: string;
  hashtags: string[];
  author: string;
  reach: number | null;
  receivedAt: string;
  priority: number;
  queue: string;
  labels: string[];
  findings: Finding[];
  policy: { version: string; rules: { rule: string; effect: string; because: string }[]; suggested: string[] };
  blurred: boolean;
  sensitive: boolean;
  picture: { url: string; version: string; width: number; height: number; palette: string[] } | null;
  faces: { asked: boolean; checked: "nobody" | "machine" | "person"; by: string | null; boxes: Box[] };
  claim: { by: string; mine: boolean; until: string } | null;
  panel: { reviewers: number; step: "only" | "first" | "second" | "third"; mine: boolean } | null;
  decision: { by: string | null; reasons: string[] } | null;
}

export interface Author {
  name: string;
  known: boolean;
  approved: number;
  rejected: number;
  strikes: number;
  latest: Case[];
}

export interface Settings {
  queues: string[] | null;
  veil: "always" | "sensitive" | "never";
  grey: boolean;
  breakMinutes: number;
}

export interface QueueFigure {
  queue: string;
  waiting: number;
  waitingSince: string;
  sensitive: boolean;
}

/** What waits, of all queues. */
export interface Figures {
  open: number;
  waitingSince: string | null;
  queues: QueueFigure[];
}

export interface Start {
  queue: Page;
  settings: Settings;
  figures: Figures;
  alone: boolean;
}

export interface Action {
  id: string;
  done: string[];
  waiting: string[];
  refused: { id: string; type: string; title: string; detail: string }[];
}

export interface Page {
  cases: Case[];
  next: string | null;
}

export interface Counts {
  open: number;
  claimedByMe: number;
  decidedToday: number;
  decidedTodayByMe: number;
  waitingSince: string | null;
}

export interface Ruling {
  outcome: "approve" | "reject";
  reasonCode?: string;
  note?: string;
  version: number;
}

/** The server said no, in words for people. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly title: string,
    detail: string,
  ) {
    super(detail);
  }
}

/** There was no answer, or none that makes sense: the network, the gateway or the service is away. */
export class Away extends Error {}

const PATIENCE = 15_000;

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(path, {
      ...init,
      headers: { Accept: "application/json", ...(init.body ? { "Content-Type": "application/json" } : {}) },
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch (failure) {
    throw new Away(String(failure));
  }
  if (answer.status === 401) {
    location.assign(`/signin?next=${encodeURIComponent(location.pathname)}`);
    throw new Away("signed out");
  }
  if (answer.status >= 500) throw new Away(`status ${answer.status}`);
  if (answer.status === 204) return null as T;
  let body: unknown;
  try {
    body = await answer.json();
  } catch (failure) {
    throw new Away(String(failure));
  }
  if (answer.ok) return body as T;
  const problem = body as { type?: string; title?: string; detail?: string };
  const code = (problem.type ?? "").split(":").pop() ?? "";
  throw new Refused(code, answer.status, problem.title ?? "That did not work", problem.detail ?? "Try again.");
}

function post<T>(path: string, body?: unknown, keepalive = false): Promise<T> {
  return ask<T>(path, { method: "POST", body: body === undefined ? undefined : JSON.stringify(body), keepalive });
}

const at = (id: string, step: string) => `/api/review/cases/${id}/${step}`;

const params = (queues: string[]) => queues.map((name) => `&queue=${encodeURIComponent(name)}`).join("");

export const queue = (queues: string[]) => ask<Page>(`/api/review/cases?state=open&limit=25${params(queues)}`);
export const claim = (id: string) => post<Case>(at(id, "claim"));
export const release = (id: string) => post<Case>(at(id, "release"), undefined, true);
export const decide = (id: string, ruling: Ruling) => post<Case>(at(id, "decision"), ruling);
export const blur = (it: Case, boxes: Box[]) =>
  ask<Case>(at(it.id, "blur"), { method: "PUT", body: JSON.stringify({ version: it.version, boxes }) });
/** Asks for the blurred picture; from the answer on, the server gives it as it is. */
export const reveal = (id: string) => post<Case>(at(id, "reveal"));
export const undo = (id: string) => post<Case>(at(id, "undo"));
export const author = (id: string) => ask<Author>(at(id, "author"));
/** The next case that nobody has, now the own; null if none waits. */
export const next = (besides: string[]) => post<Case | null>("/api/review/next", { besides: besides.slice(-200) });
export const keep = (settings: Settings) => ask<Settings>("/api/review/settings", { method: "PUT", body: JSON.stringify(settings) });
export const act = (ruling: Omit<Ruling, "version">, cases: { id: string; version: number }[]) => post<Action>("/api/review/actions", { ruling, cases });
export const undoAction = (id: string) => post<Action>(`/api/review/actions/${id}/undo`);

/** What was put into the hash bank, and what was found by it so far. */
export interface Addition {
  id: string;
  done: boolean;
  reopened: number;
  marked: number;
}

export const bank = (caseId: string, label: string, note: string) =>
  post<Addition>("/api/review/hash-bank/entries", { caseId, label, note });
export const addition = (id: string) => ask<{ addition: Addition }>(`/api/review/hash-bank/additions/${id}`);

export function counts(): Promise<Counts> {
  const midnight = new Date();
  midnight.setHours(0, 0, 0, 0);
  return ask<Counts>(`/api/review/counts?since=${midnight.toISOString()}`);
}
