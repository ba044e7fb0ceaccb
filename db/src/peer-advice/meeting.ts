import { defineEntity, p, PrimaryKeyProp } from '@mikro-orm/core';
import { Person } from '../people/person.ts';
import { PeerGroup } from './group.ts';

export const POLL_ANSWERS = ['YES', 'IF_NEED_BE', 'NO'] as const;
export type PollAnswer = (typeof POLL_ANSWERS)[number];
export const PEER_ROLES = ['MODERATOR', 'CASE_GIVER', 'ADVISER', 'WRITER', 'HOST'] as const;
export type PeerRole = (typeof PEER_ROLES)[number];
export const URGENCIES = ['CAN_WAIT', 'SOON', 'URGENT'] as const;
export type Urgency = (typeof URGENCIES)[number];

const PeerPollSchema = defineEntity({
  name: 'PeerPoll',
  tableName: 'peer_poll',
  properties: {
    id: p.integer().primary().autoincrement(),
    group: () => p.manyToOne(PeerGroup),
    status: p.enum(['OPEN', 'CLOSED', 'EXPIRED'] as const).default('OPEN'),
    openedBy: () => p.manyToOne(Person),
    /** Whose yes the meeting needs. */
    moderator: () => p.manyToOne(Person),
    durationMinutes: p.integer(),
    place: p.text(),
    /** Without a date by then the poll is over. */
    closesAt: p.datetime(),
    openedAt: p.datetime(),
    closedAt: p.datetime().nullable(),
  },
});

/** When shall we meet? One is open at a time; it closes by itself as soon as a date has its quorum. */
export class PeerPoll extends PeerPollSchema.class {}
PeerPollSchema.setClass(PeerPoll);

const PeerPollOptionSchema = defineEntity({
  name: 'PeerPollOption',
  tableName: 'peer_poll_option',
  properties: {
    id: p.integer().primary().autoincrement(),
    poll: () => p.manyToOne(PeerPoll),
    startsAt: p.datetime(),
  },
  uniques: [{ properties: ['poll', 'startsAt'] }],
});

export class PeerPollOption extends PeerPollOptionSchema.class {}
PeerPollOptionSchema.setClass(PeerPollOption);

const PeerPollAnswerSchema = defineEntity({
  name: 'PeerPollAnswer',
  tableName: 'peer_poll_answer',
  properties: {
    option: () => p.manyToOne(PeerPollOption).primary(),
    person: () => p.manyToOne(Person).primary(),
    answer: p.enum(POLL_ANSWERS),
  },
});

export class PeerPollAnswer extends PeerPollAnswerSchema.class {
  override [PrimaryKeyProp]?: ['option', 'person'];
}
PeerPollAnswerSchema.setClass(PeerPollAnswer);

const PeerMeetingSchema = defineEntity({
  name: 'PeerMeeting',
  tableName: 'peer_meeting',
  properties: {
    id: p.integer().primary().autoincrement(),
    group: () => p.manyToOne(PeerGroup),
    poll: () => p.oneToOne(PeerPoll).owner().nullable(),
    status: p.enum(['PLANNED', 'HELD', 'CANCELLED'] as const).default('PLANNED'),
    startsAt: p.datetime(),
    endsAt: p.datetime(),
    place: p.text(),
    /** iTIP SEQUENCE of the newest invitation. */
    sequence: p.integer().default(0),
    createdAt: p.datetime(),
  },
});

/** One meeting of a group. */
export class PeerMeeting extends PeerMeetingSchema.class {}
PeerMeetingSchema.setClass(PeerMeeting);

const PeerMeetingRoleSchema = defineEntity({
  name: 'PeerMeetingRole',
  tableName: 'peer_meeting_role',
  properties: {
    meeting: () => p.manyToOne(PeerMeeting).primary(),
    person: () => p.manyToOne(Person).primary(),
    role: p.enum(PEER_ROLES).primary(),
  },
});

/** Who does what at a meeting; every role but ADVISER is held by one person at most. */
export class PeerMeetingRole extends PeerMeetingRoleSchema.class {
  override [PrimaryKeyProp]?: ['meeting', 'person', 'role'];
}
PeerMeetingRoleSchema.setClass(PeerMeetingRole);

const PeerRoleSwapSchema = defineEntity({
  name: 'PeerRoleSwap',
  tableName: 'peer_role_swap',
  properties: {
    id: p.integer().primary().autoincrement(),
    meeting: () => p.manyToOne(PeerMeeting),
    askedBy: () => p.manyToOne(Person),
    ownRole: p.enum(PEER_ROLES),
    partner: () => p.manyToOne(Person),
    partnerRole: p.enum(PEER_ROLES),
    status: p.enum(['ASKED', 'ACCEPTED', 'DECLINED'] as const).default('ASKED'),
    askedAt: p.datetime(),
    answeredAt: p.datetime().nullable(),
  },
});

/** Two people exchange their roles when the other agrees. */
export class PeerRoleSwap extends PeerRoleSwapSchema.class {}
PeerRoleSwapSchema.setClass(PeerRoleSwap);

const PeerIntentionSchema = defineEntity({
  name: 'PeerIntention',
  tableName: 'peer_intention',
  properties: {
    id: p.integer().primary().autoincrement(),
    meeting: () => p.manyToOne(PeerMeeting),
    person: () => p.manyToOne(Person),
    title: p.text(),
    urgency: p.enum(URGENCIES),
  },
  uniques: [{ properties: ['meeting', 'person'] }],
});

/** That somebody wants to bring a case: a title, for members only, deleted after the meeting. */
export class PeerIntention extends PeerIntentionSchema.class {}
PeerIntentionSchema.setClass(PeerIntention);

const PeerSatisfactionGivenSchema = defineEntity({
  name: 'PeerSatisfactionGiven',
  tableName: 'peer_satisfaction_given',
  properties: {
    meeting: () => p.manyToOne(PeerMeeting).primary(),
    person: () => p.manyToOne(Person).primary(),
  },
});

/** That somebody has answered, never what. */
export class PeerSatisfactionGiven extends PeerSatisfactionGivenSchema.class {
  override [PrimaryKeyProp]?: ['meeting', 'person'];
}
PeerSatisfactionGivenSchema.setClass(PeerSatisfactionGiven);

const PeerSatisfactionSchema = defineEntity({
  name: 'PeerSatisfaction',
  tableName: 'peer_satisfaction',
  properties: {
    group: () => p.oneToOne(PeerGroup).owner().primary(),
    answers: p.integer().default(0),
    /** Sum of answers from 1 to 5. */
    total: p.integer().default(0),
    /** What others may see; follows in steps of five answers at least. */
    shownAnswers: p.integer().default(0),
    shownTotal: p.integer().default(0),
  },
});

/** How content a group is, as one sum. */
export class PeerSatisfaction extends PeerSatisfactionSchema.class {}
PeerSatisfactionSchema.setClass(PeerSatisfaction);
