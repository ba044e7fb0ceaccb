import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Session } from '@weitblick/db/scheduling';
import { mayPlan, type RequestContext } from '../platform/context.ts';
import { badInput, decodeId } from '../platform/global-id.ts';
import { SessionHistoryEntry, SessionDraftInput } from './planning.types.ts';
import { SessionChangePreview } from './planning-results.types.ts';
import { presentEvent, presentPreview } from './present-planning.ts';
import { previewChange, previewNew } from './queries/preview-change.ts';
import { historyOf } from './queries/session-history.ts';
import { SessionType } from './scheduling.types.ts';
import { changeTo, draftFrom } from './session-draft-input.ts';

const MAX_HISTORY = 200;

@Resolver(() => SessionType)
export class PlanningResolver {
  @Query(() => SessionChangePreview, {
    nullable: true,
    description: 'What saving the draft would do; null for unknown sessions and for everybody but planners.',
  })
  async previewSessionChange(
    @Arg('sessionId', () => ID, { nullable: true, description: 'Without it the draft is a new session.' })
    sessionId: string | null | undefined,
    @Arg('topicId', () => ID, {
      nullable: true,
      description: 'Of a new session: whose trainers are proposed.',
    })
    topicId: string | null | undefined,
    @Arg('draft', () => SessionDraftInput) draft: SessionDraftInput,
    @Ctx() context: RequestContext,
  ): Promise<Record<string, unknown> | null> {
    if (!mayPlan(context.viewer)) return null;
    const { em, now } = context;
    if (sessionId == null) {
      const preview = await previewNew(em, { ...draftFrom(draft), responsibleId: null }, now);
      return presentPreview(preview, topicId == null ? null : decodeId('Topic', topicId), context);
    }
    const preview = await previewChange(em, decodeId('Session', sessionId) ?? 0, changeTo(draft), now);
    return preview && presentPreview(preview, preview.session!.topic.id, context);
  }

  @FieldResolver(() => [SessionHistoryEntry], {
    description: 'What planners did, oldest first; empty for everybody but planners.',
  })
  async history(
    @Root() session: Session,
    @Arg('first', () => Int, { defaultValue: 50, description: `1 to ${MAX_HISTORY}` }) first: number,
    @Ctx() context: RequestContext,
  ): Promise<SessionHistoryEntry[]> {
    if (!mayPlan(context.viewer)) return [];
    if (first < 1 || first > MAX_HISTORY) throw badInput(`"first" must be between 1 and ${MAX_HISTORY}`);
    return (await historyOf(context.em, session.id, { limit: first })).map(presentEvent);
  }
}
