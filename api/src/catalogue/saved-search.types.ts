import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IdempotencyKeyReused, Problem, resultUnion, SystemBusy } from '../platform/problem.ts';
import { SessionFormat, TopicFilter } from './catalogue.types.ts';

@ObjectType({
  description: 'Conditions of a saved search, as in TopicFilter; what is empty excludes nothing.',
})
export class SavedTopicFilter {
  @Field(() => [String])
  categories!: string[];
  @Field(() => [String])
  targetGroups!: string[];
  @Field(() => [SessionFormat])
  formats!: string[];
  @Field(() => [String])
  sites!: string[];
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' })
  from!: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' })
  to!: string | null;
  @Field(() => Boolean)
  freeSeatsOnly!: boolean;
}

@ObjectType('SavedSearch', { description: 'A search that the signed-in person keeps.' })
export class SavedSearchType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: 'May be empty.' })
  search!: string;
  @Field(() => SavedTopicFilter)
  filter!: unknown;
  @Field(() => Boolean, { description: 'Whether the person is told about new dates.' })
  notify!: boolean;
  @Field(() => Date)
  createdAt!: Date;
  @Field(() => Int, { description: 'Dates that it found since it is kept and that can still be booked.' })
  newDates!: number;
}

@ObjectType({ description: 'A search that found nothing; nobody can tell who asked.' })
export class SearchGapType {
  @Field(() => String, { description: 'The words, lower case, ä written ae.' })
  query!: string;
  @Field(() => Int)
  searches!: number;
  @Field(() => String, { description: 'YYYY-MM-DD' })
  lastDay!: string;
}

@InputType()
export class SaveSearchInput {
  @Field(() => String, { description: '8 to 64 printable ASCII characters, new for each intention.' })
  idempotencyKey!: string;
  @Field(() => String, { description: '100 characters at most; unlike the names of the other ones.' })
  name!: string;
  @Field(() => String, { description: '200 characters at most; may be empty when there is a filter.' })
  search!: string;
  @Field(() => TopicFilter, { nullable: true })
  filter?: TopicFilter | null;
  @Field(() => Boolean, { defaultValue: true })
  notify!: boolean;
}

@InputType()
export class SetSavedSearchNotifyInput {
  @Field(() => ID)
  id!: string;
  @Field(() => Boolean)
  notify!: boolean;
}

@InputType()
export class DeleteSavedSearchInput {
  @Field(() => ID)
  id!: string;
}

@InputType()
export class NoteSearchGapInput {
  @Field(() => String, { description: '200 characters at most.' })
  search!: string;
}

@ObjectType()
export class SavedSearchSuccess {
  @Field(() => SavedSearchType)
  savedSearch!: unknown;
}
@ObjectType({ implements: Problem })
export class SavedSearchNameTaken extends Problem {}
@ObjectType({ implements: Problem })
export class TooManySavedSearches extends Problem {
  @Field(() => Int)
  limit!: number;
}
@ObjectType({ implements: Problem })
export class SavedSearchNotFound extends Problem {}
@ObjectType()
export class DeleteSavedSearchSuccess {
  @Field(() => ID)
  id!: string;
}
@ObjectType()
export class NoteSearchGapSuccess {
  @Field(() => Boolean)
  ok!: boolean;
}
@ObjectType({ implements: Problem })
export class TooManySearchGaps extends Problem {}

export const SaveSearchResult = resultUnion('SaveSearchResult', [
  SavedSearchSuccess,
  SavedSearchNameTaken,
  TooManySavedSearches,
  IdempotencyKeyReused,
  SystemBusy,
]);
export const SetSavedSearchNotifyResult = resultUnion('SetSavedSearchNotifyResult', [
  SavedSearchSuccess,
  SavedSearchNotFound,
]);
export const DeleteSavedSearchResult = resultUnion('DeleteSavedSearchResult', [
  DeleteSavedSearchSuccess,
  SavedSearchNotFound,
]);
export const NoteSearchGapResult = resultUnion('NoteSearchGapResult', [
  NoteSearchGapSuccess,
  TooManySearchGaps,
]);
