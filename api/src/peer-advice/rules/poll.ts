import type { PollAnswer } from '@weitblick/db/peer-advice';

/** A round needs somebody with a case, somebody who moderates, and two who advise. */
export const QUORUM = 4;

export interface CountedOption {
  id: number;
  startsAt: Date;
  answers: readonly { personId: number; answer: PollAnswer }[];
}

/** @returns the date that has its quorum with the moderator's yes: most yes, then most "if need be", then the earliest */
export function chosenOption(options: readonly CountedOption[], moderatorId: number): CountedOption | null {
  const count = (option: CountedOption, wanted: PollAnswer) =>
    option.answers.filter(({ answer }) => answer === wanted).length;
  const enough = options.filter(
    (option) =>
      count(option, 'YES') >= QUORUM &&
      option.answers.some(({ personId, answer }) => personId === moderatorId && answer === 'YES'),
  );
  enough.sort(
    (a, b) =>
      count(b, 'YES') - count(a, 'YES') ||
      count(b, 'IF_NEED_BE') - count(a, 'IF_NEED_BE') ||
      a.startsAt.getTime() - b.startsAt.getTime(),
  );
  return enough[0] ?? null;
}
