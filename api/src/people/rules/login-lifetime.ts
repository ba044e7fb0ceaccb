const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A signed-in browser is forgotten after half an hour without a request and after ten hours in any case. */
export const IDLE_LIMIT = 30 * MINUTE;
export const ABSOLUTE_LIMIT = 10 * HOUR;
/** last_seen_at is written at most this often, not on each request. */
export const SEEN_RESOLUTION = MINUTE;

export interface LoginTimes {
  lastSeenAt: Date;
  expiresAt: Date;
}

export function isAlive({ lastSeenAt, expiresAt }: LoginTimes, now: Date): boolean {
  return now < expiresAt && now.getTime() - lastSeenAt.getTime() < IDLE_LIMIT;
}

export function shouldRecordSeen({ lastSeenAt }: LoginTimes, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= SEEN_RESOLUTION;
}
