import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Room, Trainer } from '@weitblick/db/scheduling';
import { mayPlan, type RequestContext } from '../platform/context.ts';
import { badInput, decodeId, encodeId } from '../platform/global-id.ts';
import { BoardRoom, PlanningBoard } from './planning-board.types.ts';
import { AppointmentMoveInput, SessionChangePreview } from './planning-results.types.ts';
import { presentPreview } from './present-planning.ts';
import { boardBlocks, boardEntries, MAX_BOARD_DAYS } from './queries/planning-board.ts';
import { previewChange } from './queries/preview-change.ts';
import { moveOf } from './session-draft-input.ts';

const DAY = 86_400_000;
const MAX_SESSIONS = 200;

/** The board of the planning desk; null for everybody but planners. */
@Resolver()
export class PlanningBoardResolver {
  @Query(() => PlanningBoard, {
    nullable: true,
    description: `${MAX_BOARD_DAYS} days at most; for planners, null for everybody else.`,
  })
  async planningBoard(
    @Arg('from', () => Date) from: Date,
    @Arg('until', () => Date) until: Date,
    @Arg('sessionIds', () => [ID], {
      nullable: true,
      description: `Entries of these only, ${MAX_SESSIONS} at most: for boards that hear of changes.`,
    })
    sessionIds: string[] | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<PlanningBoard | null> {
    if (!mayPlan(context.viewer)) return null;
    if (from >= until || until.getTime() - from.getTime() > MAX_BOARD_DAYS * DAY)
      throw badInput(`"until" must lie 1 to ${MAX_BOARD_DAYS} days after "from"`);
    if (sessionIds && sessionIds.length > MAX_SESSIONS) throw badInput(`${MAX_SESSIONS} sessions at most`);
    const { em } = context;
    const only = sessionIds ? sessionIds.map((id) => decodeId('Session', id) ?? 0) : null;
    const [entries, blocks] = [await boardEntries(em, from, until, only), await boardBlocks(em, from, until)];
    const room = (id: number | null) => (id === null ? null : encodeId('Room', id));
    return {
      rooms: await boardRooms(context),
      trainers: await em.find(Trainer, {}, { orderBy: { displayName: 'asc', id: 'asc' } }),
      entries: entries.map((entry) => ({
        ...entry,
        appointmentId: encodeId('Appointment', entry.appointmentId),
        sessionId: encodeId('Session', entry.sessionId),
        topicId: encodeId('Topic', entry.topicId),
        roomId: room(entry.roomId),
        trainerIds: entry.trainerIds.map((id) => encodeId('Trainer', id)),
        equipmentIds: entry.equipmentIds.map((id) => encodeId('Equipment', id)),
      })),
      blocks: blocks.map((block) => ({
        ...block,
        id: encodeId('ResourceBlock', block.id),
        roomId: room(block.roomId),
        trainerId: block.trainerId === null ? null : encodeId('Trainer', block.trainerId),
      })),
    };
  }

  @Query(() => SessionChangePreview, {
    nullable: true,
    description:
      'What moveAppointment would do; null for unknown appointments and for everybody but planners.',
  })
  async previewAppointmentMove(
    @Arg('move', () => AppointmentMoveInput) move: AppointmentMoveInput,
    @Ctx() context: RequestContext,
  ): Promise<Record<string, unknown> | null> {
    if (!mayPlan(context.viewer)) return null;
    const { em, now } = context;
    const preview = await previewChange(em, decodeId('Session', move.sessionId) ?? 0, moveOf(move), now);
    return preview && presentPreview(preview, preview.session!.topic.id, context);
  }
}

async function boardRooms({ em }: RequestContext): Promise<BoardRoom[]> {
  const rooms = await em.find(Room, {}, { orderBy: { site: 'asc', name: 'asc' }, populate: ['site'] });
  return rooms.map((room) => ({
    ...{ id: encodeId('Room', room.id), name: room.name, site: room.site },
    ...{ seats: room.seats, accessible: room.accessible },
    ...{ setUpMinutes: room.setUpMinutes, tearDownMinutes: room.tearDownMinutes },
  }));
}
