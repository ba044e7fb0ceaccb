import type { SynonymStatus } from '@weitblick/db/catalogue';
import { isSearchable, titleKey, tokenise } from '@weitblick/shared/german';

export const SYNONYM_LIMITS = { phrases: 12, phrase: 80 } as const;

export type SynonymFault = 'TOO_FEW' | 'TOO_MANY' | 'TOO_LONG' | 'NOTHING_TO_SEARCH';

/** Trimmed, each meaning once however it is cased. @returns the phrases, or what is wrong with them */
export function checkPhrases(typed: readonly string[]): string[] | SynonymFault {
  const byKey = new Map<string, string>();
  for (const text of typed) {
    const phrase = text.toWellFormed().replaceAll('\0', '').replace(/\s+/g, ' ').trim();
    if (phrase === '') continue;
    if (phrase.length > SYNONYM_LIMITS.phrase) return 'TOO_LONG';
    if (!tokenise(phrase).some(isSearchable)) return 'NOTHING_TO_SEARCH';
    if (!byKey.has(titleKey(phrase))) byKey.set(titleKey(phrase), phrase);
  }
  if (byKey.size < 2) return 'TOO_FEW';
  if (byKey.size > SYNONYM_LIMITS.phrases) return 'TOO_MANY';
  return [...byKey.values()];
}

export type SynonymDecision = Exclude<SynonymStatus, 'PROPOSED'>;

export type DecisionFault = 'NOT_OPEN' | 'OWN_PROPOSAL' | 'NOT_OWN_PROPOSAL' | 'REASON_MISSING';

/**
 * Two pairs of eyes: who proposed may only take back, another decides. What is in use is retired by any planner, because
 * harm must end at once. Who refuses or retires says why.
 */
export function decisionFault(
  { status, isOwn }: { status: SynonymStatus; isOwn: boolean },
  decision: SynonymDecision,
  reason: string | null,
): DecisionFault | null {
  if (status !== (decision === 'RETIRED' ? 'APPROVED' : 'PROPOSED')) return 'NOT_OPEN';
  if (decision === 'WITHDRAWN') return isOwn ? null : 'NOT_OWN_PROPOSAL';
  if (decision !== 'RETIRED' && isOwn) return 'OWN_PROPOSAL';
  return decision !== 'APPROVED' && !reason ? 'REASON_MISSING' : null;
}
