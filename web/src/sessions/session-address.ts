import { addDays } from '@weitblick/shared/calendar';
import { fromInput } from '../i18n/berlin-input.ts';
import type { PlanningNeed, PlanningOrder, PlanningSessionFilterInput, SessionStatus } from './generated.ts';

export const STATUSES: readonly SessionStatus[] = ['DRAFT', 'OPEN', 'CANCELLED'];
export const NEEDS: readonly PlanningNeed[] = [
  'BELOW_MINIMUM',
  'MINIMUM_DECISION',
  'FULL_AND_WAITING',
  'NO_ROOM',
  'NO_TRAINER',
];
export const ORDERS: readonly PlanningOrder[] = [
  'START',
  'NEWEST_START',
  'DECISION',
  'TOPIC',
  'NUMBER',
  'WAITING',
];

/** What the list shows, as its address says it. */
export interface SessionListView {
  search: string;
  statuses: readonly SessionStatus[];
  needs: readonly PlanningNeed[];
  /** YYYY-MM-DD, or empty */
  from: string;
  until: string;
  site: string;
  room: string;
  trainer: string;
  order: PlanningOrder;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** In place of a first day: what is over is wanted too. */
export const FROM_THE_BEGINNING = 'alle';

/**
 * What an address does not say, or says wrongly, does not filter; but without a first day the list begins today.
 * @param today YYYY-MM-DD
 */
export function viewOf(parameters: URLSearchParams, today: string): SessionListView {
  const text = (name: string) => parameters.get(name) ?? '';
  const day = (name: string) => (DAY.test(text(name)) ? text(name) : '');
  const order = ORDERS.find((one) => one === parameters.get('sortierung'));
  return {
    search: text('q'),
    statuses: STATUSES.filter((one) => parameters.getAll('stand').includes(one)),
    needs: NEEDS.filter((one) => parameters.getAll('bedarf').includes(one)),
    from: text('von') === FROM_THE_BEGINNING ? '' : day('von') || today,
    until: day('bis'),
    site: text('ort'),
    room: text('raum'),
    trainer: text('lehrende'),
    order: order ?? 'START',
  };
}

export function filterOf(view: SessionListView): PlanningSessionFilterInput {
  return {
    search: view.search.trim(),
    statuses: [...view.statuses],
    needs: [...view.needs],
    from: fromInput(`${view.from}T00:00`),
    // the last day counts in full
    until: view.until === '' ? null : fromInput(`${addDays(view.until, 1)}T00:00`),
    siteCode: view.site || null,
    roomId: view.room || null,
    trainerId: view.trainer || null,
  };
}

/** Address of the list that shows what a queue of the cockpit counts. */
export function sessionListPath(parameters: Record<string, string> | string[][]): string {
  const query = new URLSearchParams(parameters).toString();
  return query ? `/planung/termine?${query}` : '/planung/termine';
}
