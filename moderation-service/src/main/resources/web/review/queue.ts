// Which cases are here, which one is on screen, and which one is next. Knows neither the page nor the network.

import type { Case } from "./api";

export class Queue {
  private cases: Case[] = [];
  private at: string | null = null;
  private readonly gone = new Set<string>();
  private readonly skipped = new Set<string>();

  all(): readonly Case[] {
    return this.cases;
  }

  current(): Case | null {
    return this.cases.find((it) => it.id === this.at) ?? null;
  }

  /** Takes a fresh list from the server; `whole` says that it is all there is. Keeps the order, and the current one. */
  merge(fresh: Case[], whole: boolean): void {
    const wanted = fresh.filter((it) => !this.gone.has(it.id));
    const known = new Map(wanted.map((it) => [it.id, it]));
    const kept = whole ? this.cases.filter((it) => known.has(it.id) || it.id === this.at) : this.cases;
    const present = new Set(kept.map((it) => it.id));
    this.cases = kept.map((it) => known.get(it.id) ?? it).concat(wanted.filter((it) => !present.has(it.id)));
  }

  /** A newer view of one case. */
  update(fresh: Case): void {
    this.cases = this.cases.map((it) => (it.id === fresh.id ? fresh : it));
  }

  show(id: string): void {
    this.at = id;
  }

  /** Takes a case out; one that was decided does not come back with a list that left the server before. */
  remove(id: string): void {
    this.gone.add(id);
    this.skipped.delete(id);
    this.cases = this.cases.filter((it) => it.id !== id);
    if (this.at === id) this.at = null;
  }

  /** Puts a case back at the front: its decision was undone, or never arrived. */
  putBack(it: Case): void {
    this.gone.delete(it.id);
    this.cases = [it, ...this.cases.filter((other) => other.id !== it.id)];
    this.at = it.id;
  }

  skip(id: string): void {
    this.skipped.add(id);
  }

  /** The next one to work on: behind `from` first, then from the front; what was skipped comes last, what a colleague has never. */
  next(from: string | null): Case | null {
    const index = this.cases.findIndex((it) => it.id === from);
    const behind = [...this.cases.slice(index + 1), ...this.cases.slice(0, Math.max(index, 0))];
    const free = behind.filter((it) => !it.claim || it.claim.mine);
    return free.find((it) => !this.skipped.has(it.id)) ?? free[0] ?? null;
  }

  /** The neighbour on the strip, one step left (-1) or right (1). */
  neighbour(step: -1 | 1): Case | null {
    const index = this.cases.findIndex((it) => it.id === this.at);
    return this.cases[index + step] ?? null;
  }
}
