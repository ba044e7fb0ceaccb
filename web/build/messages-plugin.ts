import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { compileMessages, type MessageSource } from './message-catalogue.ts';

const QUERY = '?messages';

/**
 * `import('../catalogue/locales/de.json?messages')` gives a feature's texts, parsed at build time: the browser gets no
 * ICU parser, and a page only the texts it shows.
 */
export function messagesPlugin(): Plugin {
  return {
    name: 'weitblick-messages',
    enforce: 'pre',
    load(id) {
      const feature = /\/([^/]+)\/locales\/[a-z]+\.json\?messages$/.exec(id)?.[1];
      if (!feature) return undefined;
      const file = id.slice(0, -QUERY.length);
      this.addWatchFile(file);
      const source = JSON.parse(readFileSync(file, 'utf8')) as MessageSource;
      const compiled = JSON.stringify(compileMessages(feature, source));
      return { code: `export const messages = JSON.parse(${JSON.stringify(compiled)});`, moduleType: 'js' };
    },
  };
}
