import type { CoachingFormat, CoachingTopic } from './generated.ts';

export const TOPICS: readonly CoachingTopic[] = [
  'LEADERSHIP',
  'NEW_ROLE',
  'CONFLICT',
  'TEAM',
  'CAREER',
  'CHANGE',
  'BALANCE',
  'COMMUNICATION',
];
export const FORMATS: readonly CoachingFormat[] = ['ON_SITE', 'ONLINE'];

export const isTopic = (value: string | null): value is CoachingTopic =>
  (TOPICS as readonly (string | null)[]).includes(value);
export const isFormat = (value: string | null): value is CoachingFormat =>
  (FORMATS as readonly (string | null)[]).includes(value);
