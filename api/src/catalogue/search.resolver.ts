import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { pageSize } from '../platform/connection.ts';
import type { RequestContext } from '../platform/context.ts';
import { SearchSuggestion, TopicConnection, TopicFilter, TopicSort } from './catalogue.types.ts';
import { searchSuggestions, type Suggestion } from './queries/search-suggestions.ts';
import { searchTopics, type TopicSearchResult } from './queries/search-topics.ts';

@Resolver()
export class SearchResolver {
  @Query(() => TopicConnection)
  topics(
    @Arg('search', () => String, {
      nullable: true,
      description: '200 characters at most; the first 12 words count.',
    })
    search: string | null,
    @Arg('filter', () => TopicFilter, { nullable: true }) filter: TopicFilter | null,
    @Arg('sort', () => TopicSort, { defaultValue: TopicSort.RELEVANCE }) sort: TopicSort,
    @Arg('first', () => Int, { defaultValue: 30 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { em, loaders, now }: RequestContext,
  ): Promise<TopicSearchResult> {
    return searchTopics(
      em,
      loaders,
      {
        text: search ?? '',
        categories: filter?.categories ?? [],
        targetGroups: filter?.targetGroups ?? [],
        formats: filter?.formats ?? [],
        sites: filter?.sites ?? [],
        from: filter?.from ?? null,
        to: filter?.to ?? null,
        freeSeatsOnly: filter?.freeSeatsOnly ?? false,
        sort,
        first: pageSize(first),
        after: after ?? null,
      },
      now,
    );
  }

  @Query(() => [SearchSuggestion], {
    description: 'Completions while typing: at most 10, none under two letters.',
  })
  searchSuggestions(
    @Arg('search', () => String) search: string,
    @Arg('first', () => Int, { defaultValue: 8 }) first: number,
    @Ctx() { em, loaders }: RequestContext,
  ): Promise<Suggestion[]> {
    return searchSuggestions(em, loaders, search, first);
  }
}
