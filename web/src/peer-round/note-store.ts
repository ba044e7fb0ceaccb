import { makeKeyPair } from './note-crypto.ts';

/**
 * In this browser only: drafts of the writer, encrypted with a key that scripts cannot export, and key pairs of the case
 * giver. IndexedDB, because it keeps such keys as they are, and survives a crash as well as a reload.
 */
const DATABASE = 'weitblick-rounds';
const DRAFT_KEPT = 24 * 3_600_000;
const KEY_KEPT = 31 * 24 * 3_600_000;

interface Draft {
  key: CryptoKey;
  iv: Uint8Array<ArrayBuffer>;
  ciphertext: ArrayBuffer;
  at: number;
}
interface StoredPair {
  pair: CryptoKeyPair;
  at: number;
}
type Store = 'drafts' | 'keys';

/** Whose, and in which round: a computer may be shared. */
export const slotOf = (personId: string, roundId: string) => `${personId} ${roundId}`;

export async function saveDraft(slot: string, text: string): Promise<void> {
  if (text === '') return remove('drafts', slot);
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const ciphertext = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    key,
    new TextEncoder().encode(text),
  );
  await inStore('drafts', 'readwrite', (store) =>
    store.put({ key, iv, ciphertext, at: Date.now() } satisfies Draft, slot),
  );
}

export async function readDraft(slot: string): Promise<string> {
  const draft = await inStore<Draft | undefined>('drafts', 'readonly', (store) => store.get(slot));
  if (!draft) return '';
  const { key, iv, ciphertext } = draft;
  return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, ciphertext));
}

export const deleteDraft = (slot: string): Promise<void> => remove('drafts', slot);
export const deleteKeyPair = (slot: string): Promise<void> => remove('keys', slot);

export async function readKeyPair(slot: string): Promise<CryptoKeyPair | null> {
  const stored = await inStore<StoredPair | undefined>('keys', 'readonly', (store) => store.get(slot));
  return stored?.pair ?? null;
}

/** The pair of this browser for the round; the same after a reload. */
export async function ownKeyPair(slot: string): Promise<CryptoKeyPair> {
  const known = await readKeyPair(slot);
  if (known) return known;
  const pair = await makeKeyPair();
  await inStore('keys', 'readwrite', (store) =>
    store.put({ pair, at: Date.now() } satisfies StoredPair, slot),
  );
  return pair;
}

/** What is older than it may be, of everybody who used this browser. */
export async function forgetOld(now: number): Promise<void> {
  for (const [name, kept] of [
    ['drafts', DRAFT_KEPT],
    ['keys', KEY_KEPT],
  ] as const) {
    const slots = await inStore<IDBValidKey[]>(name, 'readonly', (store) => store.getAllKeys());
    for (const slot of slots) {
      const entry = await inStore<{ at: number } | undefined>(name, 'readonly', (store) => store.get(slot));
      if (entry && now - entry.at > kept) await remove(name, slot);
    }
  }
}

async function remove(name: Store, slot: IDBValidKey): Promise<void> {
  await inStore(name, 'readwrite', (store) => store.delete(slot));
}

async function inStore<T>(
  name: Store,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<T> {
  const database = await open();
  try {
    return (await settled(work(database.transaction(name, mode).objectStore(name)))) as T;
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    for (const name of ['drafts', 'keys'] satisfies Store[]) request.result.createObjectStore(name);
  };
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
