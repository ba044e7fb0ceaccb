import type { SessionStatus } from '@weitblick/db/scheduling';

/** A draft is there for planners only; for everybody else it is "not found". */
export function isVisible(
  { status }: { status: SessionStatus },
  viewer: { roles: readonly string[] } | null,
): boolean {
  return status !== 'DRAFT' || (viewer?.roles.includes('TRAINING_PLANNER') ?? false);
}
