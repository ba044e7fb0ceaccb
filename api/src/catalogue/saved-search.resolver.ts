import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { SavedFilter } from '@weitblick/db/catalogue';
import { Viewer } from '../people/people.types.ts';
import {
  commandDependencies,
  freshReads,
  mayPlan,
  requireViewer,
  type RequestContext,
  type SignedIn,
} from '../platform/context.ts';
import { badInput, checkIdempotencyKey, decodeId, encodeId } from '../platform/global-id.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';
import { cleanText } from '../platform/text-input.ts';
import type { TopicFilter } from './catalogue.types.ts';
import { savedSearchesOf, type SavedSearchRow } from './queries/saved-searches.ts';
import { searchGaps, type SearchGapRow } from './queries/search-gaps.ts';
import { checkLimits, EVERYTHING, MAX_TEXT } from './queries/search-topics.ts';
import {
  DeleteSavedSearchInput,
  DeleteSavedSearchResult,
  NoteSearchGapInput,
  NoteSearchGapResult,
  SavedSearchType,
  SaveSearchInput,
  SaveSearchResult,
  SearchGapType,
  SetSavedSearchNotifyInput,
  SetSavedSearchNotifyResult,
} from './saved-search.types.ts';
import {
  deleteSavedSearch,
  SAVED_SEARCH_LIMITS,
  saveSearch,
  setSavedSearchNotify,
} from './use-cases/saved-searches.ts';
import { noteSearchGap } from './use-cases/search-gaps.ts';

@Resolver(() => Viewer)
export class ViewerSavedSearchesResolver {
  @FieldResolver(() => [SavedSearchType], { description: 'By name; 30 at most.' })
  async savedSearches(
    @Root() { person }: SignedIn,
    @Ctx() { em, now }: RequestContext,
  ): Promise<SavedSearchType[]> {
    return (await savedSearchesOf(em, person.id, now)).map(present);
  }
}

@Resolver()
export class SavedSearchResolver {
  @Query(() => [SearchGapType], {
    description:
      'Training planners only: what was looked for in vain at least five times in the last 90 days.',
  })
  searchGaps(
    @Arg('first', () => Int, { defaultValue: 30 }) first: number,
    @Ctx() { em, viewer, now }: RequestContext,
  ): Promise<SearchGapRow[]> | [] {
    return mayPlan(viewer) ? searchGaps(em, first, now) : [];
  }

  @Mutation(() => SaveSearchResult)
  async saveSearch(
    @Arg('input', () => SaveSearchInput) input: SaveSearchInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const actorId = requireViewer(context).person.id;
    const name = cleanText('name', input.name, SAVED_SEARCH_LIMITS.name);
    if (!name) throw badInput('"name" must not be empty');
    const search = cleanText('search', input.search, MAX_TEXT) ?? '';
    const filter = savedFilter(input.filter ?? {});
    checkLimits({ ...EVERYTHING, ...filter, text: search });
    const outcome = await saveSearch(commandDependencies(context), {
      actorId,
      name,
      search,
      filter,
      notify: input.notify,
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    switch (outcome.type) {
      case 'SearchSaved':
        // null: deleted since, and this is a late retry
        return (
          (await presentSaved(context, outcome.savedSearchId)) ??
          presentRefusal({ type: 'IdempotencyKeyReused' })
        );
      case 'SavedSearchNameTaken':
        return { __typename: outcome.type, message: 'Another of your searches has this name' };
      case 'TooManySavedSearches':
        return { __typename: outcome.type, message: 'There are too many', limit: outcome.limit };
      case 'IdempotencyKeyReused':
      case 'SystemBusy':
        return presentRefusal(outcome);
    }
  }

  @Mutation(() => SetSavedSearchNotifyResult)
  async setSavedSearchNotify(
    @Arg('input', () => SetSavedSearchNotifyInput) { id, notify }: SetSavedSearchNotifyInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const command = ownSearch(context, id);
    await setSavedSearchNotify(commandDependencies(context), { ...command, notify });
    return (await presentSaved(context, command.savedSearchId)) ?? NOT_FOUND;
  }

  @Mutation(() => DeleteSavedSearchResult)
  async deleteSavedSearch(
    @Arg('input', () => DeleteSavedSearchInput) { id }: DeleteSavedSearchInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const deleted = await deleteSavedSearch(commandDependencies(context), ownSearch(context, id));
    return deleted ? { __typename: 'DeleteSavedSearchSuccess', id } : NOT_FOUND;
  }

  @Mutation(() => NoteSearchGapResult, {
    description: 'Counts that a search found nothing, without the person. For everybody, signed in or not.',
  })
  async noteSearchGap(
    @Arg('input', () => NoteSearchGapInput) { search }: NoteSearchGapInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const text = cleanText('search', search, MAX_TEXT) ?? '';
    const admission = await context.limits.searchGap.admit(context.clientAddress);
    if (!admission.ok) return { __typename: 'TooManySearchGaps', message: 'Too many from this address' };
    await noteSearchGap(commandDependencies(context), text);
    return { __typename: 'NoteSearchGapSuccess', ok: true };
  }
}

const NOT_FOUND: Presented = { __typename: 'SavedSearchNotFound', message: 'Not found' };

function ownSearch(context: RequestContext, id: string): { actorId: number; savedSearchId: number } {
  return { actorId: requireViewer(context).person.id, savedSearchId: decodeId('SavedSearch', id) ?? 0 };
}

async function presentSaved(context: RequestContext, savedSearchId: number): Promise<Presented | null> {
  const { person } = requireViewer(context);
  const [row] = await savedSearchesOf(freshReads(context), person.id, context.now, savedSearchId);
  return row ? { __typename: 'SavedSearchSuccess', savedSearch: present(row) } : null;
}

function present(row: SavedSearchRow): SavedSearchType {
  return { ...row, id: encodeId('SavedSearch', row.id) };
}

function savedFilter(filter: TopicFilter): SavedFilter {
  // what PostgreSQL cannot store is no code
  const codes = (values?: string[] | null) =>
    (values ?? []).map((value) => value.toWellFormed().replaceAll('\0', ''));
  return {
    categories: codes(filter.categories),
    targetGroups: codes(filter.targetGroups),
    formats: filter.formats ?? [],
    sites: codes(filter.sites),
    from: filter.from ?? null,
    to: filter.to ?? null,
    freeSeatsOnly: filter.freeSeatsOnly ?? false,
  };
}
