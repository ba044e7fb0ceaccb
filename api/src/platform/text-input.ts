import { badInput } from './global-id.ts';

const MAX_REASON = 500;

/**
 * Free text as it may be stored: PostgreSQL cannot store U+0000 and rejects lone surrogates.
 * @returns null when nothing is left @throws BAD_USER_INPUT when it is too long
 */
export function cleanText(field: string, text: string | null | undefined, longest: number): string | null {
  if (text == null) return null;
  if (text.length > longest) throw badInput(`"${field}" has more than ${longest} characters`);
  return text.toWellFormed().replaceAll('\0', '').trim() || null;
}

/** A reason given for a step, 500 characters at most. @see cleanText */
export function checkReason(reason: string | null | undefined): string | null {
  return cleanText('reason', reason, MAX_REASON);
}
