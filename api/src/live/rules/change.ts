const KINDS = ['SESSION', 'QUEUE', 'ENROLMENT', 'APPROVER', 'LOGIN', 'NOTICE', 'PLANNING', 'ROUND'] as const;
export type ChangeKind = (typeof KINDS)[number];

/** Ids by kind: sessions, sessions whose waiting list moved, enrolments, approvers (people), people signed out, people with another inbox, sessions that planners changed (0 = blocks of resources), groups of peer advice whose round changed. */
export type Changes = Record<ChangeKind, number[]>;

/** Kinds this version does not know are left out: a newer process may already write more. */
export function changesFrom(rows: readonly { about: string; ids: number[] }[]): Changes {
  const idsOf = (kind: ChangeKind) => rows.find((row) => row.about === kind)?.ids ?? [];
  return Object.fromEntries(KINDS.map((kind) => [kind, idsOf(kind)])) as Changes;
}
