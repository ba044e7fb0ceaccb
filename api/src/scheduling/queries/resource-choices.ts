import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import { Equipment, Room, Site, Trainer } from '@weitblick/db/scheduling';
import { pageSize } from '../../platform/connection.ts';
import { wordsOf } from './planning-sessions.ts';

/** What a planner can choose from, by name. */
export interface ChoiceArgs {
  /** Part of the name; rooms are found by their site too. */
  search: string;
  first: number;
  /** Also those out of use. */
  retired: boolean;
}

/** @throws BAD_USER_INPUT for a bad number or search text, as do all of these */
export function roomChoices(em: EntityManager, { search, first, retired }: ChoiceArgs): Promise<Room[]> {
  const every: FilterQuery<Room>[] = wordsOf(search).map((pattern) => ({
    $or: [{ name: { $ilike: pattern } }, { site: { name: { $ilike: pattern } } }],
  }));
  return em.find(
    Room,
    { $and: every, ...(retired ? {} : { active: true }) },
    { orderBy: { site: 'asc', name: 'asc', id: 'asc' }, limit: pageSize(first) },
  );
}

export function trainerChoices(
  em: EntityManager,
  { search, first, retired }: ChoiceArgs,
): Promise<Trainer[]> {
  const every: FilterQuery<Trainer>[] = wordsOf(search).map((pattern) => ({
    displayName: { $ilike: pattern },
  }));
  return em.find(
    Trainer,
    { $and: every, ...(retired ? {} : { active: true }) },
    { orderBy: { displayName: 'asc', id: 'asc' }, limit: pageSize(first) },
  );
}

export function equipmentChoices(
  em: EntityManager,
  { search, first, retired }: ChoiceArgs,
): Promise<Equipment[]> {
  const every: FilterQuery<Equipment>[] = wordsOf(search).map((pattern) => ({ label: { $ilike: pattern } }));
  return em.find(
    Equipment,
    { $and: every, ...(retired ? {} : { active: true }) },
    { orderBy: { label: 'asc', id: 'asc' }, limit: pageSize(first) },
  );
}

const MAX_SITES = 200;

export function siteChoices(em: EntityManager): Promise<Site[]> {
  return em.find(Site, {}, { orderBy: { name: 'asc', code: 'asc' }, limit: MAX_SITES });
}
