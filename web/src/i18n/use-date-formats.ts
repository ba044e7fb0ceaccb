import { dateFormats, type DateFormats } from './date-formats.ts';
import { useMessages } from './use-messages.ts';

export function useDateFormats(): DateFormats {
  return dateFormats(useMessages().language);
}
