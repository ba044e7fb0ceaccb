import { addDays, berlinDay, berlinTime } from '@weitblick/shared/calendar';

export interface AbsenceTerms {
  /** Line manager and training officer are told. */
  note: boolean;
  /** null = nothing is charged */
  costCents: number | null;
  /** First instant at which the person may enrol at the topic again; null = no block. */
  blockedUntil: Date | null;
}

/** The part of a topic's policy that says it. */
export interface AbsencePolicy {
  noShowNote: boolean;
  noShowCost: boolean;
  noShowBlockDays: number;
  costCents: number;
}

/** What staying away leads to by a topic's policy: whole days by the calendar, counted from the day after. */
export function absenceTerms(policy: AbsencePolicy, now: Date): AbsenceTerms {
  const { noShowNote, noShowCost, noShowBlockDays, costCents } = policy;
  return {
    note: noShowNote,
    costCents: noShowCost && costCents > 0 ? costCents : null,
    blockedUntil: noShowBlockDays > 0 ? berlinTime(addDays(berlinDay(now), noShowBlockDays + 1)) : null,
  };
}
