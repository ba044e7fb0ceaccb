import { useSyncExternalStore } from 'react';
import { currentLanguage, i18n, onLanguageChange, type Language } from './language.ts';
import type { MessageParameters } from './message-types.ts';

export type MessageId = keyof MessageParameters;

/** Ids of messages that need no parameters: these can be chosen at run time. */
export type PlainMessageId = {
  [Id in MessageId]: MessageParameters[Id] extends null ? Id : never;
}[MessageId];

type Rest<Id extends MessageId> = MessageParameters[Id] extends null
  ? []
  : [parameters: MessageParameters[Id]];

export type Translate = <Id extends MessageId>(id: Id, ...rest: Rest<Id>) => string;

export const translate: Translate = (id, ...rest) => i18n._(id, rest[0] ?? undefined);

/** Texts in the chosen language; the component is rendered again when the language changes. */
export function useMessages(): { t: Translate; language: Language } {
  const language = useSyncExternalStore(onLanguageChange, currentLanguage);
  return { t: translate, language };
}
