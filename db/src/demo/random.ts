/**
 * Seeded random numbers (sfc32), so that the same seed gives the same city. Each module draws from a fork of its
 * own: a change in one module does not shift what the others get.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d = 1;
  readonly #seed: string;

  constructor(seed: string) {
    this.#seed = seed;
    [this.#a, this.#b, this.#c] = hash(seed);
    for (let i = 0; i < 12; i += 1) this.next();
  }

  fork(name: string): Random {
    return new Random(`${this.#seed}/${name}`);
  }

  /** @returns a number from 0 (included) to 1 (excluded) */
  next(): number {
    const sum = (this.#a + this.#b + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  }

  /** @returns a whole number, both ends included */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  between(from: number, to: number): number {
    return from + this.next() * (to - from);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** Exponentially distributed. */
  exponential(mean: number): number {
    return -Math.log(1 - this.next()) * mean;
  }

  /** Skewed as activity is: median 1, a few far above. */
  logNormal(spread: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return Math.exp(normal * spread);
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('nothing to pick from');
    return list[Math.floor(this.next() * list.length)]!;
  }

  /** Picks the front of the list more often than its end, as names are distributed. */
  pickSkewed<T>(list: readonly T[], skew = 1.5): T {
    return list[Math.floor(this.next() ** skew * list.length)]!;
  }

  /** The list in random order, heavier elements rather at the front. Weights are above 0. */
  order<T>(list: readonly T[], weight: (element: T) => number = () => 1): T[] {
    return list
      .map((element) => ({ element, key: this.exponential(1) / weight(element) }))
      .sort((x, y) => x.key - y.key)
      .map((entry) => entry.element);
  }
}

/** Picks by weight in logarithmic time; for large lists that are drawn from often. */
export class WeightedPicker<T> {
  readonly #list: readonly T[];
  readonly #sums: Float64Array;

  constructor(list: readonly T[], weight: (element: T) => number) {
    this.#list = list;
    this.#sums = new Float64Array(list.length);
    let sum = 0;
    list.forEach((element, i) => {
      sum += weight(element);
      this.#sums[i] = sum;
    });
  }

  get size(): number {
    return this.#list.length;
  }

  /** @returns undefined when nothing has weight */
  pick(random: Random): T | undefined {
    const total = this.#sums.at(-1) ?? 0;
    if (total === 0) return undefined;
    const wanted = random.next() * total;
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sums[middle]! > wanted) high = middle;
      else low = middle + 1;
    }
    return this.#list[low];
  }
}

/** Shares a whole number out by weight, nobody getting less than `minimum`, with no remainder. */
export function share(total: number, weights: readonly number[], minimum = 0): number[] {
  const spare = total - minimum * weights.length;
  if (spare < 0)
    throw new RangeError(`${total} is too little for ${weights.length} shares of at least ${minimum}`);
  const sum = weights.reduce((a, b) => a + b, 0);
  let before = 0;
  let given = 0;
  return weights.map((weight) => {
    before += weight;
    const upTo = Math.round((spare * before) / sum);
    const part = upTo - given;
    given = upTo;
    return minimum + part;
  });
}

/** xmur3: three 32-bit numbers out of a text. */
function hash(text: string): [number, number, number] {
  let h = 1_779_033_703 ^ text.length;
  for (let i = 0; i < text.length; i += 1) {
    h = Math.imul(h ^ text.charCodeAt(i), 3_432_918_353);
    h = (h << 13) | (h >>> 19);
  }
  const draw = () => {
    h = Math.imul(h ^ (h >>> 16), 2_246_822_507);
    h = Math.imul(h ^ (h >>> 13), 3_266_489_909);
    return (h ^= h >>> 16);
  };
  return [draw(), draw(), draw()];
}
