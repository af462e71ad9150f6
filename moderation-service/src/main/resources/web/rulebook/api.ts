// The policy page's words with the server.

export interface Problem {
  line: number;
  column: number;
  message: string;
  suggestion: string | null;
}
export interface Change {
  from: Effect;
  to: Effect;
  count: number;
}
export interface Example {
  caseId: string;
  from: Effect;
  to: Effect;
  rule: string;
}
export interface Share {
  hits: number;
  trials: number;
  share: number;
  low: number;
  high: number;
}
export type Effect = "approve" | "review" | "reject";
export interface Backtest {
  id: string;
  state: "running" | "done" | "cancelled";
  total: number;
  done: number;
  changes: Change[];
  examples: Example[];
  automation: Share | null;
  rejectPrecision: Share | null;
  rejectRecall: Share | null;
  approvePrecision: Share | null;
  approveRecall: Share | null;
  rules: Record<string, number>;
  by: string;
  at: string;
}
export interface Tried {
  decided: Effect;
  effect: Effect;
  rules: { rule: string; effect: string; because: string }[];
  reasons: string[];
  queue: string;
  priority: number;
  reviewers: number;
  labels: string[];
  features: Record<string, unknown>;
  missing: string[];
}

/** The server said no, in words for people. */
export class Refused extends Error {
  constructor(
    detail: string,
    readonly problems: Problem[],
  ) {
    super(detail);
  }
}

const BASE = "/api/review/policies";
const PATIENCE = 15_000;

async function ask<T>(path: string, body?: unknown): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(BASE + path, {
      method: body === undefined ? "GET" : "POST",
      headers: { Accept: "application/json", ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    throw new Refused("There is no connection. Nothing is lost; try again.", []);
  }
  if (answer.status === 401) location.assign(`/signin?next=${encodeURIComponent(location.pathname)}`);
  const text = await answer.text();
  const json = text === "" ? {} : JSON.parse(text);
  if (answer.ok) return json as T;
  throw new Refused(json.detail ?? "That did not work. Try again.", json.problems ?? []);
}

export const check = (document: string) => ask<{ ok: boolean; problems: Problem[] }>("/check", { document });
export const preset = (name: string) => ask<{ document: string }>(`/presets/${name}`);
export const version = (campaign: string, number: string) =>
  ask<{ document: string }>(`/${campaign}/versions/${number}`);
export const save = (campaign: string, document: string, note: string) =>
  ask<{ number: number }>(`/${campaign}/versions`, { document, note });
export const promote = (campaign: string, number: number | null, why: string) =>
  ask(`/${campaign}/promotion`, { number, why });
export const shadow = (campaign: string, number: number | null) => ask(`/${campaign}/shadow`, { number });
export const shadowResult = (campaign: string, number: string) =>
  ask<{ changes: Change[]; examples: Example[] }>(`/${campaign}/shadow/${number}`);
export const tryOn = (campaign: string, document: string, caseId: string) =>
  ask<Tried>(`/${campaign}/try`, { document, caseId });
export const backtest = (campaign: string, document: string, days: number, cases: number) =>
  ask<Backtest>(`/${campaign}/backtests`, { document, days, cases });
export const backtests = (campaign: string) => ask<Backtest[]>(`/${campaign}/backtests`);
export const progress = (campaign: string, id: string) => ask<Backtest>(`/${campaign}/backtests/${id}`);
export const cancel = (campaign: string, id: string) => ask<Backtest>(`/${campaign}/backtests/${id}/cancel`, {});
