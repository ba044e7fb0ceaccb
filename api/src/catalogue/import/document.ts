import { open, stat, type FileHandle } from 'node:fs/promises';
import { locateJsonError } from './json-error.ts';
import { describe, isMissing } from './values.ts';

export const MAX_BYTES = 50 * 1024 * 1024;
export const MAX_RECORDS = 50_000;

export type DocumentErrorCode =
  | 'FILE_MISSING'
  | 'NOT_A_FILE'
  | 'NOT_READABLE'
  | 'TOO_LARGE'
  | 'EMPTY'
  | 'NOT_UTF8'
  | 'MALFORMED_JSON'
  | 'WRONG_SHAPE'
  | 'TOO_MANY_RECORDS';

/** The document as a whole can't be imported; nothing was written. */
export interface DocumentError {
  code: DocumentErrorCode;
  message: string;
}

export type Document = { ok: true; records: readonly unknown[] } | { ok: false; error: DocumentError };

const failure = (code: DocumentErrorCode, message: string): { ok: false; error: DocumentError } => ({
  ok: false,
  error: { code, message },
});

/**
 * The records of `{"veranstaltungen": {"veranstaltung": […]}}`. A single course may stand there without a list, as
 * converters from XML write it.
 */
export function parseVhsDocument(json: unknown): Document {
  const shape = 'expected {"veranstaltungen": {"veranstaltung": [...]}}';
  const outer = member(json, 'veranstaltungen');
  if (!outer.found) return failure('WRONG_SHAPE', `Not a course document: ${shape}, found ${describe(json)}`);
  if (isMissing(outer.value))
    return failure('EMPTY', 'The document holds no courses: "veranstaltungen" is empty');
  const inner = member(outer.value, 'veranstaltung');
  if (!inner.found) {
    return failure(
      'WRONG_SHAPE',
      `Not a course document: ${shape}, found ${describe(outer.value)} in "veranstaltungen"`,
    );
  }
  if (isMissing(inner.value))
    return failure('EMPTY', 'The document holds no courses: "veranstaltung" is empty');
  if (typeof inner.value !== 'object') {
    return failure(
      'WRONG_SHAPE',
      `Not a course document: ${shape}, found ${describe(inner.value)} in "veranstaltung"`,
    );
  }
  const records = Array.isArray(inner.value) ? inner.value : [inner.value];
  if (records.length > MAX_RECORDS) {
    return failure(
      'TOO_MANY_RECORDS',
      `The document holds ${records.length} courses; ${MAX_RECORDS} at most can be imported at once`,
    );
  }
  return { ok: true, records };
}

function member(value: unknown, key: string): { found: boolean; value: unknown } {
  const found =
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key);
  return { found, value: found ? (value as Record<string, unknown>)[key] : undefined };
}

/** Reads a file of at most {@link MAX_BYTES} bytes; its size is known before any of it is read. */
export async function readVhsDocument(path: string): Promise<Document> {
  const bytes = await readBounded(path);
  if (!Buffer.isBuffer(bytes)) return bytes;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return failure(
      'NOT_UTF8',
      `${path} is not UTF-8 text (${encodingHint(bytes)}). Convert it to UTF-8 first`,
    );
  }
  if (text.trim() === '') return failure('EMPTY', `${path} is empty`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const { line, column, excerpt } = locateJsonError(text);
    return failure('MALFORMED_JSON', `${path} is not JSON from line ${line}, column ${column}: ${excerpt}`);
  }
  return parseVhsDocument(json);
}

async function readBounded(path: string): Promise<Buffer | { ok: false; error: DocumentError }> {
  let file: FileHandle | undefined;
  try {
    // before opening: opening a named pipe would wait for a writer
    if (!(await stat(path)).isFile()) return failure('NOT_A_FILE', `${path} is not a file`);
    file = await open(path, 'r');
    const { size } = await file.stat();
    if (size > MAX_BYTES) {
      return failure(
        'TOO_LARGE',
        `${path} is ${megabytes(size)} MB; ${megabytes(MAX_BYTES)} MB at most can be imported`,
      );
    }
    // one byte more than its size: a file that grows meanwhile is noticed, not followed
    const buffer = Buffer.alloc(size + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    if (length > size) return failure('NOT_READABLE', `${path} changed while it was read; try again`);
    return buffer.subarray(0, length);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return failure('FILE_MISSING', `${path} does not exist`);
    if (code === 'EACCES' || code === 'EPERM')
      return failure('NOT_READABLE', `${path} may not be read by this user`);
    return failure('NOT_READABLE', `${path} can't be read: ${message}`);
  } finally {
    await file?.close();
  }
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '');

function encodingHint(bytes: Buffer): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return 'it looks like UTF-16';
  if (bytes.includes(0)) return 'it looks like a binary file';
  return 'it may be Windows-1252 or ISO-8859-1';
}
