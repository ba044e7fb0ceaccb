import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeholdersOf, readMessages } from '../build/message-catalogue.ts';

const TYPE_OF = { text: 'string | number', number: 'number', choice: 'string' } as const;

/** As in .prettierrc.json: the file is checked like those that people write. */
const LINE_WIDTH = 110;

/** The source of src/i18n/message-types.ts: every message id with the parameters that its German text needs. */
export function messageTypes(): string {
  const lines = [...readMessages('de')].map(([id, message]) => {
    const parameters = [...placeholdersOf(message)].map(([name, kind]) => `${name}: ${TYPE_OF[kind]}`);
    const line = `  '${id}': ${parameters.length > 0 ? `{ ${parameters.join('; ')} }` : 'null'};`;
    if (line.length <= LINE_WIDTH) return line;
    return [`  '${id}': {`, ...parameters.map((parameter) => `    ${parameter};`), '  };'].join('\n');
  });
  return `/* eslint-disable max-lines */\n// Written by "npm run codegen" from src/*/locales/de.json.\nexport interface MessageParameters {\n${lines.join('\n')}\n}\n`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '../src/i18n/message-types.ts'), messageTypes());
}
