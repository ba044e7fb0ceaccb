/** Where somebody stands in the city. All numbers are keys of rows. */
export interface Standing {
  personId: number;
  /** Team or Abteilung: units that one's own unit stands for, from itself up to the Abteilung. */
  ownUnits: readonly number[];
  /** Heads and deputies of every unit above, up to the head of the city. */
  line: readonly number[];
}

/**
 * Whether somebody may be coached by somebody: neither is the other's superior, however far up, and they do not work in the
 * same team or Abteilung.
 */
export function mayCoach(person: Standing, coach: Standing): boolean {
  return (
    person.personId !== coach.personId &&
    !person.line.includes(coach.personId) &&
    !coach.line.includes(person.personId) &&
    !person.ownUnits.some((unit) => coach.ownUnits.includes(unit))
  );
}
