export interface SchoolHoliday {
  name: string;
  /** First and last day, YYYY-MM-DD. */
  from: string;
  until: string;
}

/**
 * School holidays in Bavaria as announced by the state ministry of education (km.bayern.de, "Ferientermine") and the
 * conference of ministers (kmk.org, "Ferienregelung") up to 2030. Not a rule but a list: later years are added by hand.
 * The free day of Buß- und Bettag is among them.
 */
export const BAVARIAN_SCHOOL_HOLIDAYS: readonly SchoolHoliday[] = [
  { name: 'Herbstferien', from: '2024-10-28', until: '2024-10-31' },
  { name: 'Buß- und Bettag', from: '2024-11-20', until: '2024-11-20' },
  { name: 'Weihnachtsferien', from: '2024-12-23', until: '2025-01-03' },
  { name: 'Frühjahrsferien', from: '2025-03-03', until: '2025-03-07' },
  { name: 'Osterferien', from: '2025-04-14', until: '2025-04-25' },
  { name: 'Pfingstferien', from: '2025-06-10', until: '2025-06-20' },
  { name: 'Sommerferien', from: '2025-08-01', until: '2025-09-15' },
  { name: 'Herbstferien', from: '2025-11-03', until: '2025-11-07' },
  { name: 'Buß- und Bettag', from: '2025-11-19', until: '2025-11-19' },
  { name: 'Weihnachtsferien', from: '2025-12-22', until: '2026-01-05' },
  { name: 'Frühjahrsferien', from: '2026-02-16', until: '2026-02-20' },
  { name: 'Osterferien', from: '2026-03-30', until: '2026-04-10' },
  { name: 'Pfingstferien', from: '2026-05-26', until: '2026-06-05' },
  { name: 'Sommerferien', from: '2026-08-03', until: '2026-09-14' },
  { name: 'Herbstferien', from: '2026-11-02', until: '2026-11-06' },
  { name: 'Buß- und Bettag', from: '2026-11-18', until: '2026-11-18' },
  { name: 'Weihnachtsferien', from: '2026-12-24', until: '2027-01-08' },
  { name: 'Frühjahrsferien', from: '2027-02-08', until: '2027-02-12' },
  { name: 'Osterferien', from: '2027-03-22', until: '2027-04-02' },
  { name: 'Pfingstferien', from: '2027-05-18', until: '2027-05-28' },
  { name: 'Sommerferien', from: '2027-08-02', until: '2027-09-13' },
  { name: 'Herbstferien', from: '2027-11-02', until: '2027-11-05' },
  { name: 'Buß- und Bettag', from: '2027-11-17', until: '2027-11-17' },
  { name: 'Weihnachtsferien', from: '2027-12-24', until: '2028-01-07' },
  { name: 'Frühjahrsferien', from: '2028-02-28', until: '2028-03-03' },
  { name: 'Osterferien', from: '2028-04-10', until: '2028-04-21' },
  { name: 'Pfingstferien', from: '2028-06-06', until: '2028-06-16' },
  { name: 'Sommerferien', from: '2028-07-31', until: '2028-09-11' },
  { name: 'Herbstferien', from: '2028-10-30', until: '2028-11-03' },
  { name: 'Buß- und Bettag', from: '2028-11-22', until: '2028-11-22' },
  { name: 'Weihnachtsferien', from: '2028-12-23', until: '2029-01-05' },
  { name: 'Frühjahrsferien', from: '2029-02-12', until: '2029-02-16' },
  { name: 'Osterferien', from: '2029-03-26', until: '2029-04-06' },
  { name: 'Pfingstferien', from: '2029-05-22', until: '2029-06-01' },
  { name: 'Sommerferien', from: '2029-07-30', until: '2029-09-10' },
  { name: 'Herbstferien', from: '2029-10-29', until: '2029-11-02' },
  { name: 'Buß- und Bettag', from: '2029-11-21', until: '2029-11-21' },
  { name: 'Weihnachtsferien', from: '2029-12-24', until: '2030-01-04' },
  { name: 'Frühjahrsferien', from: '2030-03-04', until: '2030-03-08' },
  { name: 'Osterferien', from: '2030-04-15', until: '2030-04-26' },
  { name: 'Pfingstferien', from: '2030-06-11', until: '2030-06-21' },
  { name: 'Sommerferien', from: '2030-07-29', until: '2030-09-09' },
];

/** The last day that the list knows of; after it nobody can say. */
export const SCHOOL_HOLIDAYS_KNOWN_UNTIL = BAVARIAN_SCHOOL_HOLIDAYS.at(-1)!.until;

/** @param day YYYY-MM-DD @returns the name of the school holidays that the day lies in, or null */
export function schoolHolidayOn(day: string): string | null {
  return BAVARIAN_SCHOOL_HOLIDAYS.find(({ from, until }) => from <= day && day <= until)?.name ?? null;
}
