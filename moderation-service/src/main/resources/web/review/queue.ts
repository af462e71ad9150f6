// Which cases are here, which one is on screen, and which are held for later. Knows neither the page nor the network.

import type { Case } from "./api";

export class Queue {
  private cases: Case[] = [];
  private at: string | null = null;
  private readonly gone = new Set<string>();
  private readonly skipped = new Set<string>();

  /** The one on screen, those that are held, then what waits, each in the order in which it came. */
  all(): readonly Case[] {
    const rank = (it: Case) => (it.id === this.at ? 0 : this.held(it) ? 1 : 2);
    return [...this.cases].sort((a, b) => rank(a) - rank(b));
  }

  current(): Case | null {
    return this.cases.find((it) => it.id === this.at) ?? null;
  }

  find(id: string): Case | null {
    return this.cases.find((it) => it.id === id) ?? null;
  }

  /** Those that are mine and wait behind the one on screen. */
  ahead(): Case[] {
    return this.cases.filter((it) => it.id !== this.at && this.held(it));
  }

  private held(it: Case): boolean {
    return it.claim?.mine === true && !this.skipped.has(it.id);
  }

  /** Takes a fresh list from the server; `whole` says that it is all there is. Keeps what is held and on screen. */
  merge(fresh: Case[], whole: boolean): void {
    const wanted = fresh.filter((it) => !this.gone.has(it.id) && !it.panel?.mine);
    const known = new Map(wanted.map((it) => [it.id, it]));
    const kept = this.cases.filter((it) => !whole || known.has(it.id) || it.id === this.at || it.claim?.mine);
    const present = new Set(kept.map((it) => it.id));
    // What is held stays as it was taken: a list can have left before that.
    this.cases = kept.map((it) => (it.claim?.mine ? it : known.get(it.id) ?? it)).concat(wanted.filter((it) => !present.has(it.id)));
  }

  /** A newer view of one case, or one that was taken. */
  update(fresh: Case): void {
    if (this.find(fresh.id)) this.cases = this.cases.map((it) => (it.id === fresh.id ? fresh : it));
    else {
      this.gone.delete(fresh.id);
      this.cases.push(fresh);
    }
  }

  show(id: string): void {
    this.at = id;
    this.skipped.delete(id);
  }

  /** Takes a case out; one that was decided does not come back with a list that left the server before. */
  remove(id: string): void {
    this.gone.add(id);
    this.skipped.delete(id);
    this.cases = this.cases.filter((it) => it.id !== id);
    if (this.at === id) this.at = null;
  }

  /** Puts a case back on screen: its decision was undone, or never arrived. */
  putBack(it: Case): void {
    this.gone.delete(it.id);
    this.skipped.delete(it.id);
    this.cases = [it, ...this.cases.filter((other) => other.id !== it.id)];
    this.at = it.id;
  }

  /** Leaves a case for later. */
  skip(id: string): void {
    this.skipped.add(id);
    this.cases = this.cases.map((it) => (it.id === id ? { ...it, state: "open", claim: null } : it));
    if (this.at === id) this.at = null;
  }

  /** What is left for later. */
  later(): string[] {
    return [...this.skipped];
  }

  /** Nothing is left for later any more. */
  resume(): void {
    this.skipped.clear();
  }

  /** Keeps what is on screen, and forgets what waits: the reviewer chose other queues. */
  forgetWaiting(): void {
    this.cases = this.cases.filter((it) => it.id === this.at);
  }

  /** The neighbour on the strip, one step left (-1) or right (1). */
  neighbour(step: -1 | 1): Case | null {
    const shown = this.all();
    return shown[shown.findIndex((it) => it.id === this.at) + step] ?? null;
  }
}
