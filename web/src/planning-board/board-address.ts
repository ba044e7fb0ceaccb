import { addDays, isDay, weekday } from '@weitblick/shared/calendar';
import type { BoardFilter } from './board-rows.ts';
import type { RowKind } from './placement.ts';
import { makeDayTable, PAGE_DAYS, type DayTable, type Zoom } from './time-scale.ts';

export interface BoardAddress {
  /** First day that is looked at, YYYY-MM-DD. */
  from: string;
  zoom: Zoom;
  rows: RowKind;
  view: 'timeline' | 'list';
  filter: BoardFilter;
}

const ZOOM_WORDS: Record<Zoom, string> = { day: 'tag', week: 'woche', month: 'monat', quarter: 'quartal' };
const ROW_WORDS: Record<RowKind, string> = { room: 'raum', trainer: 'lehrende', topic: 'thema' };

function meaning<T extends string>(words: Record<T, string>, word: string | null, otherwise: T): T {
  return (Object.keys(words) as T[]).find((key) => words[key] === word) ?? otherwise;
}

export function readAddress(parameters: URLSearchParams, today: string): BoardAddress {
  const from = parameters.get('von');
  return {
    from: from?.startsWith('20') && isDay(from) ? from : mondayOf(today),
    zoom: meaning(ZOOM_WORDS, parameters.get('zoom'), 'week'),
    rows: meaning(ROW_WORDS, parameters.get('zeilen'), 'room'),
    view: parameters.get('ansicht') === 'liste' ? 'list' : 'timeline',
    filter: {
      siteCode: parameters.get('ort'),
      format: parameters.get('format'),
      status: parameters.get('zustand'),
      trainerId: parameters.get('person'),
      text: parameters.get('text') ?? '',
    },
  };
}

export function writeAddress({ from, zoom, rows, view, filter }: BoardAddress): URLSearchParams {
  const { siteCode, format, status, trainerId, text } = filter;
  const values = {
    von: from,
    zoom: ZOOM_WORDS[zoom],
    zeilen: ROW_WORDS[rows],
    ansicht: view === 'list' ? 'liste' : '',
    ort: siteCode,
    format,
    zustand: status,
    person: trainerId,
    text,
  };
  return new URLSearchParams(
    Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}

export function mondayOf(day: string): string {
  return addDays(day, 1 - weekday(day));
}

/** A year with what is around it; the API gives 400 days at most. */
const LOADED_DAYS = 56 * 7;
const DAYS_BEFORE = 5 * 7;

/** The days that are loaded when somebody looks at `from`; begins on a Monday. */
export function loadedDays(from: string): DayTable {
  return makeDayTable(mondayOf(addDays(from, -DAYS_BEFORE)), LOADED_DAYS);
}

export function covers({ days }: DayTable, from: string): boolean {
  return days[0]! <= from && addDays(from, PAGE_DAYS.quarter) <= days.at(-1)!;
}

/** @param step 1 = the next page, -1 = the one before */
export function turned({ from, zoom }: BoardAddress, step: 1 | -1): string {
  return addDays(from, step * PAGE_DAYS[zoom]);
}
