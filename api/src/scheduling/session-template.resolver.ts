import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { SessionTemplate, type EquipmentKind, type RoomFeature } from '@weitblick/db/scheduling';
import {
  actorOf,
  commandDependencies,
  freshReads,
  mayPlan,
  type RequestContext,
} from '../platform/context.ts';
import { badInput, checkIdempotencyKey, decodeId, encodeId } from '../platform/global-id.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';
import { cleanText } from '../platform/text-input.ts';
import { planningDay } from './planning-day.ts';
import { presentProposals } from './present-proposal.ts';
import { assessSeries } from './queries/assess-draft.ts';
import { furnishDraft } from './queries/furnish-draft.ts';
import { draftOfPattern, type SessionPattern } from './rules/session-template.ts';
import {
  ChangeSessionTemplateInput,
  ChangeSessionTemplateResult,
  CreateSessionTemplateInput,
  CreateSessionTemplateResult,
  DeleteSessionTemplateInput,
  DeleteSessionTemplateResult,
  SessionTemplateInput,
  SessionTemplateType,
  TemplateProposal,
} from './session-template.types.ts';
import {
  changeSessionTemplate,
  createSessionTemplate,
  deleteSessionTemplate,
  MAX_TEMPLATES,
  patternOf,
  type ChangeTemplateOutcome,
  type CreateTemplateOutcome,
  type DeleteTemplateOutcome,
} from './use-cases/session-templates.ts';

@Resolver()
export class SessionTemplateResolver {
  @Query(() => [SessionTemplateType], {
    description: `Of a topic, by name; ${MAX_TEMPLATES} at most. Empty for all but planners.`,
  })
  async sessionTemplates(
    @Arg('topicId', () => ID) topicId: string,
    @Ctx() { em, viewer }: RequestContext,
  ): Promise<SessionTemplateType[]> {
    if (!mayPlan(viewer)) return [];
    const topic = decodeId('Topic', topicId) ?? 0;
    return (await em.find(SessionTemplate, { topic }, { orderBy: { name: 'asc' } })).map(presentTemplate);
  }

  @Query(() => TemplateProposal, {
    nullable: true,
    description: 'A session to start from; send it to createSessions. null for all but planners.',
  })
  async sessionFromTemplate(
    @Arg('templateId', () => ID) templateId: string,
    @Arg('firstDay', () => String, { description: 'YYYY-MM-DD' }) firstDay: string,
    @Arg('trainerIds', () => [ID], { defaultValue: [], description: '10 at most' }) trainerIds: string[],
    @Arg('skipSchoolHolidays', () => Boolean, { defaultValue: false }) skipSchoolHolidays: boolean,
    @Ctx() context: RequestContext,
  ): Promise<TemplateProposal | null> {
    if (!mayPlan(context.viewer)) return null;
    const { em, now } = context;
    const template = await em.findOne(SessionTemplate, decodeId('SessionTemplate', templateId) ?? 0);
    if (!template) return null;
    const { format, capacity: seats, roomFeatures: features, accessible, equipment } = template;
    const { draft, avoided } = draftOfPattern(patternOf(template), planningDay('firstDay', firstDay), {
      skipSchoolHolidays,
    });
    const furnished = await furnishDraft(em, draft, {
      room: format === 'ONLINE' ? null : { seats, features, accessible, siteCode: null },
      equipmentKinds: equipment,
      trainerIds: [...new Set(trainerIds.map((id) => decodeId('Trainer', id) ?? 0))],
    });
    const assessments = await assessSeries(em, [furnished], now);
    const [session] = await presentProposals([furnished], assessments, template.topic.id, context);
    return { session: session!, avoided };
  }

