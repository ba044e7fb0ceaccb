import { createHash } from 'node:crypto';
import { daysBetween } from '@weitblick/shared/calendar';
import { categoryOf, readableKeyword } from './categories.ts';
import { htmlToText } from './html-to-text.ts';
import type { Note, Reason, ReasonCode } from './reasons.ts';
import { cleanLine, cleanText, cut, firstSentence, hasInvisible, slugOf } from './text.ts';
import { describe, list, property, scalar } from './values.ts';

export interface Place {
  code: string;
  name: string;
  address: string;
}

/** One record of the document, understood. */
export interface Course {
  guid: string;
  /** Course number of the school, if it has one. */
  number: string | null;
  title: string;
  /** '' = none */
  subtitle: string;
  benefit: string;
  description: string;
  keywords: string[];
  /** Slug of an imported category. */
  category: string;
  /** ALL where the catalogue has no such group. */
  targetGroup: 'ALL' | 'LEADERS' | 'APPRENTICES';
  format: 'IN_PERSON' | 'ONLINE';
  place: Place | null;
  capacity: number;
  seatsMinimum: number;
  /** Teaching units of 45 minutes; null = not known. */
  units: number | null;
  /** YYYY-MM-DD */
  firstDay: string;
  lastDay: string;
  notes: Note[];
}

export type CourseOutcome = { ok: Course } | { refused: Reason[] };

export const LIMITS = {
  guid: 64,
  number: 60,
  title: 300,
  subtitle: 400,
  benefit: 240,
  description: 20_000,
  /** Characters of HTML looked at. */
  html: 200_000,
  keywords: 40,
  keyword: 80,
  /** List elements looked at in "object or array" fields. */
  entries: 500,
  placeName: 150,
  address: 250,
  capacity: 10_000,
  units: 2_000,
  firstYear: 2000,
  lastYear: 2100,
  spanDays: 3 * 366,
} as const;

/**
 * Reads one record of the Berlin dialect. Never throws: every input gives a course or at least one reason. Identifiers,
 * numbers and dates are never guessed, so that a wrong one refuses the record; texts are repaired and cut instead.
 */
export function toCourse(record: unknown): CourseOutcome {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    const value = describe(record);
    return {
      refused: [{ code: 'NOT_AN_OBJECT', field: '', message: 'a course has to be an object', value }],
    };
  }
  const read = new RecordReader(record);

  const guid = read.identifier('guid', LIMITS.guid, true);
  const number = read.identifier('nummer', LIMITS.number, false);
  const title = read.title('name');
  const subtitle = read.line('untertitel', LIMITS.subtitle).replace(/^[\s\-–—]+|[\s\-–—]+$/g, '');

  const capacity = read.wholeNumber('maximale_teilnehmerzahl', {
    min: 1,
    max: LIMITS.capacity,
    required: true,
  });
  const minimum = read.wholeNumber('minimale_teilnehmerzahl', { min: 0, max: LIMITS.capacity }) ?? 0;
  if (capacity !== null && minimum > capacity) {
    read.refuse('MINIMUM_ABOVE_MAXIMUM', 'minimale_teilnehmerzahl', `more than the maximum of ${capacity}`);
  }
  // the source writes 0 for consultations, whose length it does not know
  const units = read.wholeNumber('anzahl_termine', { min: 0, max: LIMITS.units }) || null;

  const firstDay = read.day('beginn_datum', true);
  const lastDay = read.day('ende_datum', false) ?? firstDay;
  if (firstDay && lastDay && lastDay < firstDay) {
    read.refuse('END_BEFORE_BEGIN', 'ende_datum', `before the begin on ${firstDay}`);
  } else if (firstDay && lastDay && daysBetween(firstDay, lastDay) > LIMITS.spanDays) {
    read.refuse(
      'SPAN_TOO_LONG',
      'ende_datum',
      `more than ${LIMITS.spanDays} days after the begin on ${firstDay}`,
    );
  }

  const description = read.description();
  const rawKeywords = read.words('schlagwort');
  const audience = read.words('zielgruppe').map(readableAudience).filter(Boolean);
  const location = property(record, 'veranstaltungsort');
  const online = isOnline(
    title ?? '',
    subtitle,
    rawKeywords,
    read.lineOf('veranstaltungsort.name', property(location, 'name')),
  );
  const place = online ? null : read.place(location);

  if (read.reasons.length > 0 || !guid || !title || capacity === null || !firstDay || !lastDay) {
    return { refused: read.reasons };
  }
  return {
    ok: {
      guid,
      number,
      title,
      subtitle,
      benefit: benefitOf(subtitle, description),
      description,
      keywords: distinct([...rawKeywords.map(readableKeyword), ...audience]).slice(0, LIMITS.keywords),
      category: categoryOf(rawKeywords),
      targetGroup: targetGroupOf(audience),
      format: online ? 'ONLINE' : 'IN_PERSON',
      place,
      capacity,
      seatsMinimum: minimum,
      units,
      firstDay,
      lastDay,
      notes: read.notes,
    },
  };
}

