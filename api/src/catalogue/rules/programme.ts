export interface ModuleProgress {
  topicId: number;
  optional: boolean;
  attended: boolean;
}

export interface Progress {
  required: number;
  attended: number;
  complete: boolean;
}

/** Counts required modules only; a programme without any is never complete by itself. */
export function progressOf(modules: readonly ModuleProgress[]): Progress {
  const required = modules.filter((m) => !m.optional);
  const attended = required.filter((m) => m.attended).length;
  return {
    required: required.length,
    attended,
    complete: required.length > 0 && attended === required.length,
  };
}

export interface ProgrammeDraft {
  title: string;
  slug: string;
  modules: { topicId: number; optional: boolean }[];
}

export const MAX_MODULES = 30;

/** @returns what is wrong with a programme, in English, or null */
export function programmeFault({ title, slug, modules }: ProgrammeDraft): string | null {
  if (title.trim().length < 1 || title.length > 300) return 'The title must have 1 to 300 characters';
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 100)
    return 'The slug must be lower-case words with hyphens';
  if (modules.length < 1 || modules.length > MAX_MODULES)
    return `A programme has from 1 to ${MAX_MODULES} modules`;
  if (new Set(modules.map((m) => m.topicId)).size !== modules.length) return 'A topic is a module twice';
  if (modules.every((m) => m.optional)) return 'At least one module must be required';
  return null;
}

/** Whatever lies outside is a slip of the keyboard. */
const [EARLIEST, LATEST] = ['2000-01-01', '2199-12-31'];

export interface CohortDraft {
  name: string;
  startsOn: string;
  applyUntil: string;
  seats: number;
}

/** @returns what is wrong with a cohort, in English, or null */
export function cohortFault(
  { name, startsOn, applyUntil, seats }: CohortDraft,
  seatsTaken = 0,
): string | null {
  if (name.trim().length < 1 || name.length > 100) return 'The name must have 1 to 100 characters';
  if (applyUntil < EARLIEST || startsOn > LATEST) return `The days must be from ${EARLIEST} to ${LATEST}`;
  if (applyUntil > startsOn) return 'The last day to apply lies after the start';
  if (seats < 1 || seats > 10_000) return 'The seats must be from 1 to 10000';
  if (seats < seatsTaken) return `${seatsTaken} seats are taken`;
  return null;
}
