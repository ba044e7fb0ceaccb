import { defineEntity, p } from '@mikro-orm/core';
import { ApprovalEvent } from '../approval/approval.ts';
import { MandatoryReminder } from '../catalogue/mandatory.ts';
import { MembershipEvent } from '../catalogue/membership.ts';
import { EnrolmentEvent } from '../enrolment/enrolment.ts';
import { Person } from '../people/person.ts';

const OutboxMessageSchema = defineEntity({
  name: 'OutboxMessage',
  tableName: 'outbox_message',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    /** What is told about: exactly one of them. */
    event: () => p.manyToOne(EnrolmentEvent).nullable(),
    approvalEvent: () => p.manyToOne(ApprovalEvent).nullable(),
    mandatoryReminder: () => p.manyToOne(MandatoryReminder).nullable(),
    membershipEvent: () => p.manyToOne(MembershipEvent).nullable(),
    kind: p.text(),
    recipient: () => p.manyToOne(Person),
    createdAt: p.datetime(),
    sentAt: p.datetime().nullable(),
  },
  uniques: [
    { properties: ['event', 'kind', 'recipient'] },
    { properties: ['approvalEvent', 'kind', 'recipient'] },
    { properties: ['mandatoryReminder', 'kind', 'recipient'] },
    { properties: ['membershipEvent', 'kind', 'recipient'] },
  ],
});

/** A notice that was decided in the same transaction as its event and is delivered later. */
export class OutboxMessage extends OutboxMessageSchema.class {}
OutboxMessageSchema.setClass(OutboxMessage);
