import type { Placement } from './placement.ts';

/** What the API needs to bring deadlines back, too. */
export interface Deadlines {
  enrolUntil: string;
  cancelUntil: string;
  decideAt: string | null;
}

/** A move of one's own that was saved. */
export interface DoneMove {
  appointmentId: string;
  sessionId: string;
  /** Of the session after the move: when it is another one, somebody else has changed it. */
  version: number;
  /** What it is called in the announcements. */
  title: string;
  from: Placement;
  to: Placement;
  /** Before the move. */
  deadlines: Deadlines | null;
}

/** The last moves, newest first. */
export interface MoveHistory {
  undoable: readonly DoneMove[];
  redoable: readonly DoneMove[];
}

export const NO_MOVES: MoveHistory = { undoable: [], redoable: [] };
const KEPT = 50;

/** A saved change of a session: from which version to which. */
export interface Saved {
  sessionId: string;
  before: number;
  after: number;
}

export function afterMove(history: MoveHistory, move: DoneMove, saved: Saved): MoveHistory {
  const { undoable } = carriedOn(history, saved);
  return { undoable: [move, ...undoable].slice(0, KEPT), redoable: [] };
}

export function afterUndo(history: MoveHistory, saved: Saved): MoveHistory {
  const { undoable, redoable } = carriedOn(history, saved);
  const [move, ...rest] = undoable;
  return move ? { undoable: rest, redoable: [{ ...move, version: saved.after }, ...redoable] } : history;
}

export function afterRedo(history: MoveHistory, saved: Saved): MoveHistory {
  const { undoable, redoable } = carriedOn(history, saved);
  const [move, ...rest] = redoable;
  return move ? { undoable: [{ ...move, version: saved.after }, ...undoable], redoable: rest } : history;
}

/** Own changes of one session follow each other: they are in nobody's way. */
function carriedOn({ undoable, redoable }: MoveHistory, { sessionId, before, after }: Saved): MoveHistory {
  const carry = (moves: readonly DoneMove[]) =>
    moves.map((move) =>
      move.sessionId === sessionId && move.version === before ? { ...move, version: after } : move,
    );
  return { undoable: carry(undoable), redoable: carry(redoable) };
}

/** What was done to an appointment that is gone, or that others have moved meanwhile, cannot be undone any more. */
export function withoutAppointment(history: MoveHistory, appointmentId: string): MoveHistory {
  const keep = (moves: readonly DoneMove[]) => moves.filter((move) => move.appointmentId !== appointmentId);
  return { undoable: keep(history.undoable), redoable: keep(history.redoable) };
}
