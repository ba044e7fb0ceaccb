import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useCommand, type CommandProblem } from '../commands/use-command.ts';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import type { BoardData, Entry } from './board-data.ts';
import {
  MoveAppointmentDocument,
  PreviewAppointmentMoveDocument,
  SessionDeadlinesDocument,
  type AppointmentMoveInput,
  type MoveAppointmentInput,
  type MoveAppointmentMutation,
  type PreviewAppointmentMoveQuery,
} from './generated.ts';
import {
  afterMove,
  afterRedo,
  afterUndo,
  NO_MOVES,
  withoutAppointment,
  type Deadlines,
  type DoneMove,
  type MoveHistory,
} from './move-history.ts';
import type { Board } from './use-board.ts';
import { placementOf, samePlacement, type Placement } from './placement.ts';

export type MovePreview = NonNullable<PreviewAppointmentMoveQuery['previewAppointmentMove']>;
type Answer = MoveAppointmentMutation['moveAppointment'];
export type StaleAnswer = Extract<Answer, { __typename: 'StaleSession' }>;

export type Purpose = 'move' | 'undo' | 'redo';

/** What somebody wants to be where. */
export interface MoveRequest {
  /** As the planner saw it. */
  entry: Entry;
  to: Placement;
  purpose: Purpose;
  /** To bring back with it. */
  deadlines: Deadlines | null;
}

/** What is asked before, or instead of, saving. */
export type MoveQuestion =
  | { about: 'confirm'; request: MoveRequest; preview: MovePreview | null }
  | { about: 'stale'; request: MoveRequest; theirs: Entry | null; answer: StaleAnswer };

export interface Extras {
  reason: string | null;
  beyondContract: boolean;
}

const NO_EXTRAS: Extras = { reason: null, beyondContract: false };

const REFUSED: Partial<Record<Answer['__typename'], PlainMessageId>> = {
  SessionNotFound: 'planning-board.refusedGone',
  SessionNotChangeable: 'planning-board.refusedNotChangeable',
  NotPermitted: 'planning-board.refusedNotPermitted',
};

export interface Moves {
  question: MoveQuestion | null;
  sending: boolean;
  problem: CommandProblem | null;
  /** Why the API did not do the last one. */
  refusal: string | null;
  history: MoveHistory;
  /** Saves at once what concerns nobody and clashes with nothing; asks about all else. Resolves when it is settled. */
  propose: (request: MoveRequest) => Promise<void>;
  /** Opens the question without having asked the API. */
  ask: (entry: Entry) => void;
  preview: (entry: Entry, to: Placement) => Promise<MovePreview | null>;
  confirm: (request: MoveRequest, extras: Extras) => Promise<void>;
  dismiss: () => void;
  undo: () => Promise<void>;
  redo: () => Promise<void>;
}

export function moveInput({ appointmentId, sessionId }: Entry, to: Placement): AppointmentMoveInput {
  return {
    appointmentId,
    sessionId,
    startsAt: new Date(to.startsAt).toISOString(),
    endsAt: new Date(to.endsAt).toISOString(),
    ...(to.roomId === null ? { withoutRoom: true } : { roomId: to.roomId }),
    trainerIds: [...to.trainerIds],
  };
}

/**
 * Moves of appointments from the proposal to the answer, and back.
 * @param data the board as it is
 */
