import type { CoachingSlot } from '@weitblick/db/coaching';
import type { Person } from '@weitblick/db/people';
import { Site } from '@weitblick/db/scheduling';
import { freshReads, requireViewer, type RequestContext } from '../platform/context.ts';
import { encodeId } from '../platform/global-id.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';
import { readAs } from '../peer-advice/access.ts';
import type { CoachDesk } from './coach-desk.types.ts';
import type { CoachType } from './coach.types.ts';
import type { CoachingParty, CoachingSlotType, CoachingType } from './coaching.types.ts';
import { coachingById, type CoachingView } from './queries/coachings.ts';
import { deskOf, type Desk } from './queries/desk.ts';
import type { DirectoryCoach } from './queries/directory.ts';
import type { CoachingOutcome } from './use-cases/coaching-command.ts';
import type { DeskOutcome } from './use-cases/slots.ts';

/** A coaching as one of the two sees it, or null for everybody else. */
export async function coachingFor(
  { em, viewer, now }: RequestContext,
  coachingId: number,
): Promise<CoachingType | null> {
  if (!viewer) return null;
  const { id } = viewer.person;
  const view = await readAs(em, id, (tx) => coachingById(tx, id, coachingId, now));
  return view && presentCoaching(view);
}

export async function deskFor({ em, viewer, now }: RequestContext): Promise<Omit<CoachDesk, 'coachings'>> {
  const { id } = viewer!.person;
  const desk = await readAs(em, id, (tx) => deskOf(tx, id, now));
  const sites = await em.find(Site, {}, { orderBy: { name: 'asc' }, limit: 200 });
  return presentDesk(desk, sites);
}

export async function presentOutcome(outcome: CoachingOutcome, context: RequestContext): Promise<Presented> {
  switch (outcome.type) {
    case 'CoachingChanged':
      freshReads(context);
      return { __typename: 'CoachingSuccess', coaching: await coachingFor(context, outcome.coachingId) };
    case 'CoachingNotFound':
      return { __typename: outcome.type, message: 'No such coaching' };
    case 'CoachNotFound':
      return coachNotFound;
    case 'Refused':
      return presentReason(outcome);
    default:
      return presentRefusal(outcome);
  }
}

export async function presentDeskOutcome(outcome: DeskOutcome, context: RequestContext): Promise<Presented> {
  switch (outcome.type) {
    case 'DeskChanged':
      requireViewer(context);
      freshReads(context);
      return { __typename: 'CoachDeskSuccess', desk: await deskFor(context) };
    case 'NotPermitted':
      return { __typename: outcome.type, message: 'Coaches only' };
    case 'Refused':
      return presentReason(outcome);
    default:
      return presentRefusal(outcome);
  }
}

export const coachNotFound: Presented = { __typename: 'CoachNotFound', message: 'No such coach' };

function presentReason({ reason }: { reason: string }): Presented {
  return { __typename: 'CoachingStepRefused', message: `Not possible: ${reason}`, reason };
}

export function presentCoach({ personId, paused, ...coach }: DirectoryCoach): CoachType {
  return {
    ...coach,
    id: encodeId('Person', personId),
    takesRequests: !paused && coach.freePlaces > 0,
  };
}

export function presentCoaching(view: CoachingView): CoachingType {
  const { row, side, goals, handover } = view;
  return {
    id: encodeId('Coaching', row.id),
    state: row.status,
    stateSince: row.statusSince,
    requestedAt: row.requestedAt,
    topic: row.topic,
    format: row.format,
    viewerSide: side,
    otherSide: presentParty(side === 'COACH' ? row.person : row.coach),
    declineReason: row.declineReason ?? null,
    concern: view.concern,
    goals: goals && {
      text: goals.goals,
      version: goals.version,
      wordedByViewer: goals.wordedBy === side,
      agreedAt: goals.agreedAt ?? null,
    },
    handover: handover && { toCoach: presentParty(handover.toCoach), proposedAt: handover.proposedAt },
    slots: view.slots.map(presentSlot),
    bookableSlots: view.bookable.map(presentSlot),
    steps: view.steps,
    contentsDeletedAt: view.contentsDeletedAt,
  };
}

function presentParty({ id, displayName, unit }: Person): CoachingParty {
  return { personId: encodeId('Person', id), displayName, unit: unit.shortName };
}

function presentSlot({ id, startsAt, endsAt, format, place }: CoachingSlot): CoachingSlotType {
  return { id: encodeId('CoachingSlot', id), startsAt, endsAt, format, place };
}

function presentDesk({ coach, slots, feedback }: Desk, sites: Site[]): Omit<CoachDesk, 'coachings'> {
  return {
    profile: coach && {
      introduction: coach.introduction,
      topics: coach.topics,
      languages: coach.languages,
      formats: coach.formats,
      siteCode: coach.site?.code ?? null,
      capacity: coach.capacity,
      running: coach.runningCount,
      paused: coach.paused,
      qualifiedUntil: coach.qualifiedUntil ?? null,
    },
    slots: slots.map((slot) => ({
      ...presentSlot(slot),
      coachingId: slot.coaching ? encodeId('Coaching', slot.coaching.id) : null,
      bookedBy: slot.coaching?.person.displayName ?? null,
    })),
    feedback,
    sites: sites.map(({ code, name }) => ({ code, name })),
  };
}
