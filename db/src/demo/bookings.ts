interface Span {
  startsAt: number;
  endsAt: number;
}

/** What is booked when, for rooms and trainers. */
export class Bookings {
  readonly #spans = new Map<number, Span[]>();
  readonly #pause: number;

  /** @param pause milliseconds that must lie between two bookings */
  constructor(pause: number) {
    this.#pause = pause;
  }

  isFree(id: number, wanted: readonly Span[]): boolean {
    const booked = this.#spans.get(id) ?? [];
    return wanted.every((w) =>
      booked.every((b) => b.endsAt + this.#pause <= w.startsAt || w.endsAt + this.#pause <= b.startsAt),
    );
  }

  book(id: number, spans: readonly Span[]): void {
    const booked = this.#spans.get(id);
    if (booked) booked.push(...spans);
    else this.#spans.set(id, [...spans]);
  }
}
