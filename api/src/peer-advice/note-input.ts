import { badInput } from '../platform/global-id.ts';

/** How SubjectPublicKeyInfo of an uncompressed point on P-256 begins, and how long it is. */
const P256_PREFIX = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d03010703420004', 'hex');
const P256_LENGTH = 91;

/** @returns the bytes @throws BAD_USER_INPUT unless base64 of that many bytes */
export function checkBytes(field: string, text: string, fewest: number, most: number): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw badInput(`"${field}" is not base64`);
  if (bytes.length < fewest || bytes.length > most)
    throw badInput(`"${field}" must have ${fewest} to ${most} bytes`);
  return bytes;
}

/** @throws BAD_USER_INPUT; whether the point is on the curve is for the browser that uses it to say */
export function checkPublicKey(field: string, text: string): Buffer {
  const bytes = checkBytes(field, text, P256_LENGTH, P256_LENGTH);
  if (!bytes.subarray(0, P256_PREFIX.length).equals(P256_PREFIX))
    throw badInput(`"${field}" is no public key of P-256`);
  return bytes;
}
