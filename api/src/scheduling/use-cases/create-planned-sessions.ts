import type { EntityManager } from '@mikro-orm/postgresql';
import { Topic } from '@weitblick/db/catalogue';
import { YearPlanAppointment, YearPlanItem, type YearPlanRefusal } from '@weitblick/db/scheduling';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import type { SessionDraft } from '../rules/session-draft.ts';
import { createDraft } from './create-session.ts';
import type { DraftRefusal } from './planning-refusals.ts';
import { lockResources } from './lock-resources.ts';

/** Makes draft sessions of the proposals that planners accepted, each by a transaction of its own. */
export async function createPlannedSessions(
  deps: CommandDependencies,
): Promise<{ created: number; refused: number }> {
  const report = { created: 0, refused: 0 };
  const errors: unknown[] = [];
  for (let after = 0; ;) {
    const [next] = await deps.em
      .fork()
      .execute<{ id: number }[]>(
        `select id from year_plan_item where status = 'REQUESTED' and id > ? order by id limit 1`,
        [after],
      );
    if (!next) break;
    after = next.id;
    try {
      const done = await runSystemStep(deps, (tx, now) => createOne(tx, next.id, now));
      if (done) report[done] += 1;
    } catch (error) {
      // one that cannot be made must not keep back those after it
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} sessions could not be made`);
  return report;
}

async function createOne(
  tx: EntityManager,
  itemId: number,
  now: Date,
): Promise<'created' | 'refused' | null> {
  // whoever else works on it has it locked
  const [free] = await tx.execute<{ id: number }[]>(
    `select id from year_plan_item where id = ? and status = 'REQUESTED' for update skip locked`,
    [itemId],
  );
  if (!free) return null;
  const item = await tx.findOneOrFail(YearPlanItem, itemId);
  const draft = await draftOf(tx, item);
  await lockResources(tx, draft);
  const topic = await tx.findOne(Topic, { id: item.topic.id, status: 'PUBLISHED' });
  const made = topic
    ? await createDraft(tx, topic, draft, {
        actorId: item.requestedBy!.id,
        beyondContract: false,
        now,
        details: { yearPlan: item.plan.id },
      })
    : null;
  if (made?.type !== 'DraftCreated') {
    tx.assign(item, { status: 'REFUSED', refusal: made ? refusalOf(made) : 'TOPIC_GONE' });
    return 'refused';
  }
  tx.assign(item, { status: 'ACCEPTED', session: made.session });
  return 'created';
}

async function draftOf(tx: EntityManager, item: YearPlanItem): Promise<SessionDraft> {
  const { format, capacity, seatsMinimum, enrolUntil, cancelUntil } = item;
  const rows = await tx.find(YearPlanAppointment, { item }, { orderBy: { position: 'asc' } });
  return {
    ...{ format, capacity, seatsMinimum, enrolUntil, cancelUntil },
    decideAt: item.decideAt ?? null,
    period: null,
    siteCode: item.site?.code ?? null,
    joinUrl: null,
    responsibleId: item.requestedBy!.id,
    appointments: rows.map(({ startsAt, endsAt, room, trainerIds, equipmentIds }) => ({
      id: null,
      ...{ startsAt, endsAt, trainerIds, equipmentIds },
      roomId: room?.id ?? null,
    })),
  };
}

function refusalOf(refusal: DraftRefusal): YearPlanRefusal {
  switch (refusal.type) {
    case 'ResourcesOccupied':
      return refusal.clashes[0]!.type;
    case 'ContractDaysExceeded':
      return 'CONTRACT';
    case 'SessionDraftInvalid':
      return 'INVALID';
  }
}
