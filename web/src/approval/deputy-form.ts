import type { PlainMessageId } from '../i18n/index.ts';

/** As long as the API allows. */
const LONGEST_DAYS = 92;

export interface DeputyInput {
  number: string;
  /** YYYY-MM-DD or empty */
  from: string;
  until: string;
}

export interface DeputyProblem {
  field: keyof DeputyInput;
  text: PlainMessageId;
}

/** @param today YYYY-MM-DD in the city */
export function checkDeputy({ number, from, until }: DeputyInput, today: string): DeputyProblem[] {
  const problems: DeputyProblem[] = [];
  if (!number.trim()) problems.push({ field: 'number', text: 'approval.deputyNumberMissing' });
  if (!from) problems.push({ field: 'from', text: 'approval.deputyFromMissing' });
  else if (from < today) problems.push({ field: 'from', text: 'approval.deputyFromPast' });
  if (!until) problems.push({ field: 'until', text: 'approval.deputyUntilMissing' });
  else if (from && until < from) problems.push({ field: 'until', text: 'approval.deputyUntilBefore' });
  else if (from && (Date.parse(until) - Date.parse(from)) / 86_400_000 > LONGEST_DAYS)
    problems.push({ field: 'until', text: 'approval.deputyUntilLong' });
  return problems;
}

export function deputyState(
  { validFrom, validUntil }: { validFrom: string; validUntil: string },
  today: string,
): 'now' | 'future' | 'over' {
  if (validUntil < today) return 'over';
  return validFrom > today ? 'future' : 'now';
}
