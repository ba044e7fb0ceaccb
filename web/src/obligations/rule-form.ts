import type { PlainMessageId } from '../i18n/index.ts';
import type { MandatoryAudience, MandatoryRuleShape, PersonRole } from './generated.ts';
import type { PickedTopic } from './TopicPicker.tsx';

export interface RuleForm {
  topic: PickedTopic | null;
  audience: MandatoryAudience;
  unit: string;
  role: PersonRole;
  months: string;
  dueWithin: string;
  remind: string;
  /** YYYY-MM-DD */
  from: string;
}

export type RuleField = keyof RuleForm;

export const AUDIENCES: readonly MandatoryAudience[] = ['ALL', 'LEADERS', 'APPRENTICES', 'UNIT', 'ROLE'];
export const RULE_ROLES = ['COACH', 'TRAINING_PLANNER', 'TRAINING_OFFICER', 'ADMINISTRATOR'] as const;

export function emptyRule(today: string): RuleForm {
  return {
    topic: null,
    audience: 'ALL',
    unit: '',
    role: 'COACH',
    months: '24',
    dueWithin: '90',
    remind: '60, 30, 7',
    from: today,
  };
}

export interface RuleProblem {
  field: RuleField;
  text: PlainMessageId;
}

/** @param today YYYY-MM-DD in the city @returns what the API takes, or what is wrong */
export function readRule(
  form: RuleForm,
  today: string,
): { shape: MandatoryRuleShape; problems: [] } | { shape: null; problems: RuleProblem[] } {
  const problems: RuleProblem[] = [];
  const months = form.months.trim() === '' ? null : wholeNumber(form.months);
  const dueWithin = wholeNumber(form.dueWithin);
  const remindDays = form.remind
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map(wholeNumber);
  if (!form.topic) problems.push({ field: 'topic', text: 'obligations.problemTopic' });
  if (form.audience === 'UNIT' && !form.unit.trim())
    problems.push({ field: 'unit', text: 'obligations.problemUnit' });
  if (months !== null && !within(months, 1, 240))
    problems.push({ field: 'months', text: 'obligations.problemMonths' });
  if (!within(dueWithin, 0, 1000))
    problems.push({ field: 'dueWithin', text: 'obligations.problemDueWithin' });
  if (remindDays.length > 6 || !remindDays.every((days) => within(days, 1, 90)))
    problems.push({ field: 'remind', text: 'obligations.problemRemind' });
  if (!form.from || form.from < today) problems.push({ field: 'from', text: 'obligations.problemFrom' });
  if (problems.length > 0 || !form.topic) return { shape: null, problems };
  return {
    problems: [],
    shape: {
      topicId: form.topic.id,
      audience: form.audience,
      unitShortName: form.audience === 'UNIT' ? form.unit.trim() : null,
      role: form.audience === 'ROLE' ? form.role : null,
      validMonths: months,
      dueWithinDays: dueWithin,
      remindDays,
    },
  };
}

function wholeNumber(text: string): number {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
}

function within(value: number, min: number, max: number): boolean {
  return value >= min && value <= max;
}
