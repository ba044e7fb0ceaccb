import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../platform/connection.ts';
import { EnrolmentStatusEnum } from './enrolment.types.ts';

export enum AllocationModeEnum {
  FIRST_COME = 'FIRST_COME',
  LOTTERY = 'LOTTERY',
  CRITERIA = 'CRITERIA',
}
registerEnumType(AllocationModeEnum, {
  name: 'AllocationMode',
  description:
    'How seats are given: in order of arrival, by lot, or by visible criteria with the lot as tie-break.',
});

export enum CriterionKindEnum {
  TARGET_GROUP = 'TARGET_GROUP',
  MANDATORY_FOR_ROLE = 'MANDATORY_FOR_ROLE',
  REFUSED_BEFORE = 'REFUSED_BEFORE',
  NOT_YET_ATTENDED = 'NOT_YET_ATTENDED',
  SEVERELY_DISABLED = 'SEVERELY_DISABLED',
}
registerEnumType(CriterionKindEnum, {
  name: 'CriterionKind',
  description: 'A closed list. SEVERELY_DISABLED counts only when the person said so for this application.',
});

export enum CriterionRoleEnum {
  LEADER = 'LEADER',
  APPRENTICE = 'APPRENTICE',
}
registerEnumType(CriterionRoleEnum, { name: 'CriterionRole' });

export enum DrawResultEnum {
  SEAT = 'SEAT',
  OFFER = 'OFFER',
  WAITING = 'WAITING',
  UNDECIDED = 'UNDECIDED',
}
registerEnumType(DrawResultEnum, {
  name: 'DrawResult',
  description:
    'At the time of the draw. UNDECIDED: an approver had not answered; the place in the order is kept.',
});

@ObjectType('AllocationCriterion')
export class AllocationCriterionType {
  @Field(() => CriterionKindEnum)
  kind!: string;
  @Field(() => CriterionRoleEnum, { nullable: true })
  role!: string | null;
  @Field(() => Int)
  points!: number;
}

@ObjectType('CriterionPoints')
export class CriterionPointsType {
  @Field(() => CriterionKindEnum)
  kind!: string;
  @Field(() => Int)
  points!: number;
}

@ObjectType('DrawnApplication', { description: 'One application, by its pseudonymous number only.' })
export class DrawnApplicationType {
  @Field(() => String)
  number!: string;
  @Field(() => Int)
  position!: number;
  @Field(() => Int)
  points!: number;
  @Field(() => String, { description: 'Hexadecimal.' })
  lot!: string;
  @Field(() => DrawResultEnum)
  result!: string;
  @Field(() => Boolean, { description: 'The seat came from a quota, so the order of the unit counted.' })
  fromQuota!: boolean;
  @Field(() => [CriterionPointsType], {
    nullable: true,
    description: "What the points are made of; for the viewer's own application only.",
  })
  explanation!: CriterionPointsType[] | null;
}
export const DrawnApplicationConnection = connectionType('DrawnApplication', DrawnApplicationType);

@ObjectType('SessionAllocation')
export class SessionAllocationType {
  @Field(() => AllocationModeEnum)
  mode!: string;
  @Field(() => Date, {
    nullable: true,
    description: 'Applications until then are drawn; null for FIRST_COME.',
  })
  applyUntil!: Date | null;
  @Field(() => [AllocationCriterionType])
  criteria!: AllocationCriterionType[];
  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 of the seed, hexadecimal; public from the start, so that the seed cannot be chosen later.',
  })
  seedHash!: string | null;
  @Field(() => Date, { nullable: true })
  drawnAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Hexadecimal; null until the draw.' })
  seed!: string | null;
  @Field(() => String, { nullable: true, description: 'How the draw can be recomputed.' })
  algorithm!: string | null;
  @Field(() => Int, {
    description: 'Applications so far, and after the draw those that were drawn; 0 for FIRST_COME.',
  })
  applications!: number;
}

@ObjectType('SeatQuota')
export class SeatQuotaType {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { nullable: true, description: 'Of the unit; null for a purpose.' })
  unitName!: string | null;
  @Field(() => String, { nullable: true })
  purpose!: string | null;
  @Field(() => Int)
  seats!: number;
  @Field(() => Int)
  taken!: number;
  @Field(() => Date)
  releaseAt!: Date;
  @Field(() => Date, { nullable: true })
  releasedAt!: Date | null;
}

@ObjectType('PointsGroup')
export class PointsGroupType {
  @Field(() => Int)
  points!: number;
  @Field(() => Int)
  applications!: number;
}

@ObjectType('AllocationPreview', {
  description:
    'What would go into the draw now, for planners. Never an order: the seed stays secret until the draw.',
})
export class AllocationPreviewType {
  @Field(() => Int, { description: 'Common seats that the draw would give.' })
  seats!: number;
  @Field(() => Int)
  applications!: number;
  @Field(() => Int, {
    description: 'Applications that wait for an approver; they take part and keep their place.',
  })
  undecided!: number;
  @Field(() => [PointsGroupType], { description: 'Most points first.' })
  groups!: PointsGroupType[];
}

export enum AllocationView {
  DRAW_AHEAD = 'DRAW_AHEAD',
  DRAWN = 'DRAWN',
  QUOTAS = 'QUOTAS',
  OVERSUBSCRIBED = 'OVERSUBSCRIBED',
  ALL = 'ALL',
}
registerEnumType(AllocationView, {
  name: 'AllocationView',
  description:
    'Sessions that have not begun. OVERSUBSCRIBED: more people wait or apply than there are free seats.',
});

@ObjectType('QuotaCandidate', {
  description: "Somebody of the unit who waits; for the unit's training officer.",
})
export class QuotaCandidateType {
  @Field(() => ID)
  enrolmentId!: string;
  @Field(() => String)
  displayName!: string;
  @Field(() => EnrolmentStatusEnum)
  status!: string;
  @Field(() => Int, { nullable: true })
  rank!: number | null;
}

@ObjectType('SelectionRecord', { description: 'For the staff council: a CSV file.' })
export class SelectionRecordType {
  @Field(() => String)
  fileName!: string;
  @Field(() => String)
  csv!: string;
}
