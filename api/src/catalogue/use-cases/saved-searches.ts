import { LockMode } from '@mikro-orm/core';
import { SavedSearch, type SavedFilter } from '@weitblick/db/catalogue';
import { Person } from '@weitblick/db/people';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';

export const SAVED_SEARCH_LIMITS = { searches: 30, name: 100 } as const;

export interface SaveSearchCommand {
  actorId: number;
  name: string;
  search: string;
  filter: SavedFilter;
  notify: boolean;
  idempotencyKey: string;
}

export type SaveSearchOutcome =
  | { type: 'SearchSaved'; savedSearchId: number }
  | { type: 'SavedSearchNameTaken' }
  | { type: 'TooManySavedSearches'; limit: number }
  | CommandRefusal;

/** Keeps a search of the catalogue for the acting person. What it finds today is no news. */
export async function saveSearch(
  deps: CommandDependencies,
  { actorId, idempotencyKey, ...input }: SaveSearchCommand,
): Promise<SaveSearchOutcome> {
  return runCommand<unknown, SaveSearchOutcome>(
    deps,
    { name: 'saveSearch', actorId, idempotencyKey, input },
    // one person's two clicks meet here, not in the unique index
    (tx) => tx.findOne(Person, actorId, { lockMode: LockMode.PESSIMISTIC_WRITE }),
    async (tx, _locked, now) => {
      const own = await tx.find(SavedSearch, { person: actorId }, { fields: ['name'] });
      if (own.some(({ name }) => name === input.name))
        return { outcome: { type: 'SavedSearchNameTaken' }, effect: false };
      if (own.length >= SAVED_SEARCH_LIMITS.searches) {
        const limit = SAVED_SEARCH_LIMITS.searches;
        return { outcome: { type: 'TooManySavedSearches', limit }, effect: false };
      }
      const saved = tx.create(SavedSearch, { ...input, person: actorId, createdAt: now });
      await tx.flush();
      return { outcome: { type: 'SearchSaved', savedSearchId: saved.id }, effect: true };
    },
  );
}

/** Another person's search is as good as none. @returns whether there was one */
export async function setSavedSearchNotify(
  { em }: CommandDependencies,
  { actorId, savedSearchId, notify }: { actorId: number; savedSearchId: number; notify: boolean },
): Promise<boolean> {
  return (await em.fork().nativeUpdate(SavedSearch, { id: savedSearchId, person: actorId }, { notify })) > 0;
}

/** What it has told about goes with it. @returns whether there was one */
export async function deleteSavedSearch(
  { em }: CommandDependencies,
  { actorId, savedSearchId }: { actorId: number; savedSearchId: number },
): Promise<boolean> {
  return (await em.fork().nativeDelete(SavedSearch, { id: savedSearchId, person: actorId })) > 0;
}
