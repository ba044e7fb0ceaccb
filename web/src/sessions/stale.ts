import type { SessionForm } from './session-form.ts';

export type FormField = keyof SessionForm;

export interface FieldConflict {
  field: FormField;
  /** Changed here and there, each in another way: only a person can choose. */
  both: boolean;
}

const FIELDS: readonly FormField[] = [
  'format',
  'appointments',
  'availableFrom',
  'availableUntil',
  'siteCode',
  'joinUrl',
  'capacity',
  'seatsMinimum',
  'enrolUntil',
  'cancelUntil',
  'decideAt',
];

/** @returns the fields in which what is typed here differs from what somebody else saved meanwhile */
export function conflictsOf(base: SessionForm, mine: SessionForm, theirs: SessionForm): FieldConflict[] {
  return FIELDS.filter((field) => !same(field, mine, theirs)).map((field) => ({
    field,
    both: !same(field, base, mine) && !same(field, base, theirs),
  }));
}

/** What is chosen at first: whatever was changed, by whomever; where both did, what is typed here. */
export function firstChoice(
  base: SessionForm,
  mine: SessionForm,
  conflicts: readonly FieldConflict[],
): Set<FormField> {
  return new Set(conflicts.filter(({ field }) => same(field, base, mine)).map(({ field }) => field));
}

/** @param fromTheirs fields to take over; all others stay as they are typed */
export function merged(
  mine: SessionForm,
  theirs: SessionForm,
  fromTheirs: ReadonlySet<FormField>,
): SessionForm {
  const taken = Object.fromEntries([...fromTheirs].map((field) => [field, theirs[field]]));
  return { ...mine, ...taken };
}

function same(field: FormField, a: SessionForm, b: SessionForm): boolean {
  if (field !== 'appointments') return a[field] === b[field];
  const said = ({ appointments }: SessionForm) =>
    JSON.stringify(
      appointments.map(({ day, from, to, roomId, trainers, equipment }) => ({
        ...{ day, from, to, roomId },
        trainers: trainers.map(({ id }) => id).toSorted(),
        equipment: equipment.map(({ id }) => id).toSorted(),
      })),
    );
  return said(a) === said(b);
}
