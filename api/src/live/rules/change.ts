const KINDS = ['SESSION', 'QUEUE', 'ENROLMENT', 'APPROVER', 'LOGIN', 'NOTICE'] as const;
export type ChangeKind = (typeof KINDS)[number];

/** Ids by kind: sessions, sessions whose waiting list moved, enrolments, approvers (people), people signed out, people with another inbox. */
export type Changes = Record<ChangeKind, number[]>;

/** Kinds this version does not know are left out: a newer process may already write more. */
export function changesFrom(rows: readonly { about: string; ids: number[] }[]): Changes {
  const changes: Changes = { SESSION: [], QUEUE: [], ENROLMENT: [], APPROVER: [], LOGIN: [], NOTICE: [] };
  for (const kind of KINDS) changes[kind] = rows.find((row) => row.about === kind)?.ids ?? [];
  return changes;
}
