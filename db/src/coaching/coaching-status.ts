/** The life of a coaching; PostgreSQL holds the same table (coaching_transition). */
export const COACHING_STATUSES = [
  'REQUESTED',
  'ACCEPTED',
  'AGREED',
  'RUNNING',
  'CONCLUDED',
  'DECLINED',
  'HANDED_OVER',
  'WITHDRAWN',
] as const;
export type CoachingStatus = (typeof COACHING_STATUSES)[number];

/** Neither concluded nor ended in another way. The unique index coaching_one_open has the same list. */
export const OPEN_COACHING: readonly CoachingStatus[] = ['REQUESTED', 'ACCEPTED', 'AGREED', 'RUNNING'];
/** Take one of the coach's places. The function coaching_takes_a_place has the same list. */
export const TAKES_A_PLACE: readonly CoachingStatus[] = ['ACCEPTED', 'AGREED', 'RUNNING'];

export type CoachingSide = 'PERSON' | 'COACH';

export interface CoachingTransition {
  /** NONE: the request does not exist yet. */
  from: CoachingStatus | 'NONE';
  to: CoachingStatus;
  /** Who takes the step. */
  by: readonly CoachingSide[];
  /** What the other side is told; null where a notice about a date says it. */
  notice: string | null;
}

const EITHER = ['PERSON', 'COACH'] as const;

export const COACHING_TRANSITIONS: readonly CoachingTransition[] = [
  { from: 'NONE', to: 'REQUESTED', by: ['PERSON'], notice: 'COACHING_REQUESTED' },
  { from: 'REQUESTED', to: 'ACCEPTED', by: ['COACH'], notice: 'COACHING_ACCEPTED' },
  { from: 'REQUESTED', to: 'DECLINED', by: ['COACH'], notice: 'COACHING_DECLINED' },
  { from: 'REQUESTED', to: 'WITHDRAWN', by: ['PERSON'], notice: 'COACHING_WITHDRAWN' },
  // proposed by the coach, but taken by the person, who consents
  { from: 'REQUESTED', to: 'HANDED_OVER', by: ['PERSON'], notice: 'COACHING_HANDED_OVER' },
  { from: 'ACCEPTED', to: 'AGREED', by: EITHER, notice: 'COACHING_GOALS_AGREED' },
  // after a first conversation either may find that it does not fit
  { from: 'ACCEPTED', to: 'DECLINED', by: ['COACH'], notice: 'COACHING_DECLINED' },
  { from: 'ACCEPTED', to: 'WITHDRAWN', by: ['PERSON'], notice: 'COACHING_WITHDRAWN' },
  { from: 'ACCEPTED', to: 'HANDED_OVER', by: ['PERSON'], notice: 'COACHING_HANDED_OVER' },
  // the first date that is booked after the agreement
  { from: 'AGREED', to: 'RUNNING', by: ['PERSON'], notice: null },
  { from: 'AGREED', to: 'CONCLUDED', by: EITHER, notice: 'COACHING_CONCLUDED' },
  { from: 'AGREED', to: 'HANDED_OVER', by: ['PERSON'], notice: 'COACHING_HANDED_OVER' },
  { from: 'RUNNING', to: 'CONCLUDED', by: EITHER, notice: 'COACHING_CONCLUDED' },
  { from: 'RUNNING', to: 'HANDED_OVER', by: ['PERSON'], notice: 'COACHING_HANDED_OVER' },
];

/** @returns the transition, or undefined when the state machine does not allow it */
export function coachingTransition(
  from: CoachingStatus | 'NONE',
  to: CoachingStatus,
): CoachingTransition | undefined {
  return COACHING_TRANSITIONS.find((step) => step.from === from && step.to === to);
}

const SIDES: Record<CoachingSide, string> = { PERSON: 'the person', COACH: 'the coach' };

/** docs/coaching-states.md */
export function coachingStateDocument(): string {
  const arrows = COACHING_TRANSITIONS.map(
    ({ from, to, notice }) => `  ${from === 'NONE' ? '[*]' : from} --> ${to}${notice ? ` : ${notice}` : ''}`,
  );
  const rows = COACHING_TRANSITIONS.map(
    ({ from, to, by, notice }) =>
      `| ${from === 'NONE' ? '–' : from} | ${to} | ${by.map((side) => SIDES[side]).join(' or ')} | ${notice ?? '–'} |`,
  );
  return `# The state machine of a coaching

Written by \`npm run -w db state-machine\` from \`db/src/coaching/coaching-status.ts\`; a test fails when it is out of date.
The words on the arrows are the notices that the other side gets. These states take one of the coach's places:
${TAKES_A_PLACE.join(', ')}. [coaching.md](coaching.md) says who sees what.

\`\`\`mermaid
stateDiagram-v2
${arrows.join('\n')}
\`\`\`

| From | To | Taken by | Notice |
|------|----|----------|--------|
${rows.join('\n')}
`;
}
