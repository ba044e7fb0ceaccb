import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { TableRows, Value } from './rows.ts';

const ROWS_AT_ONCE = 1_000;

/** Writes rows by COPY. @param onRows called with the number of rows sent so far */
export async function copyRows(
  client: Client,
  { table, columns, rows }: TableRows,
  onRows: (count: number) => void,
): Promise<void> {
  function* chunks() {
    for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) {
      yield rows
        .slice(i, i + ROWS_AT_ONCE)
        .map((row) => `${row.map(encode).join('\t')}\n`)
        .join('');
      onRows(Math.min(i + ROWS_AT_ONCE, rows.length));
    }
  }
  const target = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(chunks()), target);
}

/** A value in the text format of COPY. */
function encode(value: Value): string {
  if (value === null) return String.raw`\N`;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'string') return escape(value);
  if (Buffer.isBuffer(value)) return String.raw`\\x${value.toString('hex')}`;
  const elements = (value as readonly string[]).map((text) => `"${text.replace(/["\\]/g, String.raw`\$&`)}"`);
  return escape(`{${elements.join(',')}}`);
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escape(text: string): string {
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (c) => ESCAPES[c]!) : text;
}
