import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds for which a code is shown; it is taken for as long again, for slow hands. */
export const WINDOW_SECONDS = 30;
/** Check-in is open from this many minutes before an appointment until its end. */
export const OPENS_MINUTES_BEFORE = 60;

/** Crockford's base 32: no I, L, O, U, so that it can be read out and typed. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const MAC_LENGTH = 10;

export interface CheckInKey {
  /** The session's own secret, 32 bytes. */
  secret: Uint8Array;
  sessionId: number;
  appointmentId: number;
}

/** Windows count from the epoch, so that the hour that comes twice in October has codes of its own each time. */
function windowOf(at: Date): number {
  return Math.floor(at.getTime() / (WINDOW_SECONDS * 1000));
}

function macOf({ secret, sessionId, appointmentId }: CheckInKey, window: number): string {
  const digest = createHmac('sha256', secret).update(`${sessionId}:${appointmentId}:${window}`).digest();
  // 5 bits of each of ten bytes: 50 bits, for a minute, for people with a seat, with limited tries
  return Array.from(digest.subarray(0, MAC_LENGTH), (byte) => ALPHABET[byte & 31]).join('');
}

/** The code to show at `at`, and until when it is taken. */
export function checkInCode(key: CheckInKey, at: Date): { code: string; shownUntil: Date; validUntil: Date } {
  const window = windowOf(at);
  return {
    code: `${key.appointmentId.toString(36).toUpperCase()}-${macOf(key, window)}`,
    shownUntil: new Date((window + 1) * WINDOW_SECONDS * 1000),
    validUntil: new Date((window + 2) * WINDOW_SECONDS * 1000),
  };
}

/** What a person typed or scanned: letters of any case, O for 0, I and L for 1. @returns null when it is no code at all */
export function parseCheckInCode(text: string): { appointmentId: number; mac: string } | null {
  const match = /^([0-9A-Z]{1,6})-([0-9A-Z]{10})$/.exec(text.trim().toUpperCase());
  if (!match) return null;
  const appointmentId = Number.parseInt(match[1]!, 36);
  const mac = match[2]!.replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return appointmentId >= 1 && appointmentId <= 2_147_483_647 ? { appointmentId, mac } : null;
}

/** Whether the code is that of the window of `at` or of the one before. */
export function isCheckInCode(mac: string, key: CheckInKey, at: Date): boolean {
  const window = windowOf(at);
  return [window, window - 1].some((w) => {
    const expected = Buffer.from(macOf(key, w));
    const given = Buffer.from(mac);
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
}

export function checkInOpens(startsAt: Date): Date {
  return new Date(startsAt.getTime() - OPENS_MINUTES_BEFORE * 60_000);
}
