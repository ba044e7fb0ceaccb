import type { EquipmentKind, RoomFeature } from '@weitblick/db/scheduling';
import { MAX_CAPACITY } from './session-draft.ts';

/** Everything that planners decide about a room; likewise below. */
export interface RoomFacts {
  siteCode: string;
  name: string | null;
  floor: string | null;
  seats: number;
  accessible: boolean;
  setUpMinutes: number;
  tearDownMinutes: number;
  features: readonly RoomFeature[];
  active: boolean;
}

export interface EquipmentFacts {
  kind: EquipmentKind;
  /** What is written on it. */
  label: string | null;
  siteCode: string;
  active: boolean;
}

export interface TrainerFacts {
  displayName: string | null;
  /** Of internal trainers; all others work under a contract. */
  personId: number | null;
  /** Days of teaching by year. */
  contracts: readonly { year: number; days: number }[];
  active: boolean;
}

export const RESOURCE_FAULTS = ['NAME', 'SITE', 'SEATS', 'MINUTES', 'PERSON', 'CONTRACTS'] as const;
export type ResourceFault = (typeof RESOURCE_FAULTS)[number];

const MAX_MINUTES = 480;
const MAX_CONTRACTS = 20;

export function roomFault({ name, seats, setUpMinutes, tearDownMinutes }: RoomFacts): ResourceFault | null {
  if (name === null) return 'NAME';
  if (!isWithin(seats, 1, MAX_CAPACITY)) return 'SEATS';
  return [setUpMinutes, tearDownMinutes].every((minutes) => isWithin(minutes, 0, MAX_MINUTES))
    ? null
    : 'MINUTES';
}

export function equipmentFault({ label }: EquipmentFacts): ResourceFault | null {
  return label === null ? 'NAME' : null;
}

export function trainerFault({ displayName, contracts }: TrainerFacts): ResourceFault | null {
  if (displayName === null) return 'NAME';
  const sound =
    contracts.length <= MAX_CONTRACTS &&
    new Set(contracts.map(({ year }) => year)).size === contracts.length &&
    contracts.every(({ year, days }) => isWithin(year, 2000, 2100) && isWithin(days, 0, 366));
  return sound ? null : 'CONTRACTS';
}

const isWithin = (value: number, least: number, most: number) => value >= least && value <= most;
