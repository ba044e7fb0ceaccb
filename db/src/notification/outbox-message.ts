import { defineEntity, p } from '@mikro-orm/core';
import { ApprovalEvent } from '../approval/approval.ts';
import { MandatoryReminder } from '../catalogue/mandatory.ts';
import { MembershipEvent } from '../catalogue/membership.ts';
import { SavedSearchHit } from '../catalogue/saved-search.ts';
import { CoachingEvent } from '../coaching/coaching.ts';
import { AllocationResult } from '../enrolment/allocation.ts';
import { DemandEvent } from '../enrolment/demand.ts';
import { EnrolmentEvent } from '../enrolment/enrolment.ts';
import { SubstitutionEvent } from '../enrolment/substitution.ts';
import { PeerEvent } from '../peer-advice/group.ts';
import { Person } from '../people/person.ts';
import { SessionChange } from '../scheduling/session-change.ts';
import { ReportDispatch } from '../reporting/report.ts';
import { SessionEvent } from '../scheduling/session-event.ts';
import { Mail } from './mail.ts';

export const CHANNELS = ['MAIL', 'DIGEST', 'IN_APP', 'DROPPED'] as const;
export type Channel = (typeof CHANNELS)[number];
/** Why nobody is told any more. */
export const DROP_REASONS = ['TAKEN_BACK', 'OVERTAKEN', 'NO_LONGER_OPEN', 'LEFT'] as const;
export type DropReason = (typeof DROP_REASONS)[number];

const OutboxMessageSchema = defineEntity({
  name: 'OutboxMessage',
  tableName: 'outbox_message',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    /** What is told about: exactly one of these. */
    event: () => p.manyToOne(EnrolmentEvent).nullable(),
    approvalEvent: () => p.manyToOne(ApprovalEvent).nullable(),
    mandatoryReminder: () => p.manyToOne(MandatoryReminder).nullable(),
    membershipEvent: () => p.manyToOne(MembershipEvent).nullable(),
    demandEvent: () => p.manyToOne(DemandEvent).nullable(),
    sessionChange: () => p.manyToOne(SessionChange).nullable(),
    sessionEvent: () => p.manyToOne(SessionEvent).nullable(),
    allocationResult: () => p.manyToOne(AllocationResult).joinColumn('allocation_result_id').nullable(),
    reportDispatch: () => p.manyToOne(ReportDispatch).nullable(),
    substitutionEvent: () => p.manyToOne(SubstitutionEvent).nullable(),
    peerEvent: () => p.manyToOne(PeerEvent).nullable(),
    savedSearchHit: () => p.manyToOne(SavedSearchHit).nullable(),
    coachingEvent: () => p.manyToOne(CoachingEvent).nullable(),
    kind: p.text(),
    recipient: () => p.manyToOne(Person),
    createdAt: p.datetime(),
    /** Delivered: accepted by the mail server, or shown in the in-app inbox when that is the channel. */
    sentAt: p.datetime().nullable(),
    /** null = the worker has not planned it yet. Whatever the channel, the inbox shows it unless it was dropped. */
    channel: p.enum(CHANNELS).nullable(),
    plannedAt: p.datetime().nullable(),
    droppedReason: p.enum(DROP_REASONS).nullable(),
    /** The daily digest that tells about it. */
    digestMail: () => p.manyToOne(Mail).nullable(),
    readAt: p.datetime().nullable(),
  },
  uniques: [
    { properties: ['event', 'kind', 'recipient'] },
    { properties: ['approvalEvent', 'kind', 'recipient'] },
    { properties: ['mandatoryReminder', 'kind', 'recipient'] },
    { properties: ['membershipEvent', 'kind', 'recipient'] },
    { properties: ['demandEvent', 'kind', 'recipient'] },
    { properties: ['substitutionEvent', 'kind', 'recipient'] },
    { properties: ['allocationResult', 'kind', 'recipient'] },
    { properties: ['sessionChange', 'kind', 'recipient'] },
    { properties: ['reportDispatch', 'kind', 'recipient'] },
    { properties: ['sessionEvent', 'kind', 'recipient'] },
    { properties: ['peerEvent', 'kind', 'recipient'] },
    { properties: ['savedSearchHit', 'kind', 'recipient'] },
    { properties: ['coachingEvent', 'kind', 'recipient'] },
  ],
});

/** A notice that was decided in the same transaction as its event and is delivered later. */
export class OutboxMessage extends OutboxMessageSchema.class {}
OutboxMessageSchema.setClass(OutboxMessage);
