import type { MailCatalogue } from './catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';

export type { MailCatalogue, NoticeText } from './catalogue.ts';
export const mailCatalogues: Record<'de' | 'en', MailCatalogue> = { de, en };
