/**
 * The server's time, by a clock of the browser that nobody can set (performance.now). An answer is always late, never
 * early, so of several the one that came fastest says it best: the one with the greatest difference.
 */
export class ServerClock {
  #ahead: number | null = null;

  /** @param serverNow ISO 8601, as the server answered */
  hear(serverNow: string): void {
    const ahead = Date.parse(serverNow) - performance.now();
    this.#ahead = this.#ahead === null ? ahead : Math.max(this.#ahead, ahead);
  }

  /** After a gap (the computer slept) what was heard before no longer holds. */
  forget(): void {
    this.#ahead = null;
  }

  /** Milliseconds since 1970, or null when nothing was heard yet. */
  now(): number | null {
    return this.#ahead === null ? null : performance.now() + this.#ahead;
  }
}
