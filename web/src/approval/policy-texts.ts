import type { PolicyRulesFragment } from './generated.ts';
import { euros, type Language, type Translate } from '../i18n/index.ts';

/** What staying away leads to at a topic, in sentences. */
export function absenceText(policy: PolicyRulesFragment, t: Translate, language: Language): string {
  const { noShowNote, noShowCost, costCents, noShowBlockDays, lateCancelCounts } = policy;
  const sentences = [
    noShowNote && t('approval.ruleNoShow'),
    noShowCost && costCents > 0 && t('approval.ruleNoShowCost', { amount: euros(costCents, language) }),
    noShowBlockDays > 0 && t('approval.ruleNoShowBlock', { days: noShowBlockDays }),
  ].filter((sentence) => sentence !== false);
  if (sentences.length === 0) return t('approval.ruleNoShowNothing');
  return [
    ...sentences,
    lateCancelCounts ? t('approval.ruleLateCounts') : t('approval.ruleLateDoesNotCount'),
  ].join(' ');
}

/** Whether and to whom a seat may be passed on. */
export function substituteText(policy: PolicyRulesFragment, t: Translate): string {
  const { substituteAllowed, substituteAnywhere, substituteBeforeWaiting, approvalSteps } = policy;
  if (!substituteAllowed) return t('approval.ruleSubstituteNo');
  return [
    substituteAnywhere ? t('approval.ruleSubstituteAnywhere') : t('approval.ruleSubstituteUnit'),
    substituteBeforeWaiting ? t('approval.ruleSubstituteFirst') : t('approval.ruleSubstituteLast'),
    ...(approvalSteps > 0 ? [t('approval.ruleSubstituteAsks')] : []),
  ].join(' ');
}
