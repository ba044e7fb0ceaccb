import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.ts';
import { Session } from '../scheduling/session.ts';

/** As in the catalogue's list; a list that is empty excludes nothing. */
export interface SavedFilter {
  categories: string[];
  targetGroups: string[];
  formats: string[];
  sites: string[];
  /** YYYY-MM-DD */
  from: string | null;
  to: string | null;
  freeSeatsOnly: boolean;
}

const SavedSearchSchema = defineEntity({
  name: 'SavedSearch',
  tableName: 'saved_search',
  properties: {
    id: p.integer().primary().autoincrement(),
    person: () => p.manyToOne(Person),
    name: p.text(),
    /** '' = whatever the filter leaves */
    search: p.text(),
    filter: p.json<SavedFilter>(),
    /** Whether the person is told about new dates. */
    notify: p.boolean(),
    createdAt: p.datetime(),
  },
  uniques: [{ properties: ['person', 'name'] }],
});

/** A search of the catalogue that a person keeps, for themselves alone. */
export class SavedSearch extends SavedSearchSchema.class {}
SavedSearchSchema.setClass(SavedSearch);

const SavedSearchHitSchema = defineEntity({
  name: 'SavedSearchHit',
  tableName: 'saved_search_hit',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    savedSearch: () => p.manyToOne(SavedSearch),
    person: () => p.manyToOne(Person),
    session: () => p.manyToOne(Session),
    at: p.datetime(),
  },
  uniques: [{ properties: ['person', 'session'] }],
});

/** A new date that a saved search found; its person hears of it once, however many of their searches find it. */
export class SavedSearchHit extends SavedSearchHitSchema.class {}
SavedSearchHitSchema.setClass(SavedSearchHit);

const SearchedSessionSchema = defineEntity({
  name: 'SearchedSession',
  tableName: 'searched_session',
  properties: {
    session: () => p.oneToOne(Session).primary().unique(false),
    at: p.datetime(),
  },
});

/** A session that all saved searches have been compared with. */
export class SearchedSession extends SearchedSessionSchema.class {}
SearchedSessionSchema.setClass(SearchedSession);
