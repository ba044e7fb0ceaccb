import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Enrolment } from '@weitblick/db/enrolment';
import { Session } from '@weitblick/db/scheduling';
import { EnrolmentType } from '../enrolment/enrolment.types.ts';
import { SessionType } from '../scheduling/scheduling.types.ts';

@ObjectType()
export class OpenApprovals {
  @Field(() => Int)
  count!: number;
}

@ObjectType()
export class UnreadNotices {
  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'Changes may have gone by unheard: ask again for what is shown.' })
export class MissedChanges {
  @Field(() => Boolean)
  askAgain!: boolean;
}

@ObjectType({ description: 'What planners did, drafts included. For planners who asked for it.' })
export class PlanningChanged {
  @Field(() => [ID], {
    nullable: true,
    description: 'Sessions that changed; null: ask again for all that is shown.',
  })
  sessionIds!: string[] | null;
  @Field(() => Boolean, { description: 'Blocks of rooms or trainers changed.' })
  blocks!: boolean;
}

export const LiveUpdate = createUnionType({
  name: 'LiveUpdate',
  description: 'What changed on an open page. More kinds may come: ignore those you do not know.',
  types: () =>
    [SessionType, EnrolmentType, OpenApprovals, UnreadNotices, PlanningChanged, MissedChanges] as const,
  resolveType: (value: object) => {
    if (value instanceof Session) return 'Session';
    if (value instanceof Enrolment) return 'Enrolment';
    if (value instanceof PlanningChanged) return 'PlanningChanged';
    if (value instanceof UnreadNotices) return 'UnreadNotices';
    return value instanceof OpenApprovals ? 'OpenApprovals' : 'MissedChanges';
  },
});
