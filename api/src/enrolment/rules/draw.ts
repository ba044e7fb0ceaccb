import { createHash, createHmac } from 'node:crypto';

/** How a draw can be recomputed by anybody; published with its result. */
export const DRAW_ALGORITHM =
  'lot = HMAC-SHA256(key = seed, message = UTF-8 of the number); order = points descending, then lot ascending as bytes. ' +
  'The SHA-256 of the seed was published before the first application.';

export interface Application {
  /** The pseudonymous number of the application. */
  number: string;
  /** 0 in a lottery without criteria. */
  points: number;
}

/** @param seed 32 secret bytes @returns hex; published when applications open, so that the seed cannot be chosen later */
export function commitmentTo(seed: Uint8Array): Buffer {
  return createHash('sha256').update(seed).digest();
}

/** The lot of one application: depends on the seed and its number only, not on when or with whom it came. */
export function lotOf(seed: Uint8Array, number: string): Buffer {
  return createHmac('sha256', seed).update(number, 'utf8').digest();
}

/** @returns the applications in the order in which seats are given, each with its lot */
export function drawOrder<T extends Application>(
  seed: Uint8Array,
  applications: readonly T[],
): (T & { lot: Buffer })[] {
  return applications
    .map((application) => ({ ...application, lot: lotOf(seed, application.number) }))
    .sort((a, b) => b.points - a.points || Buffer.compare(a.lot, b.lot));
}
