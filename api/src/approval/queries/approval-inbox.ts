import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import { Approval, ApprovalDeputy } from '@weitblick/db/approval';
import { berlinDay } from '@weitblick/shared/calendar';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';

export interface InboxArgs {
  personId: number;
  view: 'OPEN' | 'DECIDED';
  first: number;
  after?: string | null | undefined;
}

/** Keyset pages of an approver's inbox. @throws BAD_USER_INPUT */
export async function approvalInbox(
  em: EntityManager,
  now: Date,
  { personId, view, first, after }: InboxArgs,
): Promise<Connection<Approval>> {
  const size = pageSize(first);
  const scope = await scopeOf(em, personId, view, now);
  const key = view === 'OPEN' ? 'dueAt' : 'decidedAt';
  const direction = view === 'OPEN' ? 'asc' : 'desc';
  const [rows, totalCount] = await Promise.all([
    em.find(Approval, { $and: [scope, after ? seek(after, key, direction) : {}] } as FilterQuery<Approval>, {
      populate: ['enrolment'],
      orderBy: { [key]: direction, id: direction },
      limit: size + 1,
    }),
    em.count(Approval, scope),
  ]);
  return toConnection(rows, size, totalCount, Boolean(after), (a) => [a[key]!.toISOString(), a.id]);
}

/** The number beside "Team" in the navigation. */
export async function countOpenApprovals(em: EntityManager, now: Date, personId: number): Promise<number> {
  return em.count(Approval, await scopeOf(em, personId, 'OPEN', now));
}

/** The people whose decisions are the viewer's today: the viewer, and those they stand in for. */
export async function decidesFor(em: EntityManager, personId: number, now: Date): Promise<number[]> {
  const today = berlinDay(now);
  const standIns = await em.find(ApprovalDeputy, {
    deputy: personId,
    validFrom: { $lte: today },
    validUntil: { $gte: today },
  });
  return [personId, ...standIns.map(({ person }) => person.id)];
}

async function scopeOf(
  em: EntityManager,
  personId: number,
  view: 'OPEN' | 'DECIDED',
  now: Date,
): Promise<FilterQuery<Approval>> {
  if (view === 'DECIDED') return { decidedBy: personId };
  return {
    status: 'PENDING',
    approver: { $in: await decidesFor(em, personId, now) },
    // a deputy never sees, let alone decides, a request of their own
    enrolment: { person: { $ne: personId } },
  };
}

function seek(after: string, key: 'dueAt' | 'decidedAt', direction: 'asc' | 'desc'): FilterQuery<Approval> {
  const [time, id] = decodeCursor(after, ['string', 'number']);
  const at = new Date(String(time));
  if (Number.isNaN(at.getTime()) || !Number.isSafeInteger(id)) return { id: -1 };
  const op = direction === 'asc' ? '$gt' : '$lt';
  return { $or: [{ [key]: { [op]: at } }, { [key]: at, id: { [op]: Number(id) } }] } as FilterQuery<Approval>;
}
