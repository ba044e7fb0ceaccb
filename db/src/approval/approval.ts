import { defineEntity, p } from '@mikro-orm/core';
import { Enrolment } from '../enrolment/enrolment.ts';
import { Person } from '../people/person.ts';

export const APPROVER_ROLES = ['LINE_MANAGER', 'TRAINING_OFFICER'] as const;
export type ApproverRole = (typeof APPROVER_ROLES)[number];
export const APPROVAL_STATUSES = ['PENDING', 'APPROVED', 'DECLINED', 'OBSOLETE'] as const;
export type ApprovalStatus = (typeof APPROVAL_STATUSES)[number];

const ApprovalSchema = defineEntity({
  name: 'Approval',
  tableName: 'approval',
  properties: {
    id: p.integer().primary().autoincrement(),
    enrolment: () => p.manyToOne(Enrolment),
    /** Rises when an approval is taken back and the step is asked for anew. */
    round: p.smallint().default(1),
    step: p.smallint(),
    role: p.enum(APPROVER_ROLES),
    /** Whose decision it is; changes when it is escalated. */
    approver: () => p.manyToOne(Person),
    status: p.enum(APPROVAL_STATUSES).default('PENDING'),
    askedAt: p.datetime(),
    dueAt: p.datetime(),
    remindedAt: p.datetime().nullable(),
    escalatedFrom: () => p.manyToOne(Person).nullable(),
    decidedAt: p.datetime().nullable(),
    /** Differs from the approver when a deputy decided ("i. V."). */
    decidedBy: () => p.manyToOne(Person).nullable(),
    inPlace: p.boolean().default(false),
    reason: p.text().nullable(),
    /** When the reason was deleted because its time was over. */
    reasonForgottenAt: p.datetime().nullable(),
  },
  uniques: [{ properties: ['enrolment', 'round', 'step'] }],
});

/** One decision that a request needs. */
export class Approval extends ApprovalSchema.class {}
ApprovalSchema.setClass(Approval);

export const APPROVAL_EVENT_KINDS = [
  'ASKED',
  'REMINDED',
  'ESCALATED',
  'APPROVED',
  'DECLINED',
  'TAKEN_BACK',
  'OBSOLETE',
  'QUESTION',
  'ANSWER',
] as const;
export type ApprovalEventKind = (typeof APPROVAL_EVENT_KINDS)[number];

const ApprovalEventSchema = defineEntity({
  name: 'ApprovalEvent',
  tableName: 'approval_event',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    approval: () => p.manyToOne(Approval),
    kind: p.enum(APPROVAL_EVENT_KINDS),
    at: p.datetime(),
    /** null = the system */
    actor: () => p.manyToOne(Person).nullable(),
    /** Whose decision it was after the event. */
    approver: () => p.manyToOne(Person),
  },
});

/** The audit row of a change of an approval; append-only. */
export class ApprovalEvent extends ApprovalEventSchema.class {}
ApprovalEventSchema.setClass(ApprovalEvent);

const ApprovalQuestionSchema = defineEntity({
  name: 'ApprovalQuestion',
  tableName: 'approval_question',
  properties: {
    id: p.integer().primary().autoincrement(),
    approval: () => p.manyToOne(Approval),
    askedBy: () => p.manyToOne(Person),
    /** A deputy asked ("i. V."). */
    inPlace: p.boolean().default(false),
    askedAt: p.datetime(),
    /** null once its time was over and it was deleted. */
    question: p.text().nullable(),
    answeredAt: p.datetime().nullable(),
    answer: p.text().nullable(),
    forgottenAt: p.datetime().nullable(),
  },
});

/** What an approver wants to know from the applicant before deciding; one is open at a time. */
export class ApprovalQuestion extends ApprovalQuestionSchema.class {}
ApprovalQuestionSchema.setClass(ApprovalQuestion);

const ApprovalDeputySchema = defineEntity({
  name: 'ApprovalDeputy',
  tableName: 'approval_deputy',
  properties: {
    id: p.integer().primary().autoincrement(),
    person: () => p.manyToOne(Person),
    deputy: () => p.manyToOne(Person),
    /** First and last day, Europe/Berlin. */
    validFrom: p.date(),
    validUntil: p.date(),
  },
});

/** Somebody who decides for an approver for a time. */
export class ApprovalDeputy extends ApprovalDeputySchema.class {}
ApprovalDeputySchema.setClass(ApprovalDeputy);
