import { Equipment, Room, Session, Trainer, type SessionEvent } from '@weitblick/db/scheduling';
import { freshReads, type RequestContext } from '../platform/context.ts';
import { encodeId } from '../platform/global-id.ts';
import type { ShownEquipment } from '../platform/loaders.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';
import { alternativesTo, type Alternatives } from './queries/clash-alternatives.ts';
import type { PlanWarning } from './queries/assess-draft.ts';
import type { ChangePreview } from './queries/preview-change.ts';
import { historyOf } from './queries/session-history.ts';
import type { Clash, Occupation, Resource, ResourceType, ResourceUse } from './rules/clashes.ts';
import type { Consequence, Ending } from './rules/consequences.ts';
import type { ContractOverrun } from './rules/contract.ts';
import type { SessionDraft } from './rules/session-draft.ts';
import type { DraftRefusal, SessionRefusal } from './use-cases/planning-refusals.ts';

const SHOWN_CLASHES = 50;
const SHOWN_CONSEQUENCES = 500;
const SHOWN_CHANGES = 20;
const SHOWN_RELEASED = 200;

/** The refusals that commands of the planning desk share, as members of the GraphQL unions. */
export async function presentPlanningRefusal(
  outcome: ((DraftRefusal & { index?: number }) | SessionRefusal | { type: 'ReasonRequired' }) & {
    topicId?: number | null;
  },
  context: RequestContext,
): Promise<Presented> {
  const { em } = context;
  switch (outcome.type) {
    case 'SessionDraftInvalid':
      return {
        __typename: outcome.type,
        message: `The session cannot be planned so: ${outcome.fault}`,
        fault: outcome.fault,
        sessionIndex: outcome.index ?? 0,
      };
    case 'ResourcesOccupied': {
      const [first] = outcome.clashes;
      return {
        __typename: OCCUPIED[first!.type],
        message: `${outcome.clashes.length} resources are not free`,
        sessionIndex: outcome.index ?? 0,
        ...(await presentClashes([outcome], { ...outcome, topicId: outcome.topicId ?? null }, context))[0]!,
      };
    }
    case 'ContractDaysExceeded':
      return {
        __typename: outcome.type,
        message: 'Trainers would teach more days than their contract covers',
        overruns: presentOverruns(outcome.overruns, context),
        sessionIndex: outcome.index ?? 0,
      };
    case 'StaleSession': {
      const { sessionId, expectedVersion, currentVersion } = outcome;
      const changes = await historyOf(em, sessionId, { afterVersion: expectedVersion, limit: SHOWN_CHANGES });
      return {
        __typename: outcome.type,
        message: 'The session was changed meanwhile',
        session: await em.findOneOrFail(Session, sessionId),
        expectedVersion,
        currentVersion,
        changes: changes.map(presentEvent),
      };
    }
    case 'SessionNotChangeable':
      return {
        __typename: outcome.type,
        message: `Not possible for a session that is ${outcome.status}`,
        status: outcome.status,
      };
    case 'ReasonRequired':
      return { __typename: outcome.type, message: 'Say why: it is told to everybody whom it concerns' };
    case 'SessionNotFound':
      return { __typename: outcome.type, message: 'No such session' };
    case 'NotPermitted':
      return { __typename: outcome.type, message: 'Training planners only' };
    default:
      return presentRefusal(outcome);
  }
}

const OCCUPIED: Record<ResourceType, string> = {
  ROOM: 'RoomOccupied',
  TRAINER: 'TrainerOccupied',
  EQUIPMENT: 'EquipmentOccupied',
};

export function presentEvent({ kind, version, at, actor, reason, details }: SessionEvent) {
  return {
    kind,
    version,
    at,
    actor: actor ?? null,
    reason: reason ?? null,
    details: JSON.stringify(details),
  };
}

/** Reads of the answer are done afresh, so that it shows the new state. */
export async function changedSession(context: RequestContext, sessionId: number): Promise<Session> {
  return freshReads(context).findOneOrFail(Session, sessionId);
}

export async function presentPreview(
  { assessment, draft, plan, session }: ChangePreview,
  topicId: number | null,
  context: RequestContext,
): Promise<Record<string, unknown>> {
  const { fault, clashes, overruns, warnings } = assessment;
  const [found] = await presentClashes(
    [{ clashes, draft }],
    { sessionId: session?.id ?? null, topicId },
    context,
  );
  const consequences = plan?.consequences ?? [];
  return {
    fault,
    ...(found ?? { clashes: [], alternatives: null }),
    overruns: presentOverruns(overruns, context),
    warnings: await presentWarnings(warnings, context),
    consequences: presentConsequences(consequences, context),
    consequenceCount: consequences.length,
    cancelUntil: plan?.draft.cancelUntil ?? null,
    currentVersion: session?.version ?? null,
  };
}

export function presentConsequences(consequences: readonly Consequence[], { loaders }: RequestContext) {
  return consequences
    .slice(0, SHOWN_CONSEQUENCES)
    .map(({ personId, effect }) => ({ person: loaders.person.load(personId), effect }));
}

export interface ClashingDraft {
  clashes: readonly Clash[];
  draft: SessionDraft;
}

