import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { mayPlan, type RequestContext } from '../platform/context.ts';
import { decodeId } from '../platform/global-id.ts';
import { SessionDraftInput } from './planning.types.ts';
import { presentEnding, presentPreview } from './present-planning.ts';
import { previewCancellation, previewMerge, previewSplit } from './queries/preview-ending.ts';
import { draftFrom, enrolmentKeys } from './session-draft-input.ts';
import { MergePreview, SessionEndingPreview, SplitPreview } from './session-lifecycle.types.ts';

/** What would become of people and resources; null for unknown sessions and for everybody but planners. */
@Resolver()
export class SessionLifecycleResolver {
  @Query(() => SessionEndingPreview, {
    nullable: true,
    description: 'What cancelSession would do. For planners.',
  })
  async previewCancellation(
    @Arg('sessionId', () => ID) sessionId: string,
    @Ctx() context: RequestContext,
  ): Promise<SessionEndingPreview | null> {
    if (!mayPlan(context.viewer)) return null;
    const { em, now } = context;
    const preview = await previewCancellation(em, decodeId('Session', sessionId) ?? 0, now);
    if (!preview) return null;
    return { ...(await presentEnding(preview.ending, context)), currentVersion: preview.session.version };
  }

  @Query(() => MergePreview, {
    nullable: true,
    description: 'What mergeSessions would do. For planners.',
  })
  async previewMerge(
    @Arg('sourceId', () => ID) sourceId: string,
    @Arg('targetId', () => ID) targetId: string,
    @Ctx() context: RequestContext,
  ): Promise<MergePreview | null> {
    if (!mayPlan(context.viewer)) return null;
    const ids = {
      sourceId: decodeId('Session', sourceId) ?? 0,
      targetId: decodeId('Session', targetId) ?? 0,
    };
    const preview = await previewMerge(context.em, ids, context.now);
    if (!preview) return null;
    const { obstacle, ending, source, target } = preview;
    return {
      ...(await presentEnding(ending, context)),
      obstacle,
      currentVersion: source.version,
      targetVersion: target.version,
    };
  }

  @Query(() => SplitPreview, {
    nullable: true,
    description: 'What splitSession would do. For planners.',
  })
  async previewSplit(
    @Arg('sessionId', () => ID) sessionId: string,
    @Arg('draft', () => SessionDraftInput) draft: SessionDraftInput,
    @Arg('enrolmentIds', () => [ID], { nullable: true }) enrolmentIds: string[] | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<SplitPreview | null> {
    if (!mayPlan(context.viewer)) return null;
    const wanted = {
      sessionId: decodeId('Session', sessionId) ?? 0,
      draft: { ...draftFrom(draft), responsibleId: null },
      chosen: enrolmentKeys(enrolmentIds),
    };
    const preview = await previewSplit(context.em, wanted, context.now);
    if (!preview) return null;
    const { obstacle, change } = preview;
    return { obstacle, change: await presentPreview(change, change.session!.topic.id, context) };
  }
}
