import type { PlainMessageId } from '../i18n/index.ts';
import type { PickedTopic } from './TopicPicker.tsx';

export interface DraftModule {
  topic: PickedTopic;
  optional: boolean;
}

/** Part of an address, from a title: "Führung für Neue" → "fuehrung-fuer-neue" */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '');
}

/** The list with the module at `index` one place up (-1) or down (+1). */
export function moved(modules: readonly DraftModule[], index: number, by: -1 | 1): DraftModule[] {
  const next = [...modules];
  const [taken] = next.splice(index, 1);
  if (taken) next.splice(Math.max(0, index + by), 0, taken);
  return next;
}

export interface CohortInput {
  name: string;
  /** YYYY-MM-DD or empty */
  startsOn: string;
  applyUntil: string;
  seats: string;
}

export interface CohortProblem {
  field: keyof CohortInput;
  text: PlainMessageId;
}

export function checkCohort({ name, startsOn, applyUntil, seats }: CohortInput): CohortProblem[] {
  const problems: CohortProblem[] = [];
  if (!name.trim()) problems.push({ field: 'name', text: 'obligations.problemName' });
  if (!startsOn) problems.push({ field: 'startsOn', text: 'obligations.problemStarts' });
  if (!applyUntil || applyUntil > startsOn)
    problems.push({ field: 'applyUntil', text: 'obligations.problemApply' });
  if (!/^[1-9]\d{0,4}$/.test(seats.trim()) || Number(seats) > 10_000)
    problems.push({ field: 'seats', text: 'obligations.problemSeats' });
  return problems;
}
