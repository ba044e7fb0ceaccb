export { chooseLanguage, loadTexts, type Language, type TextGroup } from './language.ts';
export { useMessages, type MessageId, type PlainMessageId, type Translate } from './use-messages.ts';
export { dateFormats, type DateFormats } from './date-formats.ts';
export { useDateFormats } from './use-date-formats.ts';
export { euros } from './money.ts';
