import { randomFrom } from '@weitblick/shared/random';
import { weightOf, type SessionWish } from './demand.ts';
import type { PlacementFinder } from './find-placement.ts';
import type { PlanState } from './plan-state.ts';
import { type Placement } from './plan-state.ts';

/** A session with the position among the days that would be best for it. */
export interface Aimed {
  wish: SessionWish;
  aim: number;
}

/** What a session costs that is not planned, in points a person: more than any place it could have. */
const UNMET = 1_000;
/** Sessions taken out at once. */
const RUIN = 8;
/** Days around the wanted one in which sessions are in each other's way. */
const NEAR = 3;

/** Plans sessions one after the other and then mends the plan by taking some out and putting them back in another order. */
export class YearSearch {
  readonly #finder: PlacementFinder;
  readonly #state: PlanState;
  readonly #aimed: readonly Aimed[];
  /** By index of the session; null = not planned. */
  readonly #placed: (Placement | null)[];
  readonly #random: () => number;

  constructor(finder: PlacementFinder, state: PlanState, aimed: readonly Aimed[]) {
    this.#finder = finder;
    this.#state = state;
    this.#aimed = aimed;
    this.#placed = aimed.map(() => null);
    this.#random = randomFrom(finder.problem.seed);
  }

  get placements(): readonly (Placement | null)[] {
    return this.#placed;
  }

  /** Those with the fewest choices first. */
  construct(): void {
    const order = this.#aimed.map((_, i) => i).sort((a, b) => this.#hardness(b) - this.#hardness(a) || a - b);
    for (const index of order) this.#insert(index);
  }

  /** One try to make the plan better; a worse one is undone. @returns whether it got better */
  improve(): boolean {
    const unplanned = this.#placed.flatMap((placement, i) => (placement ? [] : [i]));
    const [wanted, around] = this.#focus(unplanned);
    const out = this.#neighbours(around).filter((i) => i !== wanted);
    const before = [...out, wanted].map((i) => [i, this.#placed[i]!] as const);
    const cost = this.#costOf(before.map(([i]) => i));
    for (const [i] of before) this.#takeOut(i);
    this.#insert(wanted);
    for (const i of this.#shuffled(out)) this.#insert(i);
    const after = this.#costOf(before.map(([i]) => i));
    if (after <= cost) return after < cost;
    for (const [i] of before) this.#takeOut(i);
    for (const [i, placement] of before) if (placement) this.#putIn(i, placement);
    return false;
  }

  /** Mostly a session that has no place; else one that is far from its best day. */
  #focus(unplanned: readonly number[]): [index: number, day: string] {
    const { days } = this.#finder.problem;
    if (unplanned.length > 0 && this.#random() < 0.7) {
      const index = this.#pick(unplanned);
      return [index, this.#pick(days)];
    }
    const index = this.#pick([0, 1, 2, 3].map(() => Math.floor(this.#random() * this.#aimed.length)));
    const aim = Math.min(days.length - 1, Math.round(this.#aimed[index]!.aim));
    return [index, days[aim]!];
  }

  /** Planned sessions around a day, in another order each time. */
  #neighbours(day: string): number[] {
    const { days } = this.#finder.problem;
    const position = days.indexOf(day);
    const [from, until] = [
      days[Math.max(0, position - NEAR)]!,
      days[Math.min(days.length - 1, position + NEAR)]!,
    ];
    const there = this.#placed.flatMap((placement, i) =>
      placement?.appointments.some((a) => from <= a.day && a.day <= until) ? [i] : [],
    );
    return this.#shuffled(there).slice(0, RUIN);
  }

  #insert(index: number): void {
    const { wish, aim } = this.#aimed[index]!;
    const placement = this.#finder.best(wish, aim);
    if (placement) this.#putIn(index, placement);
  }

  #putIn(index: number, placement: Placement): void {
    this.#state.place(placement);
    this.#placed[index] = placement;
  }

  #takeOut(index: number): void {
    const placement = this.#placed[index];
    if (placement) this.#state.remove(placement);
    this.#placed[index] = null;
  }

  #costOf(indexes: readonly number[]): number {
    return indexes.reduce((sum, i) => sum + costOf(this.#aimed[i]!.wish, this.#placed[i]!), 0);
  }

  /** Long sessions in large rooms with few trainers, for many people, have the fewest choices and lose the most. */
  #hardness(index: number): number {
    const { wish } = this.#aimed[index]!;
    const { appointments, trainersNeeded } = wish.topic.pattern;
    const rooms = this.#finder.roomsFor(wish).length;
    const spare = Math.max(1, wish.topic.trainers.length - trainersNeeded + 1);
    const groups = wish.topic.targetGroups.length + 1;
    return appointments.length * 4 + 40 / Math.max(1, rooms) + 8 / spare + groups + weightOf(wish) / 20;
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#random() * from.length)]!;
  }

  #shuffled<T>(values: readonly T[]): T[] {
    const copy = [...values];
    for (let i = copy.length - 1; i > 0; i -= 1) {
      const j = Math.floor(this.#random() * (i + 1));
      [copy[i], copy[j]] = [copy[j]!, copy[i]!];
    }
    return copy;
  }
}

/** What a plan is judged by: people without a session first, then the places of all others. */
export function costOf(wish: SessionWish, placement: Placement | null): number {
  return placement ? placement.cost : UNMET * weightOf(wish);
}
