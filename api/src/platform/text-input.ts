import { badInput } from './global-id.ts';

const MAX_REASON = 500;

/**
 * Free text as it may be stored: PostgreSQL cannot store U+0000 and rejects lone surrogates.
 * @returns null when nothing is left @throws BAD_USER_INPUT when it is too long
 */
export function checkReason(reason: string | null | undefined): string | null {
  if (reason == null) return null;
  if (reason.length > MAX_REASON) throw badInput(`"reason" has more than ${MAX_REASON} characters`);
  return reason.toWellFormed().replaceAll('\0', '').trim() || null;
}
