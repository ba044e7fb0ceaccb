import type { FormProblem } from '../components/ErrorSummary.tsx';
import type { PlainMessageId, Translate } from '../i18n/index.ts';
import { fieldId } from './TopicFields.tsx';

export interface Fault {
  /** Of the form or of the API's content. */
  field: string;
  reason: string;
  limit: number | null;
}

const TEXT: Record<string, PlainMessageId> = {
  title: 'topics.faultTitle',
  categoryId: 'topics.faultCategory',
  benefit: 'topics.faultBenefit',
  description: 'topics.faultDescription',
  formats: 'topics.faultFormats',
  targetGroups: 'topics.faultTargetGroups',
  hours: 'topics.faultHours',
  durationMinutes: 'topics.faultHours',
  euros: 'topics.faultRate',
  costCentsPerDay: 'topics.faultRate',
  prerequisites: 'topics.faultPrerequisites',
};
/** Fields that the form calls otherwise. */
const IN_FORM: Record<string, string> = { durationMinutes: 'hours', costCentsPerDay: 'euros' };

/** Each with what is wrong and what to do. */
export function problemsOf(faults: readonly Fault[], t: Translate): FormProblem[] {
  return faults.map(({ field, reason, limit }) => {
    const tooMuch = reason === 'TOO_LONG' || reason === 'TOO_MANY';
    return {
      fieldId: fieldId(IN_FORM[field] ?? field),
      text: tooMuch
        ? t('topics.faultTooMuch', { field, limit: limit ?? 0 })
        : t(TEXT[field] ?? 'topics.faultOther'),
    };
  });
}
