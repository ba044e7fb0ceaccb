import { defineEntity, p, PrimaryKeyProp } from '@mikro-orm/core';
import { ROUND_METHODS, ROUND_ROLES } from '@weitblick/shared/peer-round';
import { Person } from '../people/person.ts';
import { PeerGroup } from './group.ts';
import { PeerMeeting } from './meeting.ts';

export const ROUND_STATUSES = ['GATHERING', 'RUNNING', 'PAUSED', 'ENDED'] as const;
export type RoundStatus = (typeof ROUND_STATUSES)[number];

const PeerRoundSchema = defineEntity({
  name: 'PeerRound',
  tableName: 'peer_round',
  properties: {
    id: p.integer().primary().autoincrement(),
    group: () => p.manyToOne(PeerGroup),
    meeting: () => p.manyToOne(PeerMeeting),
    method: p.enum(ROUND_METHODS),
    status: p.enum(ROUND_STATUSES).default('GATHERING'),
    /** Raised by every step and by every change of roles. */
    version: p.integer().default(1),
    /** From 0. */
    phase: p.integer().default(0),
    /** When the time of the running phase is up. */
    endsAt: p.datetime().nullable(),
    /** What was left at a pause, in milliseconds; below 0 when the time was up before. */
    remainingMs: p.integer().nullable(),
    openedAt: p.datetime(),
    endedAt: p.datetime().nullable(),
    /** Of the case giver: SubjectPublicKeyInfo, P-256. */
    noteKey: p.blob().nullable(),
    noteSentAt: p.datetime().nullable(),
  },
});

/** One case at a meeting: method, phase and times, nothing of the case. One at a time is open in a group. */
export class PeerRound extends PeerRoundSchema.class {}
PeerRoundSchema.setClass(PeerRound);

const PeerRoundRoleSchema = defineEntity({
  name: 'PeerRoundRole',
  tableName: 'peer_round_role',
  properties: {
    round: () => p.manyToOne(PeerRound).primary(),
    person: () => p.manyToOne(Person).primary(),
    role: p.enum(ROUND_ROLES),
  },
});

/** Who takes part in a round, and as what; every role but ADVISER is held by one person at most. */
export class PeerRoundRole extends PeerRoundRoleSchema.class {
  override [PrimaryKeyProp]?: ['round', 'person'];
}
PeerRoundRoleSchema.setClass(PeerRoundRole);

const PeerNoteConsentSchema = defineEntity({
  name: 'PeerNoteConsent',
  tableName: 'peer_note_consent',
  properties: {
    group: () => p.manyToOne(PeerGroup).primary(),
    person: () => p.manyToOne(Person).primary(),
    at: p.datetime(),
  },
});

/** That a member agrees to handing over encrypted notes through the server. */
export class PeerNoteConsent extends PeerNoteConsentSchema.class {
  override [PrimaryKeyProp]?: ['group', 'person'];
}
PeerNoteConsentSchema.setClass(PeerNoteConsent);

const PeerNoteSchema = defineEntity({
  name: 'PeerNote',
  tableName: 'peer_note',
  properties: {
    round: () => p.oneToOne(PeerRound).owner().primary(),
    group: () => p.manyToOne(PeerGroup),
    recipient: () => p.manyToOne(Person),
    /** Of the writer, for this note alone: SubjectPublicKeyInfo, P-256. */
    senderKey: p.blob(),
    iv: p.blob(),
    ciphertext: p.blob(),
    sentAt: p.datetime(),
    expiresAt: p.datetime(),
  },
});

/** Notes on their way to the case giver, who alone can select and decrypt them. */
export class PeerNote extends PeerNoteSchema.class {}
PeerNoteSchema.setClass(PeerNote);