/** Reads the fields of one record and collects what is wrong with them. */
class RecordReader {
  readonly reasons: Reason[] = [];
  readonly notes: Note[] = [];
  readonly #record: object;

  constructor(record: object) {
    this.#record = record;
  }

  refuse(code: ReasonCode, field: string, message: string): null {
    this.reasons.push({ code, field, message, value: describe(property(this.#record, field)) });
    return null;
  }

  /** Text of a required or optional single value; null when there is none or it is no text. */
  #single(field: string, required: boolean): string | null {
    const found = scalar(property(this.#record, field));
    if (found.kind === 'text') return found.text;
    if (found.kind === 'wrong') return this.refuse('WRONG_TYPE', field, 'expected one text or number');
    return required ? this.refuse('MISSING', field, 'is required') : null;
  }

  /** Never repaired: two different identifiers must not become one. */
  identifier(field: string, max: number, required: boolean): string | null {
    const text = this.#single(field, required)?.trim();
    if (!text) return null;
    if (text.length > max) return this.refuse('TOO_LONG', field, `longer than ${max} characters`);
    if (hasInvisible(text) || /[\n\r\t]/.test(text)) {
      return this.refuse('UNPRINTABLE_CHARACTERS', field, 'holds characters that cannot be seen or stored');
    }
    return text.normalize('NFC').replace(/\s+/g, ' ');
  }

  /** What people find the course by is not cut. */
  title(field: string): string | null {
    const text = this.#single(field, true);
    if (text === null) return null;
    const line = cleanLine(htmlToText(text.slice(0, LIMITS.html)));
    if (line === '') return this.refuse('MISSING', field, 'holds no text');
    if (line.length > LIMITS.title)
      return this.refuse('TOO_LONG', field, `longer than ${LIMITS.title} characters`);
    return line;
  }

  line(field: string, max: number): string {
    const text = this.#single(field, false);
    return text === null ? '' : this.lineOf(field, text, max);
  }

  /** One line of an optional value anywhere in the record; '' when it is no text. */
  lineOf(field: string, value: unknown, max: number = LIMITS.subtitle): string {
    const found = scalar(value);
    if (found.kind !== 'text') return '';
    return this.#cut(field, cleanLine(htmlToText(found.text.slice(0, LIMITS.html))), max);
  }

  #cut(field: string, text: string, max: number): string {
    if (text.length <= max) return text;
    this.notes.push({ code: 'TEXT_CUT', field, message: `cut from ${text.length} to ${max} characters` });
    return cut(text, max);
  }

  wholeNumber(
    field: string,
    { min, max, required = false }: { min: number; max: number; required?: boolean },
  ): number | null {
    const text = this.#single(field, required)?.trim();
    if (!text) return null;
    if (!/^[+-]?\d{1,15}(?:[.,]0{1,6})?$/.test(text))
      return this.refuse('NOT_A_WHOLE_NUMBER', field, 'is no whole number');
    const value = Number.parseInt(text, 10);
    if (value < min || value > max)
      return this.refuse('OUT_OF_RANGE', field, `is not between ${min} and ${max}`);
    return value;
  }

  /** YYYY-MM-DD, or DD.MM.YYYY as people write it. */
  day(field: string, required: boolean): string | null {
    const text = this.#single(field, required)?.trim();
    if (!text) return null;
    const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T00:00(?::00)?)?$/.exec(text);
    const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
    const [year, month, day] = iso ? iso.slice(1) : german ? german.slice(1).reverse() : [];
    if (!year || !month || !day) return this.refuse('UNREADABLE_DATE', field, 'expected a day as YYYY-MM-DD');
    const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    if (at.getUTCMonth() !== Number(month) - 1 || at.getUTCDate() !== Number(day)) {
      return this.refuse('IMPOSSIBLE_DATE', field, 'there is no such day');
    }
    const { firstYear, lastYear } = LIMITS;
    if (Number(year) < firstYear || Number(year) > lastYear) {
      return this.refuse('OUT_OF_RANGE', field, `is not between the years ${firstYear} and ${lastYear}`);
    }
    return at.toISOString().slice(0, 10);
  }

  /** Words of an "object or array" field. What is no word is left out. */
  words(field: string): string[] {
    const all = list(property(this.#record, field));
    const words = all
      .slice(0, LIMITS.entries)
      .map(scalar)
      .map((found) => (found.kind === 'text' ? cleanLine(htmlToText(found.text.slice(0, LIMITS.html))) : ''));
    const usable = words.filter((word) => word !== '' && word.length <= LIMITS.keyword);
    if (usable.length < all.length) {
      const ignored = all.length - usable.length;
      this.notes.push({
        code: 'ENTRIES_IGNORED',
        field,
        message: `${ignored} of ${all.length} entries are no usable words`,
      });
    }
    return distinct(usable.filter((word) => word !== 'Sonstiges'));
  }

  /** The text "Beschreibung", else "Zusatzinformation". */
  description(): string {
    const parts = list(property(this.#record, 'text')).slice(0, LIMITS.entries);
    for (const kind of ['Beschreibung', 'Zusatzinformation']) {
      const texts = parts
        .filter((part) => this.lineOf('text', property(part, 'eigenschaft')) === kind)
        .map((part) => scalar(property(part, 'text')))
        .map((found) =>
          found.kind === 'text' ? cleanText(htmlToText(found.text.slice(0, LIMITS.html))) : '',
        );
      const text = texts.filter(Boolean).join('\n\n');
      if (text) return this.#cut('text', text, LIMITS.description);
    }
    return '';
  }

  place(value: unknown): Place | null {
    const address = property(value, 'adresse');
    const street = this.lineOf('veranstaltungsort.adresse', property(address, 'strasse'), LIMITS.address / 2);
    const postcode = this.lineOf('veranstaltungsort.adresse', property(address, 'plz'), 12);
    const town = this.lineOf('veranstaltungsort.adresse', property(address, 'ort'), 80);
    const given = this.lineOf('veranstaltungsort.name', property(value, 'name'), LIMITS.placeName);
    const name =
      given === '' || /^(vhs|treffpunkt)$/i.test(given) ? [given, street].filter(Boolean).join(', ') : given;
    if (name === '') return null;
    // some streets already hold the whole address
    const rest =
      postcode !== '' && street.includes(postcode) ? '' : [postcode, town].filter(Boolean).join(' ');
    const full = [street, rest].filter(Boolean).join(', ');
    return { code: placeCode(name, full), name, address: full };
  }
}

/** Names repeat ("VHS" stands for seven houses), so the address is part of the code. */
function placeCode(name: string, address: string): string {
  const hash = createHash('sha256').update(`${name}\n${address}`).digest('hex').slice(0, 8);
  return ['VHS', slugOf(name.replace(/^vhs\b/i, ''), 24).toUpperCase(), hash.toUpperCase()]
    .filter(Boolean)
    .join('-');
}

const ONLINE_KEYWORDS = new Set(['onlinekurs', 'online-kurs', 'online learning', 'webinar']);

function isOnline(title: string, subtitle: string, keywords: readonly string[], place: string): boolean {
  return (
    /^(online|webinar|virtuell)\b/i.test(place) ||
    keywords.some((keyword) => ONLINE_KEYWORDS.has(keyword.toLowerCase())) ||
    [title, subtitle].some((text) => /\bonline-?(kurs|seminar)\b|^webinar\b/i.test(text))
  );
}

/** Labels like " - Migrant/innnen" and "h - Sonstige" are list entries of an older programme; '' when they say nothing. */
function readableAudience(label: string): string {
  const name = label.replace(/^\w? ?- /, '').trim();
  return /^(andere|sonstige|alle)/i.test(name) ? '' : name;
}

/** The schools' groups are citizens; only two of ours can be meant. */
function targetGroupOf(audience: readonly string[]): Course['targetGroup'] {
  if (audience.some((name) => /^(führungskräfte|leitende)/i.test(name))) return 'LEADERS';
  if (audience.some((name) => /^(auszubildende|nachwuchskräfte)/i.test(name))) return 'APPRENTICES';
  return 'ALL';
}

/** A subtitle of three words or more says what the course is about; "Bildungsurlaub" doesn't. */
function benefitOf(subtitle: string, description: string): string {
  const telling = subtitle.split(' ').length >= 3 ? subtitle : '';
  return cut(telling || firstSentence(description, LIMITS.benefit) || subtitle, LIMITS.benefit);
}

/** Without regard to case; the first spelling stays. */
export function distinct(words: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const word of words) if (!seen.has(word.toLowerCase())) seen.set(word.toLowerCase(), word);
  return [...seen.values()];
}
