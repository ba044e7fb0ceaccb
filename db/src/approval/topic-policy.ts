import { defineEntity, p, PrimaryKeyProp } from '@mikro-orm/core';
import { Topic } from '../catalogue/topic.ts';
import { Person } from '../people/person.ts';

export const ACCESS_KINDS = ['OPEN', 'APPROVAL', 'ORDER', 'INVITATION'] as const;
export type Access = (typeof ACCESS_KINDS)[number];

const TopicPolicySchema = defineEntity({
  name: 'TopicPolicy',
  tableName: 'topic_policy',
  properties: {
    topic: () => p.oneToOne(Topic).primary().owner(),
    /** Who may come: anybody, with approval, by order of a manager or HR, or on invitation. */
    access: p.enum(ACCESS_KINDS).default('OPEN'),
    /** 1 = line manager, 2 = line manager and then training officer; counts only with APPROVAL. */
    approvalSteps: p.smallint().default(1),
    /** Whether a seat is kept while a request waits for its decision. */
    pendingHoldsSeat: p.boolean().default(true),
    /** Working days that the approvers of one request have together; after that it expires. */
    approvalWorkingDays: p.smallint().default(5),
    /** Office hours in which an offered seat can be accepted. */
    offerWorkingHours: p.smallint().default(16),
    /** Nobody moves up without saying yes inside this many days before the start. */
    consentWithinDays: p.smallint().default(3),
    substituteAllowed: p.boolean().default(true),
    /** Whether the line manager is told when somebody stays away without a word. */
    noShowNote: p.boolean().default(true),
    /** Share of the appointments one must be at for the training to count as attended, in percent. */
    attendancePercent: p.smallint().default(80),
    costCents: p.integer().default(0),
    costBearer: p.enum(['CENTRAL', 'UNIT'] as const).default('CENTRAL'),
    /** Rises with each edit; a stale edit is refused. */
    version: p.integer().default(1),
  },
});

/** The rules of a topic. A topic without a row has the defaults. */
export class TopicPolicy extends TopicPolicySchema.class {}
TopicPolicySchema.setClass(TopicPolicy);

const InvitationSchema = defineEntity({
  name: 'Invitation',
  tableName: 'invitation',
  properties: {
    topic: () => p.manyToOne(Topic).primary(),
    person: () => p.manyToOne(Person).primary(),
    invitedBy: () => p.manyToOne(Person),
    invitedAt: p.datetime(),
  },
});

/** Opens a topic with access INVITATION to one person. */
export class Invitation extends InvitationSchema.class {
  override [PrimaryKeyProp]?: ['topic', 'person'];
}
InvitationSchema.setClass(Invitation);
