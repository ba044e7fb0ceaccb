import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

export interface SignInGuard {
  /** Counts an attempt; refuses it when there were too many lately. */
  admit(
    personnelNumber: string,
    clientAddress: string,
  ): Promise<{ ok: true } | { ok: false; retryAfterSeconds: number }>;
  /** Forgets the failures of a number after a right password. */
  forget(personnelNumber: string): Promise<void>;
}

/**
 * Ten attempts a quarter of an hour for each personnel number, over all API processes. The limit for an address is
 * loose, because a whole building may share one. Nobody is locked out for good.
 */
export function createSignInGuard(pool: Pool): SignInGuard {
  const common = {
    storeClient: pool,
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
  };
  const byNumber = new RateLimiterPostgres({ ...common, keyPrefix: 'number', points: 10, duration: 15 * 60 });
  const byAddress = new RateLimiterPostgres({
    ...common,
    keyPrefix: 'address',
    points: 1_000,
    duration: 15 * 60,
  });
  return {
    async admit(personnelNumber, clientAddress) {
      try {
        await byAddress.consume(clientAddress);
        await byNumber.consume(personnelNumber);
        return { ok: true };
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
      }
    },
    async forget(personnelNumber) {
      await byNumber.delete(personnelNumber);
    },
  };
}
