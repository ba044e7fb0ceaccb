import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { connectionType } from '../platform/connection.ts';
import { NodeInterface } from '../platform/node.types.ts';

export enum SessionFormat {
  IN_PERSON = 'IN_PERSON',
  ONLINE = 'ONLINE',
  HYBRID = 'HYBRID',
  SELF_PACED = 'SELF_PACED',
}
registerEnumType(SessionFormat, { name: 'SessionFormat' });

export enum TopicSort {
  RELEVANCE = 'RELEVANCE',
  NEXT_DATE = 'NEXT_DATE',
  TITLE = 'TITLE',
  POPULARITY = 'POPULARITY',
}
registerEnumType(TopicSort, { name: 'TopicSort' });

@ObjectType('Category', { implements: NodeInterface, description: 'An area of the catalogue.' })
export class CategoryType extends NodeInterface {
  @Field(() => String)
  slug!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  summary!: string;
}

@ObjectType('TargetGroup', { description: 'Whom a topic is made for.' })
export class TargetGroupType {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  name!: string;
}

@ObjectType('Topic', {
  implements: NodeInterface,
  description: 'What can be learnt; it takes place in sessions.',
})
export class TopicType extends NodeInterface {
  @Field(() => String)
  slug!: string;
  @Field(() => String)
  title!: string;
  @Field(() => String, { description: 'One line: what people can do afterwards.' })
  benefit!: string;
  @Field(() => String, { description: 'Plain text.' })
  description!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'The description as sanitised rich text (h3, h4, p, br, ul, ol, li, strong, em, a); null = plain text only.',
  })
  descriptionHtml!: string | null;
  @Field(() => String, { description: 'A short text in plain language; may be empty.' })
  easyText!: string;
  @Field(() => String, { description: 'How far it is free of barriers; may be empty.' })
  accessibility!: string;
  @Field(() => Boolean, { description: 'Can be attended part-time.' })
  partTime!: boolean;
  @Field(() => String, { description: 'Whom to ask; may be empty.' })
  contact!: string;
  @Field(() => [String])
  goals!: string[];
  @Field(() => [String])
  keywords!: string[];
  @Field(() => [SessionFormat])
  formats!: SessionFormat[];
  @Field(() => Int, {
    nullable: true,
    description: 'Minutes of one whole session; null for self-paced topics.',
  })
  durationMinutes!: number | null;
}

export const TopicConnectionBase = connectionType('Topic', TopicType);

@ObjectType()
export class FacetValue {
  @Field(() => String)
  value!: string;
  @Field(() => String)
  label!: string;
  @Field(() => Int, { description: 'Topics with this value under all other filters.' })
  count!: number;
}

@ObjectType({ description: "Counts of a facet ignore that facet's own selection." })
export class TopicFacets {
  @Field(() => [FacetValue])
  categories!: FacetValue[];
  @Field(() => [FacetValue])
  targetGroups!: FacetValue[];
  @Field(() => [FacetValue], { description: 'value: a SessionFormat' })
  formats!: FacetValue[];
  @Field(() => [FacetValue], { description: 'value: a site code' })
  sites!: FacetValue[];
  @Field(() => [FacetValue], {
    description: 'The next 12 months with sessions; value YYYY-MM in Europe/Berlin.',
  })
  months!: FacetValue[];
  @Field(() => Int, { description: 'Topics with at least one free seat.' })
  freeSeats!: number;
}

@ObjectType({
  description: 'Query words that do not occur in the catalogue were replaced by the nearest that do.',
})
export class SearchCorrection {
  @Field(() => String)
  original!: string;
  @Field(() => String)
  corrected!: string;
}

@ObjectType('TopicConnection')
export class TopicConnection extends TopicConnectionBase {
  @Field(() => TopicFacets)
  facets!: TopicFacets;
  @Field(() => SearchCorrection, { nullable: true })
  correction!: SearchCorrection | null;
  @Field(() => [String], {
    description:
      'Beginnings of the words that were looked for, also synonyms and parts of compounds: lower case, ä written ae.',
  })
  matchedTerms!: string[];
}

@ObjectType()
export class SearchSuggestion {
  @Field(() => String)
  text!: string;
  @Field(() => TopicType, {
    nullable: true,
    description: 'Set when the suggestion is a topic and not just a word.',
  })
  topic!: unknown;
}

@InputType()
export class TopicFilter {
  @Field(() => [String], { nullable: true, description: 'category slugs, 50 at most' })
  categories?: string[];
  @Field(() => [String], { nullable: true, description: 'target group codes, 50 at most' })
  targetGroups?: string[];
  @Field(() => [SessionFormat], { nullable: true })
  formats?: SessionFormat[];
  @Field(() => [String], { nullable: true, description: 'site codes, 50 at most' })
  sites?: string[];
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Sessions that start on this day or later, Europe/Berlin.',
  })
  from?: string;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Sessions that start on this day or earlier.',
  })
  to?: string;
  @Field(() => Boolean, { nullable: true })
  freeSeatsOnly?: boolean;
}
