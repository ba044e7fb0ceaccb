import type { CommandRefusal } from '../../platform/command.ts';
import type { Assessment } from '../queries/assess-draft.ts';
import type { Clash } from '../rules/clashes.ts';
import type { ContractOverrun } from '../rules/contract.ts';
import type { SessionDraft } from '../rules/session-draft.ts';

/** Why a session cannot be planned as wanted. */
export type DraftRefusal =
  | { type: 'SessionDraftInvalid'; fault: NonNullable<Assessment['fault']> }
  | { type: 'ResourcesOccupied'; clashes: Clash[]; draft: SessionDraft; sessionId: number | null }
  | { type: 'ContractDaysExceeded'; overruns: ContractOverrun[] };

/** Why nothing can be done about a session now. */
export type SessionRefusal =
  | { type: 'NotPermitted' }
  | { type: 'SessionNotFound' }
  | { type: 'StaleSession'; sessionId: number; expectedVersion: number; currentVersion: number }
  | { type: 'SessionNotChangeable'; status: 'CANCELLED' | 'OVER' | 'BEGUN' | 'DRAFT' | 'OPEN' }
  | CommandRefusal;

/** @param beyondContract the planner confirmed that trainers teach more than their contract covers */
export function refusalOf(
  { fault, clashes, overruns }: Assessment,
  {
    draft,
    sessionId,
    beyondContract,
  }: { draft: SessionDraft; sessionId: number | null; beyondContract: boolean },
): DraftRefusal | null {
  if (fault) return { type: 'SessionDraftInvalid', fault };
  if (clashes.length > 0) return { type: 'ResourcesOccupied', clashes, draft, sessionId };
  if (overruns.length > 0 && !beyondContract) return { type: 'ContractDaysExceeded', overruns };
  return null;
}
