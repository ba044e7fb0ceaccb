import { berlinDay } from '@weitblick/shared/calendar';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The number on the paper. @param id the certificate's key, never given twice */
export function certificateNumber(id: number, issuedAt: Date): string {
  return `N-${berlinDay(issuedAt).slice(0, 4)}-${String(id).padStart(6, '0')}`;
}

/** @param random 16 bytes from a cryptographic source @returns 16 characters with 80 bits that nobody can guess */
export function verificationCode(random: Uint8Array): string {
  return Array.from(random.subarray(0, 16), (byte) => ALPHABET[byte & 31]).join('');
}

/** As printed: four groups of four. */
export function printedCode(code: string): string {
  return code.match(/.{4}/g)!.join('-');
}

/** What a person typed from the paper. @returns null when it cannot be a code */
export function parseVerificationCode(text: string): string | null {
  const code = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(code) ? code : null;
}

/** All appointments together, in minutes; the clock change of a night does not matter. */
export function totalMinutes(appointments: readonly { startsAt: Date; endsAt: Date }[]): number {
  return appointments.reduce(
    (sum, { startsAt, endsAt }) => sum + Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000),
    0,
  );
}

/** What strangers learn of the name: "A. M." */
export function initials(givenName: string, familyName: string): string {
  return [givenName, familyName]
    .map((name) => [...name.trim()][0])
    .filter(Boolean)
    .map((letter) => `${letter}.`)
    .join(' ');
}
