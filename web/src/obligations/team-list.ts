import type { TeamMemberFragment } from './generated.ts';

export interface TeamListProps {
  members: readonly TeamMemberFragment[];
  /** What was done, to be said once. */
  onSaid: (text: string) => void;
  /** The state of somebody is another one now. */
  onChanged: () => void;
}
