import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.ts';
import { PEER_GROUP_STATUSES } from './group-status.ts';
import { PeerFormation } from './interest.ts';

const PeerGroupSchema = defineEntity({
  name: 'PeerGroup',
  tableName: 'peer_group',
  properties: {
    id: p.integer().primary().autoincrement(),
    name: p.text(),
    status: p.enum(PEER_GROUP_STATUSES),
    version: p.integer().default(1),
    statusSince: p.datetime(),
    /** Where a pause began, and where it ends. */
    pausedFrom: p.enum(PEER_GROUP_STATUSES).nullable(),
    formation: () => p.manyToOne(PeerFormation).nullable(),
    /** Leads the first meetings: of the Fortbildungsabteilung, or a coach. */
    moderator: () => p.manyToOne(Person).nullable(),
    /** Counted by a trigger. */
    meetingsHeld: p.integer().default(0),
    createdAt: p.datetime(),
  },
});

/** What the Fortbildungsabteilung may know of a group for ever; everything else is behind row-level security. */
export class PeerGroup extends PeerGroupSchema.class {}
PeerGroupSchema.setClass(PeerGroup);

/** STATUS: a step of the group. The others never say what was written. */
export const PEER_EVENT_KINDS = [
  'STATUS',
  'INTEREST_REGISTERED',
  'INTEREST_WITHDRAWN',
  'EXCLUSIONS_CHANGED',
  'MODERATOR_ASSIGNED',
  'CHARTER_ACCEPTED',
  'DEPUTY_HOST_NAMED',
  'MEMBER_LEFT',
  'POLL_OPENED',
  'POLL_ANSWERED',
  'POLL_CLOSED',
  'POLL_EXPIRED',
  'MEETING_PLANNED',
  'MEETING_CANCELLED',
  'MEETING_HELD',
  'SWAP_ASKED',
  'SWAP_ANSWERED',
  'INTENTION_WRITTEN',
  'INTENTION_REMOVED',
  'INTENTIONS_MISSING',
  'SATISFACTION_GIVEN',
  'ROUND_OPENED',
  'ROUND_ROLE_GIVEN',
  'ROUND_STARTED',
  'ROUND_ENDED',
  'NOTES_AGREED',
  'NOTES_REFUSED',
  'NOTE_HANDED_OVER',
  'NOTE_TAKEN',
] as const;
export type PeerEventKind = (typeof PEER_EVENT_KINDS)[number];

const PeerEventSchema = defineEntity({
  name: 'PeerEvent',
  tableName: 'peer_event',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    group: () => p.manyToOne(PeerGroup).nullable(),
    kind: p.enum(PEER_EVENT_KINDS),
    /** Of the group; with both statuses, for a step of the group only. */
    version: p.integer().nullable(),
    fromStatus: p.enum(['NONE', ...PEER_GROUP_STATUSES] as const).nullable(),
    toStatus: p.enum(PEER_GROUP_STATUSES).nullable(),
    /** A key without a relation, because meetings refer to groups. */
    meetingId: p.integer().nullable(),
    /** Whom it is about. */
    person: () => p.manyToOne(Person).nullable(),
    /** null = the system */
    actor: () => p.manyToOne(Person).nullable(),
    at: p.datetime(),
  },
});

/** The audit row of any change; append-only, without contents. */
export class PeerEvent extends PeerEventSchema.class {}
PeerEventSchema.setClass(PeerEvent);

const PeerCharterSchema = defineEntity({
  name: 'PeerCharter',
  tableName: 'peer_charter',
  properties: {
    version: p.integer().primary().autoincrement(false),
    textDe: p.text(),
    textEn: p.text(),
  },
});

/** What members agree to; a version never changes. */
export class PeerCharter extends PeerCharterSchema.class {}
PeerCharterSchema.setClass(PeerCharter);

const PeerMemberSchema = defineEntity({
  name: 'PeerMember',
  tableName: 'peer_member',
  properties: {
    id: p.integer().primary().autoincrement(),
    group: () => p.manyToOne(PeerGroup),
    person: () => p.manyToOne(Person),
    joinedAt: p.datetime(),
    leftAt: p.datetime().nullable(),
    /** Stands in for whoever should host. */
    deputyHost: p.boolean().default(false),
    charterVersion: p.integer().nullable(),
    charterAcceptedAt: p.datetime().nullable(),
  },
});

/** A person in a group; in one group at a time. */
export class PeerMember extends PeerMemberSchema.class {}
PeerMemberSchema.setClass(PeerMember);
