import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Session } from '@weitblick/db/scheduling';
import { actorOf, commandDependencies, freshReads, type RequestContext } from '../platform/context.ts';
import { badInput, checkIdempotencyKey, decodeId, encodeId } from '../platform/global-id.ts';
import type { Presented } from '../platform/present-refusal.ts';
import { planningDay } from './planning-day.ts';
import { ID_TYPE, namesOf, presentPlanningRefusal } from './present-planning.ts';
import { CopySessionsInput, CopySessionsResult, type SessionCopyType } from './session-copy.types.ts';
import { copySessions, type CopyTarget, type SessionCopy } from './use-cases/copy-sessions.ts';

const MAX_YEARS = 5;

@Resolver()
export class SessionCopyResolver {
  @Mutation(() => CopySessionsResult, {
    description: 'Sessions again on other dates, as drafts. Training planners only.',
  })
  async copySessions(
    @Arg('input', () => CopySessionsInput) input: CopySessionsInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await copySessions(commandDependencies(context), {
      ...actorOf(context),
      sessionIds: input.sessionIds.map((id) => decodeId('Session', id) ?? 0),
      target: targetOf(input),
      skipSchoolHolidays: input.skipSchoolHolidays,
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    switch (outcome.type) {
      case 'SessionsCopied':
        return { __typename: 'CopySessionsSuccess', copies: await presentCopies(outcome.copies, context) };
      case 'TooManySessions':
        return { __typename: outcome.type, message: `1 to ${outcome.limit} sessions`, limit: outcome.limit };
      case 'TopicNotPublished':
        return { __typename: outcome.type, message: 'Only sessions of published topics' };
      default:
        return presentPlanningRefusal(outcome, context);
    }
  }
}

function targetOf({ firstDay, years }: CopySessionsInput): CopyTarget {
  if ((firstDay == null) === (years == null)) throw badInput('either "firstDay" or "years" must be given');
  if (firstDay != null) return { firstDay: planningDay('firstDay', firstDay) };
  if (years! < 1 || years! > MAX_YEARS) throw badInput(`"years" must be between 1 and ${MAX_YEARS}`);
  return { years: years! };
}

async function presentCopies(
  copies: readonly SessionCopy[],
  context: RequestContext,
): Promise<SessionCopyType[]> {
  const ids = copies.flatMap(({ originalId, sessionId }) => [originalId, sessionId]);
  const sessions = await freshReads(context).find(Session, { id: { $in: ids } });
  const byId = new Map(sessions.map((session) => [session.id, session]));
  const names = await namesOf(
    copies.flatMap(({ leftOut }) => leftOut),
    context,
  );
  return copies.map(({ originalId, sessionId, leftOut, avoided }) => ({
    original: byId.get(originalId),
    session: byId.get(sessionId),
    leftOut: leftOut.map(({ index, type, id, reason }) => ({
      appointmentIndex: index,
      resource: type,
      resourceId: encodeId(ID_TYPE[type], id),
      resourceName: names.get(`${type} ${id}`) ?? '',
      reason,
    })),
    avoided,
  }));
}