export function useMoves(
  data: BoardData,
  { refresh, saving }: Pick<Board, 'refresh' | 'saving'>,
  announce: (text: string) => void,
): Moves {
  const { t } = useMessages();
  const client = useApolloClient();
  const [question, setQuestion] = useState<MoveQuestion | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [history, setHistory] = useState(NO_MOVES);
  /** Ends the proposal that a question belongs to. */
  const settle = useRef<() => void>(() => undefined);
  const command = useCommand<MoveAppointmentInput, Answer>(async (input) => {
    const { data: answer } = await client.mutate({ mutation: MoveAppointmentDocument, variables: { input } });
    return answer?.moveAppointment;
  });

  function put(next: MoveQuestion | null): void {
    setQuestion(next);
    if (!next) settle.current();
  }

  async function preview(entry: Entry, to: Placement): Promise<MovePreview | null> {
    const { data: answer } = await client.query({
      query: PreviewAppointmentMoveDocument,
      variables: { move: moveInput(entry, to) },
      fetchPolicy: 'no-cache',
    });
    return answer?.previewAppointmentMove ?? null;
  }

  async function propose(request: MoveRequest): Promise<void> {
    setRefusal(null);
    const settled = new Promise<void>((resolve) => (settle.current = resolve));
    // without an answer the question shows what is known, and asks again
    const shown = await preview(request.entry, request.to).catch(() => null);
    if (!shown || needsAnswer(shown)) put({ about: 'confirm', request, preview: shown });
    else await confirm(request, NO_EXTRAS);
    return settled;
  }

  function confirm(request: MoveRequest, extras: Extras): Promise<void> {
    return saving(request.entry.sessionId, () => save(request, extras));
  }

  async function save(request: MoveRequest, extras: Extras): Promise<void> {
    setRefusal(null);
    const { entry, to, purpose } = request;
    const before = purpose === 'move' ? await deadlinesOf(entry.sessionId) : request.deadlines;
    const answer = await command.submit({
      ...moveInput(entry, to),
      expectedVersion: entry.version,
      deadlines: purpose === 'undo' ? request.deadlines : null,
      ...extras,
    });
    if (!answer) return question ? undefined : put({ about: 'confirm', request, preview: null });
    await afterwards(request, answer, before);
  }

  async function afterwards(request: MoveRequest, answer: NonNullable<Answer>, deadlines: Deadlines | null) {
    const { entry, to, purpose } = request;
    const { sessionId, appointmentId, topicTitle } = entry;
    switch (answer.__typename) {
      case 'ChangeSessionSuccess': {
        const saved = { sessionId, before: entry.version, after: answer.session.version };
        const done: DoneMove = {
          ...{ appointmentId, sessionId, version: saved.after, title: topicTitle },
          ...{ from: placementOf(entry), to, deadlines },
        };
        setHistory((known) => {
          if (purpose === 'undo') return afterUndo(known, saved);
          return purpose === 'redo' ? afterRedo(known, saved) : afterMove(known, done, saved);
        });
        await refresh([sessionId]).catch(() => undefined);
        announce(t('planning-board.moved', { title: topicTitle, told: answer.told }));
        return put(null);
      }
      case 'StaleSession': {
        const fresh = await refresh([sessionId]).catch(() => data);
        const theirs = fresh.entries.find((each) => each.appointmentId === appointmentId) ?? null;
        return put({ about: 'stale', request, theirs, answer });
      }
      case 'RoomOccupied':
      case 'TrainerOccupied':
      case 'EquipmentOccupied':
      case 'ContractDaysExceeded':
      case 'SessionDraftInvalid':
      case 'CapacityBelowConfirmed':
      case 'IdempotencyKeyReused':
        // the preview says what stands against it
        setRefusal(t('planning-board.refusedOccupied'));
        return put({ about: 'confirm', request, preview: await preview(entry, to).catch(() => null) });
      case 'SessionNotFound':
      case 'SessionNotChangeable':
      case 'NotPermitted': {
        const text = t(REFUSED[answer.__typename]!);
        setRefusal(text);
        announce(text);
        await refresh([sessionId]).catch(() => undefined);
        return put(null);
      }
    }
  }

  async function deadlinesOf(id: string): Promise<Deadlines | null> {
    const asked = { query: SessionDeadlinesDocument, variables: { id }, fetchPolicy: 'no-cache' as const };
    const session = (await client.query(asked).catch(() => null))?.data?.session;
    if (!session) return null;
    const { enrolUntil, cancelUntil, planning } = session;
    return { enrolUntil, cancelUntil, decideAt: planning?.decideAt ?? null };
  }

  async function again(move: DoneMove | undefined, purpose: 'undo' | 'redo'): Promise<void> {
    if (!move)
      return announce(
        t(purpose === 'undo' ? 'planning-board.nothingToUndo' : 'planning-board.nothingToRedo'),
      );
    const entry = data.entries.find(({ appointmentId }) => appointmentId === move.appointmentId);
    if (!entry) {
      setHistory((known) => withoutAppointment(known, move.appointmentId));
      return announce(t('planning-board.refusedGone'));
    }
    const to = purpose === 'undo' ? move.from : move.to;
    // the version after the own move: whatever others did since is not overwritten
    await propose({ entry: { ...entry, version: move.version }, to, purpose, deadlines: move.deadlines });
  }

  return {
    ...{ question, refusal, history, preview, propose, confirm },
    sending: command.sending,
    problem: command.problem,
    ask(entry) {
      setRefusal(null);
      put({
        about: 'confirm',
        request: { entry, to: placementOf(entry), purpose: 'move', deadlines: null },
        preview: null,
      });
    },
    dismiss: () => put(null),
    undo: () => again(history.undoable[0], 'undo'),
    redo: () => again(history.redoable[0], 'redo'),
  };
}

/** Whether somebody has to look at it before it is saved. */
function needsAnswer({ fault, clashes, overruns, warnings, consequenceCount }: MovePreview): boolean {
  return (
    fault !== null || clashes.length > 0 || overruns.length > 0 || warnings.length > 0 || consequenceCount > 0
  );
}

export function isUnchanged({ entry, to }: MoveRequest): boolean {
  return samePlacement(placementOf(entry), to);
}