  @Mutation(() => CreateSessionTemplateResult, { description: 'Training planners only.' })
  async createSessionTemplate(
    @Arg('input', () => CreateSessionTemplateInput) input: CreateSessionTemplateInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await createSessionTemplate(commandDependencies(context), {
      ...actorOf(context),
      topicId: decodeId('Topic', input.topicId) ?? 0,
      pattern: patternFrom(input.template),
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    return present(outcome, context);
  }

  @Mutation(() => ChangeSessionTemplateResult, { description: 'Training planners only.' })
  async changeSessionTemplate(
    @Arg('input', () => ChangeSessionTemplateInput) input: ChangeSessionTemplateInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await changeSessionTemplate(commandDependencies(context), {
      ...actorOf(context),
      templateId: decodeId('SessionTemplate', input.templateId) ?? 0,
      expectedVersion: input.expectedVersion,
      pattern: patternFrom(input.template),
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    return present(outcome, context);
  }

  @Mutation(() => DeleteSessionTemplateResult, { description: 'Training planners only.' })
  async deleteSessionTemplate(
    @Arg('input', () => DeleteSessionTemplateInput) input: DeleteSessionTemplateInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await deleteSessionTemplate(commandDependencies(context), {
      ...actorOf(context),
      templateId: decodeId('SessionTemplate', input.templateId) ?? 0,
      expectedVersion: input.expectedVersion,
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    return present(outcome, context);
  }
}

/** @throws BAD_USER_INPUT for a form that a template cannot have */
function patternFrom({ format, ...input }: SessionTemplateInput): SessionPattern {
  if (format === 'SELF_PACED') throw badInput('"format" must not be SELF_PACED');
  const { startTime, seatsMinimum, capacity, enrolDays, cancelDays, decideDays, accessible } = input;
  return {
    ...{ startTime, seatsMinimum, capacity, enrolDays, cancelDays, decideDays, accessible },
    format,
    name: cleanText('name', input.name, 120),
    appointments: input.appointments.map(({ dayOffset, minutes }) => ({ dayOffset, minutes })),
    roomFeatures: input.roomFeatures as RoomFeature[],
    equipment: input.equipment as EquipmentKind[],
  };
}

async function present(
  outcome: CreateTemplateOutcome | ChangeTemplateOutcome | DeleteTemplateOutcome,
  context: RequestContext,
): Promise<Presented> {
  const template = (id: number) => freshReads(context).findOneOrFail(SessionTemplate, id);
  switch (outcome.type) {
    case 'SessionTemplateSaved':
      return {
        __typename: 'SessionTemplateSuccess',
        template: presentTemplate(await template(outcome.templateId)),
      };
    case 'SessionTemplateDeleted': {
      const left = await freshReads(context).find(
        SessionTemplate,
        { topic: outcome.topicId },
        { orderBy: { name: 'asc' } },
      );
      return { __typename: 'DeleteSessionTemplateSuccess', templates: left.map(presentTemplate) };
    }
    case 'SessionTemplateInvalid':
      return {
        __typename: outcome.type,
        message: `Not a template: ${outcome.fault}`,
        fault: outcome.fault,
      };
    case 'SessionTemplateNameTaken':
      return { __typename: outcome.type, message: 'The topic has a template of this name' };
    case 'SessionTemplateNotFound':
      return { __typename: outcome.type, message: 'No such template' };
    case 'StaleSessionTemplate':
      return {
        __typename: outcome.type,
        message: 'The template was changed meanwhile',
        current: presentTemplate(await template(outcome.templateId)),
      };
    case 'TooManySessionTemplates':
      return { __typename: outcome.type, message: `${outcome.limit} at most`, limit: outcome.limit };
    case 'TopicNotFound':
      return { __typename: outcome.type, message: 'No such topic' };
    case 'NotPermitted':
      return { __typename: outcome.type, message: 'Training planners only' };
    default:
      return presentRefusal(outcome);
  }
}

function presentTemplate(template: SessionTemplate): SessionTemplateType {
  const { appointments, roomFeatures, equipment, ...pattern } = patternOf(template);
  return {
    ...pattern,
    id: encodeId('SessionTemplate', template.id),
    version: template.version,
    name: template.name,
    appointments: [...appointments],
    roomFeatures: [...roomFeatures],
    equipment: [...equipment],
  };
}
