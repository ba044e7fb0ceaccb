import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { REVISION_STATUSES, TOPIC_EVENT_KINDS } from '@weitblick/db/catalogue';
import { CostBearer } from '../approval/approval.types.ts';
import { connectionType } from '../platform/connection.ts';
import { enumOf } from '../platform/enum-of.ts';
import { CategoryType, SessionFormat, TargetGroupType, TopicType } from './catalogue.types.ts';
import { PrerequisiteKindEnum } from './prerequisite.types.ts';
import { TOPIC_STATES } from './queries/planned-topics.ts';

export const TopicStateEnum = enumOf(
  'TopicState',
  TOPIC_STATES,
  'Staff see PUBLISHED topics; RETIRED ones by their address only, while sessions run.',
);
export const RevisionStatusEnum = enumOf('TopicRevisionStatus', REVISION_STATUSES);
export const TopicEventKindEnum = enumOf(
  'TopicEventKind',
  TOPIC_EVENT_KINDS,
  'RECORDED: written past the planning desk, by an import.',
);

@ObjectType()
export class PlannedPrerequisite {
  @Field(() => TopicType)
  topic!: unknown;
  @Field(() => PrerequisiteKindEnum)
  kind!: string;
}

@ObjectType('TopicContent', { description: 'What a version holds of a topic.' })
export class TopicContentType {
  @Field(() => String)
  title!: string;
  @Field(() => CategoryType)
  category!: unknown;
  @Field(() => String)
  benefit!: string;
  @Field(() => String, { description: 'Plain text.' })
  description!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'Sanitised: h3, h4, p, br, ul, ol, li, strong, em, a with an absolute address. null = plain text only.',
  })
  descriptionHtml!: string | null;
  @Field(() => String, { description: 'In plain language.' })
  easyText!: string;
  @Field(() => [String])
  goals!: string[];
  @Field(() => [String])
  keywords!: string[];
  @Field(() => [String], { description: 'Found by searching, not shown.' })
  synonyms!: string[];
  @Field(() => [SessionFormat])
  formats!: string[];
  @Field(() => [TargetGroupType])
  targetGroups!: TargetGroupType[];
  @Field(() => [PlannedPrerequisite], { description: '20 at most.' })
  prerequisites!: PlannedPrerequisite[];
  @Field(() => Int, { nullable: true })
  durationMinutes!: number | null;
  @Field(() => String)
  accessibility!: string;
  @Field(() => Boolean)
  partTime!: boolean;
  @Field(() => String)
  contact!: string;
  @Field(() => CostBearer)
  costBearer!: string;
  @Field(() => Int, { nullable: true, description: 'null = no rate a day' })
  costCentsPerDay!: number | null;
}

@ObjectType('TopicRevision', { description: 'One version of a topic.' })
export class TopicRevisionType {
  @Field(() => Int)
  number!: number;
  @Field(() => RevisionStatusEnum)
  status!: string;
  @Field(() => Int, { description: 'To be sent with an edit; rises with each.' })
  version!: number;
  @Field(() => TopicContentType)
  content!: unknown;
  @Field(() => String, { nullable: true, description: 'null = an import' })
  authorDisplayName!: string | null;
  @Field(() => String, { nullable: true })
  reviewerDisplayName!: string | null;
  @Field(() => Date, { nullable: true })
  reviewedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why there is this version.' })
  reason!: string | null;
  @Field(() => Date)
  createdAt!: Date;
  @Field(() => Date)
  changedAt!: Date;
}
export const TopicRevisionConnection = connectionType('TopicRevision', TopicRevisionType);

@ObjectType('TopicEvent')
export class TopicEventType {
  @Field(() => TopicEventKindEnum)
  kind!: string;
  @Field(() => Int, { description: 'Of the version it happened to.' })
  revisionNumber!: number;
  @Field(() => Date)
  at!: Date;
  @Field(() => String, { nullable: true, description: 'null = an import' })
  actorDisplayName!: string | null;
  @Field(() => String, { nullable: true })
  reason!: string | null;
}
export const TopicEventConnection = connectionType('TopicEvent', TopicEventType);

@ObjectType('TopicRetirement', { description: 'What retiring a topic would mean, counted now.' })
export class TopicRetirementType {
  @Field(() => Int)
  runningSessions!: number;
  @Field(() => Int)
  peopleWithSeats!: number;
  @Field(() => Int)
  waitingPeople!: number;
  @Field(() => Int)
  interestedPeople!: number;
  @Field(() => Int)
  mandatoryRules!: number;
  @Field(() => [String], { description: 'Titles; 30 at most.' })
  programmes!: string[];
  @Field(() => [String], { description: 'Titles of topics that name it as a prerequisite; 30 at most.' })
  requiredBy!: string[];
}

@ObjectType('PlannedTopic', { description: 'A topic at the planning desk.' })
export class PlannedTopicType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  slug!: string;
  @Field(() => String, { description: 'Of the newest version.' })
  title!: string;
  @Field(() => CategoryType)
  category!: unknown;
  @Field(() => TopicStateEnum)
  state!: string;
  @Field(() => TopicStateEnum, {
    nullable: true,
    description: 'DRAFT or IN_REVIEW, when a version is in work beside what staff see.',
  })
  workState!: string | null;
  @Field(() => Date)
  changedAt!: Date;
  @Field(() => String, { nullable: true, description: 'null = an import' })
  changedByDisplayName!: string | null;
  @Field(() => Boolean, { description: 'The next import may write over what is edited here.' })
  imported!: boolean;
}
export const PlannedTopicConnection = connectionType('PlannedTopic', PlannedTopicType);

@InputType()
export class PlannedTopicFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of title, keyword, synonym or contact.' })
  search?: string | null;
  @Field(() => [TopicStateEnum], { nullable: true })
  states?: (keyof typeof TopicStateEnum)[] | null;
  @Field(() => [String], { nullable: true, description: 'category slugs, 50 at most' })
  categories?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'target group codes, 50 at most' })
  targetGroups?: string[] | null;
}
