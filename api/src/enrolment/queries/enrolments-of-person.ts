import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import { Enrolment } from '@weitblick/db/enrolment';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';

export type EnrolmentViewName = 'UPCOMING' | 'WAITING' | 'PAST' | 'ATTENDED';

function scopeOf(personId: number, view: EnrolmentViewName, now: Date): FilterQuery<Enrolment> {
  switch (view) {
    case 'UPCOMING':
      return {
        person: personId,
        status: { $in: ['OFFERED', 'CONFIRMED'] },
        session: { endsAt: { $gt: now } },
      };
    case 'WAITING':
      return {
        person: personId,
        status: { $in: ['REQUESTED', 'WAITING'] },
        session: { endsAt: { $gt: now } },
      };
    case 'ATTENDED':
      return { person: personId, status: 'ATTENDED' };
    case 'PAST':
      return {
        person: personId,
        $or: [
          {
            status: {
              $in: ['ATTENDED', 'NO_SHOW', 'UNCONFIRMED', 'CANCELLED', 'WITHDRAWN', 'DECLINED', 'EXPIRED'],
            },
          },
          { session: { endsAt: { $lte: now } } },
        ],
      };
  }
}

export interface EnrolmentsArgs {
  personId: number;
  view: EnrolmentViewName;
  first: number;
  after?: string | null | undefined;
}

/** Keyset pages of a person's enrolments by the session's start: next first, of what is over newest first. @throws BAD_USER_INPUT */
export async function enrolmentsOfPerson(
  em: EntityManager,
  now: Date,
  { personId, view, first, after }: EnrolmentsArgs,
): Promise<Connection<Enrolment>> {
  const size = pageSize(first);
  const scope = scopeOf(personId, view, now);
  const direction = view === 'PAST' || view === 'ATTENDED' ? 'desc' : 'asc';
  const [rows, totalCount] = await Promise.all([
    em.find(
      Enrolment,
      { $and: [scope, after ? seek(after, direction) : {}] },
      {
        populate: ['session'],
        orderBy: { session: { startsAt: direction }, id: direction },
        limit: size + 1,
      },
    ),
    em.count(Enrolment, scope),
  ]);
  return toConnection(rows, size, totalCount, Boolean(after), (e) => [
    e.session.startsAt.toISOString(),
    e.id,
  ]);
}

function seek(after: string, direction: 'asc' | 'desc'): FilterQuery<Enrolment> {
  const [startsAt, id] = decodeCursor(after, ['string', 'number']);
  const at = new Date(String(startsAt));
  if (Number.isNaN(at.getTime()) || !Number.isSafeInteger(id)) return { id: -1 };
  const key = Number(id);
  return direction === 'asc'
    ? { $or: [{ session: { startsAt: { $gt: at } } }, { session: { startsAt: at }, id: { $gt: key } }] }
    : { $or: [{ session: { startsAt: { $lt: at } } }, { session: { startsAt: at }, id: { $lt: key } }] };
}

/** The numbers beside the tabs of "Meine Fortbildungen". */
export async function countEnrolments(em: EntityManager, now: Date, personId: number) {
  const [upcoming, waiting, past, attended] = await Promise.all(
    (['UPCOMING', 'WAITING', 'PAST', 'ATTENDED'] as const).map((view) =>
      em.count(Enrolment, scopeOf(personId, view, now)),
    ),
  );
  return { upcoming: upcoming!, waiting: waiting!, past: past!, attended: attended! };
}
