/** What a draw publishes: the fields of SessionAllocation and of its drawnApplications, all pages together. */
export interface PublishedDraw {
  /** SHA-256 of the seed, hexadecimal; published before the first application. */
  seedHash: string;
  /** 32 bytes, hexadecimal; published with the result. */
  seed: string;
  applications: readonly { number: string; position: number; points: number; lot: string }[];
}

export type DrawFault =
  /** The seed is not the one that was committed to. */
  | { kind: 'SEED' }
  /** The lot is not the one that the seed gives for the number. */
  | { kind: 'LOT'; number: string }
  | { kind: 'PLACE'; number: string; position: number; expected: number };

/**
 * Recomputes a published draw, in a browser as well as on a desk, with nothing of the code that drew it:
 * lot = HMAC-SHA256(seed, number); more points stand first, then the smaller lot.
 * @returns what does not fit; empty when all is right
 * @throws TypeError where there is no WebCrypto, which browsers have over https only
 */
export async function verifyDraw({ seedHash, seed, applications }: PublishedDraw): Promise<DrawFault[]> {
  const { subtle } = globalThis.crypto;
  const bytes = fromHex(seed);
  const faults: DrawFault[] = [];
  if (toHex(await subtle.digest('SHA-256', bytes)) !== seedHash) faults.push({ kind: 'SEED' });

  const key = await subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const encoder = new TextEncoder();
  const drawn = await Promise.all(
    applications.map(async (application) => ({
      ...application,
      recomputed: toHex(await subtle.sign('HMAC', key, encoder.encode(application.number))),
    })),
  );
  drawn.sort((a, b) => b.points - a.points || (a.recomputed < b.recomputed ? -1 : 1));
  drawn.forEach(({ number, position, lot, recomputed }, index) => {
    if (lot !== recomputed) faults.push({ kind: 'LOT', number });
    if (position !== index + 1) faults.push({ kind: 'PLACE', number, position, expected: index + 1 });
  });
  return faults;
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
