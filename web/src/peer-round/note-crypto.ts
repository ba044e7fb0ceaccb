/**
 * Notes for one person: a key agreed by ECDH (P-256) between a pair made for these notes and the recipient's, then AES-GCM.
 * The private keys cannot be exported; docs/decisions says against whom this protects.
 */
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

export interface SealedNote {
  senderKey: string;
  iv: string;
  ciphertext: string;
}

export function makeKeyPair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
}

export async function publicKeyOf({ publicKey }: CryptoKeyPair): Promise<string> {
  return toBase64(await crypto.subtle.exportKey('spki', publicKey));
}

export async function sealNote(text: string, recipientKey: string, roundId: string): Promise<SealedNote> {
  const own = await makeKeyPair();
  const key = await sharedKey(own.privateKey, recipientKey, roundId);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
  return { senderKey: await publicKeyOf(own), iv: toBase64(iv.buffer), ciphertext: toBase64(sealed) };
}

/** @throws when it was sealed for another key or for another round, or was changed */
export async function openNote(note: SealedNote, own: CryptoKeyPair, roundId: string): Promise<string> {
  const key = await sharedKey(own.privateKey, note.senderKey, roundId);
  const iv = fromBase64(note.iv);
  return new TextDecoder().decode(
    await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, fromBase64(note.ciphertext)),
  );
}

/** Twelve digits of a key's hash, to be compared aloud: a server that put in another key would be heard. */
export async function checkNumberOf(publicKey: string): Promise<string> {
  const hash = new DataView(await crypto.subtle.digest('SHA-256', fromBase64(publicKey)));
  const digits = (hash.getBigUint64(0) % 10n ** 12n).toString().padStart(12, '0');
  return digits.match(/\d{4}/g)!.join(' ');
}

async function sharedKey(own: CryptoKey, other: string, roundId: string): Promise<CryptoKey> {
  const publicKey = await crypto.subtle.importKey('spki', fromBase64(other), CURVE, false, []);
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, own, 256);
  const secret = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  // a key for this round only
  const info = new TextEncoder().encode(`weitblick note ${roundId}`);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info };
  return crypto.subtle.deriveKey(how, secret, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

function toBase64(bytes: ArrayBuffer): string {
  let text = '';
  for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte);
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
