/** The life of a group. Before it there is the interest of each person; PostgreSQL holds the same table (peer_group_transition). */
export const PEER_GROUP_STATUSES = [
  'FORMED',
  'KICK_OFF_PLANNED',
  'MODERATED',
  'ACCOMPANIED',
  'SELF_ORGANISED',
  'PAUSED',
  'ENDED',
] as const;
export type PeerGroupStatus = (typeof PEER_GROUP_STATUSES)[number];

export type PeerStepNotice =
  | 'PEER_GROUP_FORMED'
  | 'PEER_GROUP_ACCOMPANIED'
  | 'PEER_GROUP_SELF_ORGANISED'
  | 'PEER_GROUP_PAUSED'
  | 'PEER_GROUP_RESUMED'
  | 'PEER_GROUP_ENDED';

export interface PeerTransition {
  /** NONE: the group does not exist yet. */
  from: PeerGroupStatus | 'NONE';
  to: PeerGroupStatus;
  /** What the members are told; null where a notice about the date says it. */
  notice: PeerStepNotice | null;
}

const ENDED = 'PEER_GROUP_ENDED';

export const PEER_TRANSITIONS: readonly PeerTransition[] = [
  { from: 'NONE', to: 'FORMED', notice: 'PEER_GROUP_FORMED' },
  { from: 'FORMED', to: 'KICK_OFF_PLANNED', notice: null },
  // the only date was cancelled
  { from: 'KICK_OFF_PLANNED', to: 'FORMED', notice: null },
  { from: 'KICK_OFF_PLANNED', to: 'MODERATED', notice: null },
  { from: 'MODERATED', to: 'ACCOMPANIED', notice: 'PEER_GROUP_ACCOMPANIED' },
  { from: 'ACCOMPANIED', to: 'SELF_ORGANISED', notice: 'PEER_GROUP_SELF_ORGANISED' },
  { from: 'MODERATED', to: 'PAUSED', notice: 'PEER_GROUP_PAUSED' },
  { from: 'ACCOMPANIED', to: 'PAUSED', notice: 'PEER_GROUP_PAUSED' },
  { from: 'SELF_ORGANISED', to: 'PAUSED', notice: 'PEER_GROUP_PAUSED' },
  // back to where it was, which a trigger checks
  { from: 'PAUSED', to: 'MODERATED', notice: 'PEER_GROUP_RESUMED' },
  { from: 'PAUSED', to: 'ACCOMPANIED', notice: 'PEER_GROUP_RESUMED' },
  { from: 'PAUSED', to: 'SELF_ORGANISED', notice: 'PEER_GROUP_RESUMED' },
  { from: 'FORMED', to: 'ENDED', notice: ENDED },
  { from: 'KICK_OFF_PLANNED', to: 'ENDED', notice: ENDED },
  { from: 'MODERATED', to: 'ENDED', notice: ENDED },
  { from: 'ACCOMPANIED', to: 'ENDED', notice: ENDED },
  { from: 'SELF_ORGANISED', to: 'ENDED', notice: ENDED },
  { from: 'PAUSED', to: 'ENDED', notice: ENDED },
];

/** While it lasts, whoever leads the first meetings sees members and dates. The policies of PostgreSQL have the same list. */
export const ACCOMPANIED_STATUSES: readonly PeerGroupStatus[] = [
  'FORMED',
  'KICK_OFF_PLANNED',
  'MODERATED',
  'ACCOMPANIED',
];

/** @returns the transition, or undefined when the state machine does not allow it */
export function peerTransition(
  from: PeerGroupStatus | 'NONE',
  to: PeerGroupStatus,
): PeerTransition | undefined {
  return PEER_TRANSITIONS.find((step) => step.from === from && step.to === to);
}

/** docs/peer-group-states.md */
export function peerStateDocument(): string {
  const lines = PEER_TRANSITIONS.map(
    ({ from, to, notice }) => `  ${from === 'NONE' ? '[*]' : from} --> ${to}${notice ? ` : ${notice}` : ''}`,
  );
  return `# The state machine of a peer-advice group

Written by \`npm run -w db state-machine\` from \`db/src/peer-advice/group-status.ts\`; a test fails when it is out of date.
Before a group there is the interest of each person (\`peer_interest\`). The words on the arrows are the notices that the
members get. The person who leads the first meetings reads members and dates in these states only: ${ACCOMPANIED_STATUSES.join(', ')}.

\`\`\`mermaid
stateDiagram-v2
${lines.join('\n')}
\`\`\`
`;
}
