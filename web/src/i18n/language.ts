import { setupI18n, type Messages } from '@lingui/core';

export type Language = 'de' | 'en';

/** A folder of src that has texts in locales/. */
export type TextGroup =
  | 'coaching'
  | 'peer-advice'
  | 'peer-round'
  | 'allocation'
  | 'app'
  | 'approval'
  | 'catalogue'
  | 'components'
  | 'demand'
  | 'enrolment'
  | 'information'
  | 'interfaces'
  | 'notification'
  | 'obligations'
  | 'people'
  | 'planning'
  | 'planning-board'
  | 'reporting'
  | 'resources'
  | 'scheduling'
  | 'search'
  | 'sessions'
  | 'topics'
  | 'year-plan';

const STORAGE_KEY = 'weitblick.language';
const listeners = new Set<() => void>();

/** What pages have asked for so far: another language needs as much. */
const wanted = new Set<TextGroup>();

export const i18n = setupI18n();

const sources = import.meta.glob<Messages>('../*/locales/*.json', { query: '?messages', import: 'messages' });

async function load(language: Language, groups: Iterable<TextGroup>): Promise<void> {
  const loaded = await Promise.all(
    [...groups].map(async (group) => {
      const source = sources[`../${group}/locales/${language}.json`];
      if (!source) throw new Error(`no texts for ${group} in ${language}`);
      return source();
    }),
  );
  for (const messages of loaded) i18n.load(language, messages);
}

let language = storedLanguage();

function storedLanguage(): Language {
  try {
    return localStorage.getItem(STORAGE_KEY) === 'en' ? 'en' : 'de';
  } catch {
    return 'de';
  }
}

/** Resolves when a page can show the texts of these groups. */
export async function loadTexts(groups: readonly TextGroup[]): Promise<void> {
  for (const group of groups) wanted.add(group);
  await load(language, groups);
  if (i18n.locale !== language) i18n.activate(language);
}

export async function chooseLanguage(chosen: Language): Promise<void> {
  try {
    localStorage.setItem(STORAGE_KEY, chosen);
  } catch {
    // without storage the choice lasts until the page is closed
  }
  await load(chosen, wanted);
  language = chosen;
  i18n.activate(chosen);
  document.documentElement.lang = chosen;
  for (const listener of listeners) listener();
}

export function currentLanguage(): Language {
  return language;
}

export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
