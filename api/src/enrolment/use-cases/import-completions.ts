import type { EntityManager } from '@mikro-orm/postgresql';
import { Enrolment } from '@weitblick/db/enrolment';
import type { Session } from '@weitblick/db/scheduling';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { participantsByNumber } from '../queries/completion-facts.ts';
import {
  completionEntries,
  MAX_COMPLETIONS,
  planCompletions,
  type CompletionRow,
} from '../rules/completion.ts';
import { recordCompletions } from './complete-training.ts';
import { lockForKeeper, type ListKeeper } from './keep-attendance.ts';

export interface ImportCompletionsCommand extends ListKeeper {
  /** Personnel number and day of completion, a line each. */
  file: string;
  idempotencyKey: string;
}

export type ImportCompletionsOutcome =
  | { type: 'CompletionsImported'; sessionId: number; rows: CompletionRow[] }
  | { type: 'SessionNotFound' }
  | { type: 'CompletionNotPossible'; obstacle: 'HAS_APPOINTMENTS' }
  | { type: 'TooManyRows'; limit: number }
  | CommandRefusal;

/** Records everybody of a learning platform's file who finished; what does not fit is reported line by line. */
export function importCompletions(
  deps: CommandDependencies,
  command: ImportCompletionsCommand,
): Promise<ImportCompletionsOutcome> {
  const { actorId, sessionId, file, idempotencyKey } = command;
  return runCommand<Session | null, ImportCompletionsOutcome>(
    deps,
    { name: 'importCompletions', actorId, idempotencyKey, input: { sessionId, file } },
    (tx, faults) => lockForKeeper(tx, command, faults),
    async (tx, session, now) => {
      if (!session) return { outcome: { type: 'SessionNotFound' }, effect: false };
      if (session.format !== 'SELF_PACED') {
        return { outcome: { type: 'CompletionNotPossible', obstacle: 'HAS_APPOINTMENTS' }, effect: false };
      }
      const rows = await plannedCompletions(tx, session, file, now);
      if (!rows) return { outcome: { type: 'TooManyRows', limit: MAX_COMPLETIONS }, effect: false };
      const recorded = rows.filter(({ result }) => result === 'RECORDED');
      const days = new Map(recorded.map(({ enrolmentId, completedOn }) => [enrolmentId!, completedOn!]));
      const seats = await tx.find(Enrolment, { id: { $in: [...days.keys()] } }, { orderBy: { id: 'asc' } });
      const finished = seats.map((enrolment) => ({ enrolment, completedOn: days.get(enrolment.id)! }));
      await recordCompletions(tx, session, finished, { source: 'IMPORT', actorId, now });
      return { outcome: { type: 'CompletionsImported', sessionId, rows }, effect: recorded.length > 0 };
    },
  );
}

/** What importCompletions would do now; writes and locks nothing. @returns null when there are too many lines */
export async function plannedCompletions(
  em: EntityManager,
  session: Session,
  file: string,
  now: Date,
): Promise<CompletionRow[] | null> {
  const entries = completionEntries(file);
  if (entries.length > MAX_COMPLETIONS) return null;
  const participants = await participantsByNumber(
    em,
    session.id,
    entries.map(({ number }) => number),
  );
  return planCompletions(entries, participants, { startsAt: session.startsAt, now });
}
