import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../demo/', import.meta.url);

/** Reads a file of db/demo. */
export function readData<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T;
}

/** @returns names of the JSON files in a folder of db/demo, sorted */
export function listData(name: string): string[] {
  return readdirSync(new URL(`${name}/`, folder))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => `${name}/${file}`);
}
