import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Topic } from '@weitblick/db/catalogue';
import type { Appointment, Room, Session, Site } from '@weitblick/db/scheduling';
import { TopicType } from '../catalogue/catalogue.types.ts';
import { availability, seatsForNewcomers } from '../enrolment/rules/seat-allocation.ts';
import { PageArgs, type Connection } from '../platform/connection.ts';
import type { RequestContext } from '../platform/context.ts';
import { decodeId, encodeId } from '../platform/global-id.ts';
import type { NamedTrainer } from '../platform/loaders.ts';
import { EquipmentType } from './planning.types.ts';
import { presentEquipment } from './present-planning.ts';
import { isVisible } from './rules/visibility.ts';
import { sessionsOfTopic } from './queries/sessions-of-topic.ts';
import {
  AppointmentType,
  RoomType,
  SeatAvailability,
  Seats,
  SessionConnection,
  SessionPeriod,
  SessionType,
  SiteType,
  TrainerType,
} from './scheduling.types.ts';

@Resolver(() => SessionType)
export class SessionResolver {
  @Query(() => SessionType, { nullable: true })
  async session(
    @Arg('id', () => ID) id: string,
    @Ctx() { loaders, viewer }: RequestContext,
  ): Promise<Session | null> {
    const key = decodeId('Session', id);
    const session = key === null ? null : await loaders.session.load(key);
    return session && isVisible(session, viewer) ? session : null;
  }

  @FieldResolver(() => TopicType)
  topic(@Root() session: Session, @Ctx() { loaders }: RequestContext): Promise<Topic | null> {
    return loaders.topic.load(session.topic.id);
  }

  @FieldResolver(() => [AppointmentType], { description: 'In order; 366 at most.' })
  appointments(@Root() session: Session, @Ctx() { loaders }: RequestContext): Promise<Appointment[]> {
    return loaders.appointmentsOfSession.load(session.id);
  }

  @FieldResolver(() => SiteType, { nullable: true })
  site(@Root() session: Session, @Ctx() { loaders }: RequestContext): Promise<Site | null> | null {
    return session.site ? loaders.site.load(session.site.code) : null;
  }

  @FieldResolver(() => RoomType, {
    nullable: true,
    description: 'When all appointments are in the same room; else see each.',
  })
  async room(@Root() session: Session, @Ctx() { loaders }: RequestContext): Promise<Room | null> {
    const appointments = await loaders.appointmentsOfSession.load(session.id);
    const ids = new Set(appointments.map((appointment) => appointment.room?.id ?? null));
    const [id] = ids;
    return ids.size === 1 && id != null ? loaders.room.load(id) : null;
  }

  @FieldResolver(() => [TrainerType])
  trainers(@Root() session: Session, @Ctx() { loaders }: RequestContext): Promise<NamedTrainer[]> {
    return loaders.trainersOfSession.load(session.id);
  }

  @FieldResolver(() => Seats)
  seats(@Root() session: Session): Seats {
    return {
      minimum: session.seatsMinimum,
      capacity: session.capacity,
      confirmed: session.seatsTaken,
      free: seatsForNewcomers(session),
      waiting: session.waitingCount,
    };
  }

  @FieldResolver(() => SeatAvailability)
  availability(@Root() session: Session, @Ctx() { now }: RequestContext): string {
    return availability(session, now);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Only for people with a seat.' })
  async joinUrl(@Root() session: Session, @Ctx() { loaders }: RequestContext): Promise<string | null> {
    if (!session.joinUrl) return null;
    const mine = await loaders.myEnrolmentInSession.load(session.id);
    return mine?.status === 'CONFIRMED' ? session.joinUrl : null;
  }
}

@Resolver(() => AppointmentType)
export class AppointmentResolver {
  @FieldResolver(() => ID)
  id(@Root() appointment: Appointment): string {
    return encodeId('Appointment', appointment.id);
  }

  @FieldResolver(() => [TrainerType], { description: 'In the order of their names.' })
  trainers(@Root() appointment: Appointment, @Ctx() { loaders }: RequestContext): Promise<NamedTrainer[]> {
    return loaders.trainersOfAppointment.load(appointment.id);
  }

  @FieldResolver(() => [EquipmentType])
  async equipment(
    @Root() appointment: Appointment,
    @Ctx() { loaders }: RequestContext,
  ): Promise<EquipmentType[]> {
    return (await loaders.equipmentOfAppointment.load(appointment.id)).map(presentEquipment);
  }

  @FieldResolver(() => RoomType, { nullable: true })
  room(@Root() appointment: Appointment, @Ctx() { loaders }: RequestContext): Promise<Room | null> | null {
    return appointment.room ? loaders.room.load(appointment.room.id) : null;
  }
}

@Resolver(() => TrainerType)
export class TrainerResolver {
  @FieldResolver(() => ID)
  id(@Root() trainer: NamedTrainer): string {
    return encodeId('Trainer', trainer.id);
  }
}

@Resolver(() => RoomType)
export class RoomResolver {
  @FieldResolver(() => ID)
  id(@Root() room: Room): string {
    return encodeId('Room', room.id);
  }

  @FieldResolver(() => SiteType)
  site(@Root() room: Room, @Ctx() { loaders }: RequestContext): Promise<Site | null> {
    return loaders.site.load(room.site.code);
  }
}

@Resolver(() => TopicType)
export class TopicSessionsResolver {
  @FieldResolver(() => SessionConnection)
  sessions(
    @Root() topic: Topic,
    @Arg('period', () => SessionPeriod, { defaultValue: SessionPeriod.UPCOMING }) period: SessionPeriod,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { em, now }: RequestContext,
  ): Promise<Connection<Session>> {
    return sessionsOfTopic(em, now, { topicId: topic.id, period, first, after });
  }
}
