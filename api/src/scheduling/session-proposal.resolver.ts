import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Equipment, type EquipmentKind, type RoomFeature } from '@weitblick/db/scheduling';
import { berlinDay, daysBetween, SCHOOL_HOLIDAYS_KNOWN_UNTIL } from '@weitblick/shared/calendar';
import { pageSize } from '../platform/connection.ts';
import { mayPlan, type RequestContext } from '../platform/context.ts';
import { badInput, decodeId } from '../platform/global-id.ts';
import { planningDay } from './planning-day.ts';
import { presentEquipment } from './present-planning.ts';
import { presentProposals } from './present-proposal.ts';
import { assessSeries } from './queries/assess-draft.ts';
import { proposeSlots, type SlotRequest } from './queries/propose-slots.ts';
import { MAX_SEARCH_DAYS } from './rules/free-slots.ts';
import { seriesOf, type Recurrence } from './rules/series.ts';
import type { SessionDraft } from './rules/session-draft.ts';
import { draftFrom } from './session-draft-input.ts';
import { FreeSlot, SeriesInput, SeriesPreview, SlotSearchInput } from './session-proposal.types.ts';

/** Sessions and times that could be planned. Nothing is saved. */
@Resolver()
export class SessionProposalResolver {
  @Query(() => SeriesPreview, {
    nullable: true,
    description: 'The sessions of a series, with all that stands against each; null for all but planners.',
  })
  async previewSeries(
    @Arg('input', () => SeriesInput) input: SeriesInput,
    @Ctx() context: RequestContext,
  ): Promise<SeriesPreview | null> {
    if (!mayPlan(context.viewer)) return null;
    const { em, now } = context;
    const pattern = { ...draftFrom(input.first), responsibleId: null };
    const { fault, drafts, skipped } = seriesOf(pattern, recurrenceOf(input), input.shape);
    const assessments = fault ? [] : await assessSeries(em, drafts, now);
    const topicId = input.topicId == null ? null : decodeId('Topic', input.topicId);
    return {
      fault,
      sessions: await presentProposals(drafts, assessments, topicId, context),
      skipped,
      schoolHolidaysKnownUntil: input.skipSchoolHolidays ? knownUntil(drafts) : null,
    };
  }

  @Query(() => [FreeSlot], {
    description:
      'The first days on which everything is free between 8:00 and 18:00, one time a day; working days only. Empty for all but planners.',
  })
  async proposeSlots(
    @Arg('input', () => SlotSearchInput) input: SlotSearchInput,
    @Ctx() context: RequestContext,
  ): Promise<FreeSlot[]> {
    if (!mayPlan(context.viewer)) return [];
    const { em, now, loaders } = context;
    const slots = await proposeSlots(em, requestOf(input), { now, limit: pageSize(input.first, 50) });
    const ids = slots.flatMap(({ chosen }) => chosen.map(({ id }) => id));
    const equipment = await em.find(Equipment, { id: { $in: [...new Set(ids)] } });
    return slots.map(({ startsAt, endsAt, roomId, chosen }) => ({
      startsAt,
      endsAt,
      room: roomId === null ? null : loaders.room.load(roomId),
      equipment: chosen.map(({ id }) => presentEquipment(equipment.find((piece) => piece.id === id)!)),
    }));
  }
}

function recurrenceOf(input: SeriesInput): Recurrence {
  const { frequency, interval, weekdays, count = null, until = null, skipSchoolHolidays } = input;
  return {
    ...{ frequency, interval, weekdays, count, skipSchoolHolidays },
    until: until === null ? null : planningDay('until', until),
  };
}

function knownUntil(drafts: readonly SessionDraft[]): string | null {
  const last = drafts.at(-1)?.appointments.at(-1);
  return last && berlinDay(last.startsAt) > SCHOOL_HOLIDAYS_KNOWN_UNTIL ? SCHOOL_HOLIDAYS_KNOWN_UNTIL : null;
}

/** @throws BAD_USER_INPUT for what a form does not send */
function requestOf(input: SlotSearchInput): SlotRequest {
  const { minutes, preferredTime, skipSchoolHolidays, needsRoom, seats, accessible } = input;
  const [from, until] = [planningDay('from', input.from), planningDay('until', input.until)];
  if (daysBetween(from, until) > MAX_SEARCH_DAYS)
    throw badInput(`"until" must lie ${MAX_SEARCH_DAYS} days after "from" at most`);
  if (minutes < 15 || minutes > 600) throw badInput('"minutes" must be between 15 and 600');
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(preferredTime)) throw badInput('"preferredTime" must be HH:MM');
  if (input.trainerIds.length > 10) throw badInput('"trainerIds" must have 10 elements at most');
  return {
    ...{ from, until, minutes, preferredTime, skipSchoolHolidays },
    room: needsRoom
      ? {
          seats,
          accessible,
          features: input.roomFeatures as RoomFeature[],
          siteCode: input.siteCode ?? null,
        }
      : null,
    trainerIds: input.trainerIds.map((id) => decodeId('Trainer', id) ?? 0),
    equipmentKinds: input.equipmentKinds as EquipmentKind[],
  };
}
