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
    /** Whether somebody with a seat may name a substitute once cancelling needs a reason. */
    substituteAllowed: p.boolean().default(true),
    /** Whether the substitute may come from any unit; else from the person's own. */
    substituteAnywhere: p.boolean().default(false),
    /** Whether the seat passes to the substitute even while people wait for one. */
    substituteBeforeWaiting: p.boolean().default(false),
    /** Consequences of staying away; each may count by itself. Line manager and training officer are told: */
    noShowNote: p.boolean().default(true),
    /** The costs of the topic are charged to the person's cost centre. */
    noShowCost: p.boolean().default(false),
    /** So many days nobody enrols at the topic again, unless it is mandatory for them; 0 = no block. */
    noShowBlockDays: p.smallint().default(0),
    /** Whether cancelling after the free period has the same consequences. */
    lateCancelCounts: p.boolean().default(false),
    /** Share of the appointments one must be at for the training to count as attended, in percent. */
    attendancePercent: p.smallint().default(80),
    /** Whether people confirm themselves that they finished what they learn at their own pace. */
    selfCompletion: p.boolean().default(false),
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