/** What is in the way of each of the drafts, with alternatives to the first clash; null where nothing is. */
export async function presentClashes(
  drafts: readonly ClashingDraft[],
  { sessionId, topicId }: { sessionId: number | null; topicId: number | null },
  context: RequestContext,
): Promise<({ clashes: unknown[]; alternatives: unknown } | null)[]> {
  const { em, now } = context;
  const questions = drafts.flatMap(({ clashes: [clash], draft }) => (clash ? [{ clash, draft }] : []));
  const found = await alternativesTo(em, questions, { sessionId, topicId }, now);
  const names = await namesOf(
    drafts.flatMap(({ clashes }) => clashes),
    context,
  );
  const choices = await choicesIn(found, context);
  return drafts.map(({ clashes, draft }) => {
    const at = questions.findIndex((question) => question.draft === draft);
    if (at < 0) return null;
    return {
      clashes: clashes.slice(0, SHOWN_CLASHES).map((clash) => presentClash(clash, names, context)),
      alternatives: { appointmentIndex: clashes[0]!.index, ...choices(found[at]!) },
    };
  });
}

function presentClash(clash: Clash, names: ReadonlyMap<string, string>, { loaders }: RequestContext) {
  return {
    appointmentIndex: clash.index,
    ...presentUse(clash, names),
    session: clash.sessionId === null ? null : loaders.session.load(clash.sessionId),
  };
}

/** Trainers and equipment of all the alternatives are read at once; rooms have a loader. */
async function choicesIn(found: readonly Alternatives[], { em, loaders }: RequestContext) {
  const [trainers, equipment] = [
    await em.find(Trainer, { id: { $in: found.flatMap(({ trainerIds }) => trainerIds) } }),
    await em.find(Equipment, { id: { $in: found.flatMap(({ equipmentIds }) => equipmentIds) } }),
  ];
  return ({ roomIds, trainerIds, equipmentIds, times }: Alternatives) => ({
    rooms: roomIds.map((id) => loaders.room.load(id)),
    trainers: trainerIds.map((id) => trainers.find((trainer) => trainer.id === id)),
    equipment: equipmentIds.map((id) => presentEquipment(equipment.find((piece) => piece.id === id)!)),
    times: times.map(({ startsAt, endsAt, roomId }) => ({
      startsAt,
      endsAt,
      room: roomId === null ? null : loaders.room.load(roomId),
    })),
  });
}

function presentUse({ type, id, startsAt, endsAt }: ResourceUse, names: ReadonlyMap<string, string>) {
  return {
    resource: type,
    resourceId: encodeId(ID_TYPE[type], id),
    resourceName: names.get(`${type} ${id}`) ?? '',
    startsAt,
    endsAt,
  };
}

/** Sessions that use resources, for the answer that something is in use. */
export async function presentUses(uses: readonly Occupation[], context: RequestContext) {
  const shown = uses.slice(0, SHOWN_CLASHES);
  const names = await namesOf(shown, context);
  return {
    message: `Used ${uses.length} times`,
    uses: shown.map((use) => ({
      ...presentUse(use, names),
      session: context.loaders.session.load(use.sessionId!),
    })),
    useCount: uses.length,
  };
}

/** What would happen to people and resources when a session ends. */
export async function presentEnding({ consequences, released }: Ending, context: RequestContext) {
  const shown = released.slice(0, SHOWN_RELEASED);
  const names = await namesOf(shown, context);
  return {
    consequences: presentConsequences(consequences, context),
    consequenceCount: consequences.length,
    released: shown.map((use) => presentUse(use, names)),
  };
}

export const ID_TYPE = { ROOM: 'Room', TRAINER: 'Trainer', EQUIPMENT: 'Equipment' } as const;

export function presentEquipment({ id, kind, label, active, ...rest }: ShownEquipment | Equipment) {
  const siteCode = 'site' in rest ? rest.site.code : rest.siteCode;
  return { id: encodeId('Equipment', id), kind, label, active, siteCode };
}

/** By type and id, as in "ROOM 7". */
export async function namesOf(
  resources: readonly Resource[],
  { em }: RequestContext,
): Promise<Map<string, string>> {
  const ids = (type: ResourceType) => [...new Set(resources.filter((r) => r.type === type).map((r) => r.id))];
  const [rooms, trainers, equipment] = [
    await em.find(Room, { id: { $in: ids('ROOM') } }),
    await em.find(Trainer, { id: { $in: ids('TRAINER') } }),
    await em.find(Equipment, { id: { $in: ids('EQUIPMENT') } }),
  ];
  return new Map([
    ...rooms.map(({ id, name }) => [`ROOM ${id}`, name] as const),
    ...trainers.map(({ id, displayName }) => [`TRAINER ${id}`, displayName] as const),
    ...equipment.map(({ id, label }) => [`EQUIPMENT ${id}`, label] as const),
  ]);
}

export function presentOverruns(overruns: readonly ContractOverrun[], { loaders }: RequestContext) {
  return overruns.map(({ trainerId, year, days, wanted }) => ({
    trainer: loaders.trainer.load(trainerId),
    year,
    contractDays: days,
    wantedDays: wanted,
  }));
}

export async function presentWarnings(warnings: readonly PlanWarning[], { loaders }: RequestContext) {
  return Promise.all(
    warnings.map(async (warning) => ({
      kind: warning.kind,
      appointmentIndex: warning.index,
      name: warning.kind === 'HOLIDAY' ? warning.name : (await loaders.room.load(warning.roomId))!.name,
    })),
  );
}
