import type { SessionStatus } from '@weitblick/db/scheduling';

/** A draft, given up or not, is there for planners only; for everybody else it is "not found". */
export function isVisible(
  { status, discarded }: { status: SessionStatus; discarded: boolean },
  viewer: { roles: readonly string[] } | null,
): boolean {
  return (status !== 'DRAFT' && !discarded) || (viewer?.roles.includes('TRAINING_PLANNER') ?? false);
}
