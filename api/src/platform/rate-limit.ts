import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

export type Admission = { ok: true } | { ok: false; retryAfterSeconds: number };

export interface RateLimit {
  /** Counts one try of whoever `key` stands for; refuses it when there were too many lately. */
  admit(key: string): Promise<Admission>;
}

export interface RateLimits {
  /** Verification of certificates by strangers; key: address. */
  verification: RateLimit;
  /** Check-in with a code; key: person. */
  checkIn: RateLimit;
  /** Searches without a result that are counted; key: address. */
  searchGap: RateLimit;
}

const QUARTER_HOUR = 15 * 60;

/** Limits over all API processes, counted in the database. */
export function createRateLimits(pool: Pool): RateLimits {
  return {
    // a whole building may share an address
    verification: limit(pool, 'verification', 120),
    checkIn: limit(pool, 'check-in', 40),
    searchGap: limit(pool, 'search-gap', 60),
  };
}

function limit(pool: Pool, keyPrefix: string, points: number): RateLimit {
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration: QUARTER_HOUR,
  });
  return {
    async admit(key) {
      try {
        await limiter.consume(key);
        return { ok: true };
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
      }
    },
  };
}
