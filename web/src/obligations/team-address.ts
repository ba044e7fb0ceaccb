import type { TeamScope } from './generated.ts';

export interface TeamFilter {
  scope: TeamScope;
  /** Only who has something overdue or expiring. */
  urgentOnly: boolean;
}

export function teamFilter(parameters: URLSearchParams): TeamFilter {
  return {
    scope: parameters.get('bereich') === 'alle' ? 'ALL' : 'DIRECT',
    urgentOnly: parameters.get('nur') === 'dringend',
  };
}

/** The query of the page and of the file, without the question mark. */
export function teamQuery({ scope, urgentOnly }: TeamFilter): string {
  return new URLSearchParams({
    ...(scope === 'ALL' && { bereich: 'alle' }),
    ...(urgentOnly && { nur: 'dringend' }),
  }).toString();
}

export function teamFile(filter: TeamFilter): string {
  return `/team/pflichtschulungen.csv?${teamQuery(filter)}`;
}
