import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessageOrThrow, type CompiledMessage } from '@lingui/message-utils/compileMessage';

/** ICU messages by key, as they are in src/<feature>/locales/<language>.json. */
export type MessageSource = Record<string, string>;

/** 'text' fits into a sentence as it is; 'number' is counted with or formatted. */
export type Placeholder = 'text' | 'number' | 'choice';

const sourceFolder = join(import.meta.dirname, '../src');

/** @returns ICU messages by full id, for example "catalogue.nothingFor" */
export function readMessages(language: 'de' | 'en'): Map<string, string> {
  const messages = new Map<string, string>();
  for (const feature of readdirSync(sourceFolder).sort()) {
    const file = join(sourceFolder, feature, 'locales', `${language}.json`);
    if (!existsSync(file)) continue;
    const source = JSON.parse(readFileSync(file, 'utf8')) as MessageSource;
    for (const [key, message] of Object.entries(source)) messages.set(`${feature}.${key}`, message);
  }
  return messages;
}

export function compileMessages(feature: string, source: MessageSource): Record<string, CompiledMessage> {
  return Object.fromEntries(
    Object.entries(source).map(([key, message]) => [`${feature}.${key}`, compileMessageOrThrow(message)]),
  );
}

export function placeholdersOf(message: string): Map<string, Placeholder> {
  const found = new Map<string, Placeholder>();
  const visit = (tokens: CompiledMessage) => {
    for (const token of tokens) {
      if (typeof token === 'string') continue;
      const [name, type, choices] = token;
      if (name !== '#') found.set(name, kindOf(type, found.get(name)));
      if (typeof choices === 'object' && choices !== null) {
        for (const branch of Object.values(choices))
          if (Array.isArray(branch)) visit(branch as CompiledMessage);
      }
    }
  };
  visit(compileMessageOrThrow(message));
  return found;
}

function kindOf(type: string | undefined, known: Placeholder | undefined): Placeholder {
  if (type === 'plural' || type === 'selectordinal' || type === 'number') return 'number';
  if (type === 'select') return 'choice';
  return known ?? 'text';
}
