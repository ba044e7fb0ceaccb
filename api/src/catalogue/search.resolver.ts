import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Topic } from '@weitblick/db/catalogue';
import { pageSize } from '../platform/connection.ts';
import type { RequestContext } from '../platform/context.ts';
import { badInput } from '../platform/global-id.ts';
import { SearchSuggestion, TopicConnection, TopicFilter, TopicSort, TopicType } from './catalogue.types.ts';
import { searchSuggestions, type Suggestion } from './queries/search-suggestions.ts';
import { relatedTo } from './queries/related-topics.ts';
import { findRelated, searchTopics, type TopicSearchResult } from './queries/search-topics.ts';
import { ownGroups } from './rules/own-groups.ts';

const MAX_RELATED = 12;

function relatedSize(first: number): number {
  if (first >= 1 && first <= MAX_RELATED) return first;
  throw badInput(`"first" must be between 1 and ${MAX_RELATED}`);
}

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
    @Ctx() { em, loaders, now, viewer }: RequestContext,
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
        ownGroups: ownGroups(viewer?.roles ?? []),
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

@Resolver(() => TopicConnection)
export class RelatedToSearchResolver {
  @FieldResolver(() => [TopicType], {
    description:
      'Like the best results, without the words of the search; under the same filters, when there are few results.',
  })
  related(
    @Root() { related }: TopicSearchResult,
    @Arg('first', () => Int, { defaultValue: 6 }) first: number,
    @Ctx() { em, loaders, now }: RequestContext,
  ): Promise<Topic[]> {
    return findRelated(em, loaders, related, relatedSize(first), now);
  }
}

@Resolver(() => TopicType)
export class RelatedTopicsResolver {
  @FieldResolver(() => [TopicType], { description: 'Topics whose texts are most like this one.' })
  related(
    @Root() topic: Topic,
    @Arg('first', () => Int, { defaultValue: 4 }) first: number,
    @Ctx() { em, loaders }: RequestContext,
  ): Promise<Topic[]> {
    return relatedTo(em, loaders, topic.id, relatedSize(first));
  }
}
