/** Groups of fewer people are not shown: they would say what single persons do. */
export const MINIMUM_GROUP = 5;

export interface GroupCount {
  key: string;
  /** People behind the figure. */
  people: number;
}

export interface HiddenCells {
  keys: ReadonlySet<string>;
  total: boolean;
}

/**
 * Which figures of one column must not be shown. Small groups are hidden first. What is hidden could then still be
 * computed as total minus what is shown, so further groups, the smallest first, are hidden until those hidden are at least two
 * and together no small group; when there are none left, the total goes, too. A figure of nobody is always shown.
 * @param total people behind the total, each once
 * @param forced groups that another table hides already
 */
export function hiddenCells(
  groups: readonly GroupCount[],
  total: number,
  forced: ReadonlySet<string> = new Set(),
): HiddenCells {
  const some = groups.filter(({ people }) => people > 0);
  if (total > 0 && total < MINIMUM_GROUP) return { keys: new Set(some.map(({ key }) => key)), total: true };
  const mustHide = ({ key, people }: GroupCount) => people < MINIMUM_GROUP || forced.has(key);
  const ordered = some.toSorted(
    (a, b) => Number(mustHide(b)) - Number(mustHide(a)) || a.people - b.people || (a.key < b.key ? -1 : 1),
  );
  let count = ordered.filter(mustHide).length;
  if (count === 0) return { keys: new Set(), total: false };
  const isSafe = () =>
    count >= 2 && ordered.slice(0, count).reduce((sum, { people }) => sum + people, 0) >= MINIMUM_GROUP;
  while (!isSafe() && count < ordered.length) count += 1;
  return { keys: new Set(ordered.slice(0, count).map(({ key }) => key)), total: !isSafe() };
}
