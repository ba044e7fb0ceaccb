import type { PlanParameters } from './problem.ts';

export const PARAMETER_FAULTS = ['YEAR', 'WEIGHTS', 'FILL', 'WEEKDAYS', 'LIMIT'] as const;
export type ParameterFault = (typeof PARAMETER_FAULTS)[number];

/** Years ahead for which the calendar is known well enough. */
const YEARS_AHEAD = 3;
const MOST_PER_CENT = 300;
const LEAST_FILL = 20;
export const MOST_PLANNED = 5_000;

/** How a plan is made when nobody says otherwise. */
export const USUAL_PARAMETERS: PlanParameters = {
  weights: { waiting: 100, interested: 60, lastYear: 100, refused: 50 },
  fillPercent: 75,
  skipSchoolHolidays: true,
  weekdays: [1, 2, 3, 4, 5],
  keepTargetGroupsApart: true,
  sessionLimit: null,
};

/** Why a year cannot be planned so, or null. @param thisYear in Berlin */
export function parameterFault(
  year: number,
  { weights, fillPercent, weekdays, sessionLimit }: PlanParameters,
  thisYear: number,
): ParameterFault | null {
  if (!isWhole(year, thisYear, thisYear + YEARS_AHEAD)) return 'YEAR';
  if (!Object.values(weights).every((weight) => isWhole(weight, 0, MOST_PER_CENT))) return 'WEIGHTS';
  if (!isWhole(fillPercent, LEAST_FILL, 100)) return 'FILL';
  if (weekdays.length === 0 || !weekdays.every((day) => isWhole(day, 1, 5))) return 'WEEKDAYS';
  if (sessionLimit !== null && !isWhole(sessionLimit, 1, MOST_PLANNED)) return 'LIMIT';
  return null;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
