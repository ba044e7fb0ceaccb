import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MAX_BYTES, MAX_RECORDS, parseVhsDocument, readVhsDocument } from './document.ts';
import { aRecord } from './invented-records.ts';
import { locateJsonError } from './json-error.ts';

const documentOf = (veranstaltung: unknown) => ({ veranstaltungen: { veranstaltung } });

describe('the shape of the document', () => {
  it('takes a list of courses, or a single one without a list', () => {
    expect(parseVhsDocument(documentOf([1, 2]))).toEqual({ ok: true, records: [1, 2] });
    expect(parseVhsDocument(documentOf(aRecord()))).toEqual({ ok: true, records: [aRecord()] });
  });

  it.each([
    ['EMPTY', documentOf([])],
    ['EMPTY', documentOf(null)],
    ['EMPTY', { veranstaltungen: {} }],
    ['WRONG_SHAPE', documentOf('kein Kurs')],
    ['WRONG_SHAPE', { veranstaltungen: { kurse: [] } }],
    ['WRONG_SHAPE', [aRecord()]],
    ['WRONG_SHAPE', { kurse: [] }],
    ['WRONG_SHAPE', null],
    ['WRONG_SHAPE', 'text'],
    ['WRONG_SHAPE', JSON.parse('{"__proto__": {"veranstaltungen": {"veranstaltung": [{}]}}}')],
    ['TOO_MANY_RECORDS', documentOf(new Array(MAX_RECORDS + 1).fill(null))],
  ])('%s for a document that is none', (code, json) => {
    expect(parseVhsDocument(json)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('reading a file', () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'weitblick-import-'));
  });
  afterAll(() => rm(directory, { recursive: true }));

  async function read(content: string | Buffer) {
    const path = join(directory, 'courses.json');
    await writeFile(path, content);
    return readVhsDocument(path);
  }

  it('reads UTF-8, with or without a byte order mark', async () => {
    const json = JSON.stringify(documentOf([aRecord()]));
    expect(await read(json)).toEqual({ ok: true, records: [aRecord()] });
    expect(await read(`\ufeff${json}`)).toEqual({ ok: true, records: [aRecord()] });
  });

  it.each([
    ['EMPTY', '', /is empty/],
    ['EMPTY', ' \n\t', /is empty/],
    ['NOT_UTF8', Buffer.from('{"name": "M\xfcnchen"}', 'latin1'), /Windows-1252/],
    ['NOT_UTF8', Buffer.from('\ufeff{"name": 1}', 'utf16le'), /UTF-16/],
    ['NOT_UTF8', Buffer.from([0x50, 0x4b, 0, 0xff, 0xfe]), /binary/],
    ['MALFORMED_JSON', '{"veranstaltungen":\n  {"veranstaltung": [}}', /line 2, column 22: .*\[▶\}/],
    ['MALFORMED_JSON', '{"veranstaltungen": {', /line 1, column 22: .*end of file/],
    ['WRONG_SHAPE', '42', /found 42/],
    ['WRONG_SHAPE', '['.repeat(200_000) + ']'.repeat(200_000), /a list of 1/],
    ['MALFORMED_JSON', '['.repeat(200_000), /column 200001/],
  ])('%s (case %#)', async (code, content, message) => {
    expect(await read(content)).toMatchObject({
      ok: false,
      error: { code, message: expect.stringMatching(message) },
    });
  });

  it('refuses what is no file, does not exist or is too large, without reading it', async () => {
    const large = join(directory, 'large.json');
    await writeFile(large, '');
    await truncate(large, MAX_BYTES + 1);
    const codes = await Promise.all(
      [directory, join(directory, 'none.json'), large, '/dev/zero'].map(async (path) => {
        const read = await readVhsDocument(path);
        return read.ok ? 'read' : read.error.code;
      }),
    );
    expect(codes).toEqual(['NOT_A_FILE', 'FILE_MISSING', 'TOO_LARGE', 'NOT_A_FILE']);
  });
});

describe('locating an error in JSON', () => {
  it.each([
    ['{"a": x}', 7],
    ['{"a": 01}', 8],
    ['{"a" 1}', 6],
    ['{"a": 1,}', 9],
    ['[1 2]', 4],
    ['[1,]', 4],
    ['{"a": "b\nc"}', 9],
    ['{"a": "\\x"}', 8],
    ['"offen', 7],
    ['{} {}', 4],
    ['{a: 1}', 2],
    ['nul', 1],
    ['[1}', 3],
  ])('%j: column %i', (text, column) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(locateJsonError(text).column).toBe(column);
  });
});
