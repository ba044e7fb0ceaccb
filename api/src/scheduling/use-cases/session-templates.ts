import { Topic } from '@weitblick/db/catalogue';
import { SessionTemplate } from '@weitblick/db/scheduling';
import { LockMode } from '@mikro-orm/core';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { templateFault, type SessionPattern, type TemplateFault } from '../rules/session-template.ts';

/** Of a topic; more would no longer help to choose. */
export const MAX_TEMPLATES = 50;

interface PlannerCommand {
  actorId: number;
  mayPlan: boolean;
  idempotencyKey: string;
}

type Refusal =
  | { type: 'SessionTemplateInvalid'; fault: TemplateFault }
  | { type: 'SessionTemplateNameTaken' }
  | { type: 'NotPermitted' }
  | CommandRefusal;
type Gone = { type: 'SessionTemplateNotFound' } | { type: 'StaleSessionTemplate'; templateId: number };

export type CreateTemplateOutcome =
  | { type: 'SessionTemplateSaved'; templateId: number }
  | { type: 'TopicNotFound' }
  | { type: 'TooManySessionTemplates'; limit: number }
  | Refusal;

export function createSessionTemplate(
  deps: CommandDependencies,
  command: PlannerCommand & { topicId: number; pattern: SessionPattern },
): Promise<CreateTemplateOutcome> {
  const { actorId, mayPlan, idempotencyKey, topicId, pattern } = command;
  if (!mayPlan) return Promise.resolve({ type: 'NotPermitted' });
  return runCommand<Topic | null, CreateTemplateOutcome>(
    deps,
    { name: 'createSessionTemplate', actorId, idempotencyKey, input: { topicId, pattern } },
    // one at a time for each topic, so that names and their number are looked at in peace
    (tx) => tx.findOne(Topic, { id: topicId }, { lockMode: LockMode.PESSIMISTIC_WRITE }),
    async (tx, topic) => {
      if (!topic) return { outcome: { type: 'TopicNotFound' }, effect: false };
      const fault = templateFault(pattern);
      if (fault) return { outcome: { type: 'SessionTemplateInvalid', fault }, effect: false };
      const others = await tx.find(SessionTemplate, { topic });
      if (others.length >= MAX_TEMPLATES)
        return { outcome: { type: 'TooManySessionTemplates', limit: MAX_TEMPLATES }, effect: false };
      if (others.some(({ name }) => name === pattern.name))
        return { outcome: { type: 'SessionTemplateNameTaken' }, effect: false };
      const template = tx.create(SessionTemplate, { topic, ...columnsOf(pattern) });
      await tx.flush();
      return { outcome: { type: 'SessionTemplateSaved', templateId: template.id }, effect: true };
    },
  );
}

export type ChangeTemplateOutcome = { type: 'SessionTemplateSaved'; templateId: number } | Gone | Refusal;

export function changeSessionTemplate(
  deps: CommandDependencies,
  command: PlannerCommand & { templateId: number; expectedVersion: number; pattern: SessionPattern },
): Promise<ChangeTemplateOutcome> {
  const { actorId, mayPlan, idempotencyKey, templateId, expectedVersion, pattern } = command;
  if (!mayPlan) return Promise.resolve({ type: 'NotPermitted' });
  return runCommand<SessionTemplate | null, ChangeTemplateOutcome>(
    deps,
    {
      ...{ name: 'changeSessionTemplate', actorId, idempotencyKey },
      input: { templateId, expectedVersion, pattern },
    },
    (tx) => tx.findOne(SessionTemplate, templateId, { lockMode: LockMode.PESSIMISTIC_WRITE }),
    async (tx, template) => {
      const gone = goneOrStale(template, templateId, expectedVersion);
      if (gone) return { outcome: gone, effect: false };
      const fault = templateFault(pattern);
      if (fault) return { outcome: { type: 'SessionTemplateInvalid', fault }, effect: false };
      const { topic } = template!;
      const taken = await tx.count(SessionTemplate, { topic, name: pattern.name!, id: { $ne: templateId } });
      if (taken > 0) return { outcome: { type: 'SessionTemplateNameTaken' }, effect: false };
      tx.assign(template!, { ...columnsOf(pattern), version: expectedVersion + 1 });
      return { outcome: { type: 'SessionTemplateSaved', templateId }, effect: true };
    },
  );
}

export type DeleteTemplateOutcome =
  { type: 'SessionTemplateDeleted'; topicId: number } | Gone | { type: 'NotPermitted' } | CommandRefusal;

/** Sessions that were planned from it stay as they are. */
export function deleteSessionTemplate(
  deps: CommandDependencies,
  command: PlannerCommand & { templateId: number; expectedVersion: number },
): Promise<DeleteTemplateOutcome> {
  const { actorId, mayPlan, idempotencyKey, templateId, expectedVersion } = command;
  if (!mayPlan) return Promise.resolve({ type: 'NotPermitted' });
  return runCommand<SessionTemplate | null, DeleteTemplateOutcome>(
    deps,
    { name: 'deleteSessionTemplate', actorId, idempotencyKey, input: { templateId, expectedVersion } },
    (tx) => tx.findOne(SessionTemplate, templateId, { lockMode: LockMode.PESSIMISTIC_WRITE }),
    async (tx, template) => {
      const gone = goneOrStale(template, templateId, expectedVersion);
      if (gone) return { outcome: gone, effect: false };
      await tx.nativeDelete(SessionTemplate, { id: templateId });
      return { outcome: { type: 'SessionTemplateDeleted', topicId: template!.topic.id }, effect: true };
    },
  );
}

function goneOrStale(template: SessionTemplate | null, templateId: number, version: number): Gone | null {
  if (!template) return { type: 'SessionTemplateNotFound' };
  return template.version === version ? null : { type: 'StaleSessionTemplate', templateId };
}

function columnsOf({ name, appointments, roomFeatures, equipment, ...rest }: SessionPattern) {
  return {
    ...rest,
    name: name!,
    minutes: appointments.map(({ minutes }) => minutes),
    dayOffsets: appointments.map(({ dayOffset }) => dayOffset),
    roomFeatures: [...new Set(roomFeatures)],
    equipment: [...new Set(equipment)],
  };
}

/** What is stored, in the shape in which planners change it. */
export function patternOf(template: SessionTemplate): SessionPattern {
  const { name, format, minutes, dayOffsets, startTime, seatsMinimum, capacity } = template;
  const { enrolDays, cancelDays, decideDays, roomFeatures, accessible, equipment } = template;
  return {
    ...{ name, format, startTime, seatsMinimum, capacity, enrolDays, cancelDays, decideDays },
    ...{ roomFeatures, accessible, equipment },
    appointments: minutes.map((length, i) => ({ minutes: length, dayOffset: dayOffsets[i]! })),
  };
}
