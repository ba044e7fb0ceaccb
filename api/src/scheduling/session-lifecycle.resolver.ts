import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { mayPlan, type RequestContext } from '../platform/context.ts';
import { decodeId } from '../platform/global-id.ts';
import { presentEnding } from './present-planning.ts';
import { previewCancellation } from './queries/preview-ending.ts';
import { SessionEndingPreview } from './session-lifecycle.types.ts';

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
}
