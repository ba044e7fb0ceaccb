import { Equipment, Trainer } from '@weitblick/db/scheduling';
import type { RequestContext } from '../platform/context.ts';
import { presentClashes, presentEquipment, presentOverruns, presentWarnings } from './present-planning.ts';
import type { Assessment } from './queries/assess-draft.ts';
import type { AppointmentDraft, SessionDraft } from './rules/session-draft.ts';
import type { ProposedAppointment, SessionProposal } from './session-proposal.types.ts';

/** Drafts with what stands against each, in as many statements for many as for one. */
export async function presentProposals(
  drafts: readonly SessionDraft[],
  assessments: readonly Assessment[],
  topicId: number | null,
  context: RequestContext,
): Promise<SessionProposal[]> {
  const clashing = drafts.map((draft, i) => ({ draft, clashes: assessments[i]!.clashes }));
  const clashes = await presentClashes(clashing, { sessionId: null, topicId }, context);
  const present = await appointmentsOf(drafts, context);
  return Promise.all(
    drafts.map(async (draft, i) => {
      const { fault, overruns, warnings, siteCode } = assessments[i]!;
      const { format, joinUrl, seatsMinimum, capacity, enrolUntil, cancelUntil, decideAt } = draft;
      return {
        ...{ format, joinUrl, seatsMinimum, capacity, enrolUntil, cancelUntil, decideAt, siteCode, fault },
        appointments: draft.appointments.map(present),
        ...(clashes[i] ?? { clashes: [], alternatives: null }),
        overruns: presentOverruns(overruns, context),
        warnings: await presentWarnings(warnings, context),
      };
    }),
  );
}

async function appointmentsOf(drafts: readonly SessionDraft[], { em, loaders }: RequestContext) {
  const appointments = drafts.flatMap((draft) => draft.appointments);
  const all = (idsOf: (appointment: AppointmentDraft) => readonly number[]) => [
    ...new Set(appointments.flatMap(idsOf)),
  ];
  const trainers = await em.find(Trainer, { id: { $in: all(({ trainerIds }) => trainerIds) } });
  const equipment = await em.find(Equipment, { id: { $in: all(({ equipmentIds }) => equipmentIds) } });
  return ({ startsAt, endsAt, roomId, trainerIds, equipmentIds }: AppointmentDraft): ProposedAppointment => ({
    startsAt,
    endsAt,
    room: roomId === null ? null : loaders.room.load(roomId),
    trainers: trainers.filter(({ id }) => trainerIds.includes(id)),
    equipment: equipment.filter(({ id }) => equipmentIds.includes(id)).map(presentEquipment),
  });
}
