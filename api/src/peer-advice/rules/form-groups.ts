import { randomFrom } from '@weitblick/shared/random';
import { costOf, fit, LARGEST, SMALLEST, type Candidate } from './candidate.ts';

export interface Grouping {
  groups: Candidate[][];
  unplaced: Candidate[];
}

/** New groups are filled up to here, so that later ones still fit in. */
const PREFERRED = 6;
/** Tries of the local search for each person. */
const TRIES = 150;

/**
 * Forms groups of 5 to 8 whose members fit in pairs; then as few people without a group as possible comes first, and as
 * few shortfalls as possible second. Greedy construction, then moves and swaps that never make it worse. The same seed
 * and people give the same groups, in whatever order the people come.
 */
export function formGroups(people: readonly Candidate[], seed: number): Grouping {
  const random = randomFrom(seed);
  const order = arrange(people);
  const groups: Candidate[][] = [];
  for (const person of order) {
    const group = cheapest(groups, person, PREFERRED);
    if (group) group.push(person);
    else groups.push([person]);
  }
  let unplaced = dissolveSmall(groups);
  for (let before = Infinity; unplaced.length > 0 && unplaced.length < before;) {
    before = unplaced.length;
    unplaced = unplaced.filter((person) => !makeRoom(groups, person));
    unplaced = foundGroup(groups, unplaced);
  }
  improve(groups, random, people.length * TRIES);
  return { groups, unplaced };
}

/** Those with the fewest choices first: by level (few at the top), then those who wish most. */
function arrange(people: readonly Candidate[]): Candidate[] {
  return [...people].sort(
    (a, b) =>
      a.level - b.level || b.excluded.length - a.excluded.length || a.referat - b.referat || a.id - b.id,
  );
}

const fitsAll = (group: readonly Candidate[], person: Candidate): boolean =>
  group.every((member) => fit(member, person));

function cheapest(groups: Candidate[][], person: Candidate, largest: number): Candidate[] | null {
  let best: Candidate[] | null = null;
  let least = Infinity;
  for (const group of groups) {
    if (group.length >= largest || !fitsAll(group, person)) continue;
    const more = costOf([...group, person]) - costOf(group);
    if (more < least) [best, least] = [group, more];
  }
  return best;
}

/** Spreads groups that stayed too small over the others. @returns who found no place */
function dissolveSmall(groups: Candidate[][]): Candidate[] {
  const small = groups.filter((group) => group.length < SMALLEST);
  groups.splice(0, groups.length, ...groups.filter((group) => group.length >= SMALLEST));
  const left: Candidate[] = [];
  for (const person of small.flat()) {
    const group = cheapest(groups, person, LARGEST);
    if (group) group.push(person);
    else left.push(person);
  }
  return left;
}

/** Takes the person into a group, if need be by moving one other person on. */
function makeRoom(groups: Candidate[][], person: Candidate): boolean {
  const free = cheapest(groups, person, LARGEST);
  if (free) return Boolean(free.push(person));
  for (const group of groups) {
    const against = group.filter((member) => !fit(member, person));
    const mayGo = against.length === 0 ? group : against.length === 1 ? against : [];
    for (const member of mayGo) {
      const others = groups.filter((other) => other !== group);
      const next = cheapest(others, member, LARGEST);
      if (!next) continue;
      next.push(member);
      group.splice(group.indexOf(member), 1, person);
      return true;
    }
  }
  return false;
}

/** A new group around somebody without one: others without one, and people whom larger groups can spare. */
function foundGroup(groups: Candidate[][], unplaced: readonly Candidate[]): Candidate[] {
  for (const first of unplaced) {
    const group = [first];
    for (const other of unplaced) {
      if (other !== first && group.length < LARGEST && fitsAll(group, other)) group.push(other);
    }
    const spared: [Candidate[], Candidate][] = [];
    for (const donor of groups) {
      let size = donor.length;
      for (const member of donor) {
        if (group.length >= SMALLEST || size <= SMALLEST) break;
        if (!fitsAll(group, member)) continue;
        group.push(member);
        spared.push([donor, member]);
        size -= 1;
      }
    }
    if (group.length < SMALLEST) continue;
    for (const [donor, member] of spared) donor.splice(donor.indexOf(member), 1);
    groups.push(group);
    return unplaced.filter((person) => !group.includes(person));
  }
  return [...unplaced];
}

/** Moves and swaps of random people between random groups, kept when they fit and cost no more. */
function improve(groups: Candidate[][], random: () => number, tries: number): void {
  if (groups.length < 2) return;
  const costs = groups.map(costOf);
  const pick = (size: number) => Math.floor(random() * size);
  for (let i = 0; i < tries; i += 1) {
    const [g, h] = [pick(groups.length), pick(groups.length)];
    if (g === h || costs[g]! + costs[h]! === 0) continue;
    const [from, to] = [groups[g]!, groups[h]!];
    const leaving = pick(from.length);
    // the place behind the last = move only
    const coming = pick(to.length + 1);
    const person = from[leaving]!;
    const other = to[coming];
    if (!other && (from.length <= SMALLEST || to.length >= LARGEST)) continue;
    if (!to.every((member, at) => at === coming || fit(member, person))) continue;
    if (other && !from.every((member, at) => at === leaving || fit(member, other))) continue;
    const nextFrom = from.filter((_, at) => at !== leaving);
    const nextTo = to.filter((_, at) => at !== coming);
    nextTo.push(person);
    if (other) nextFrom.push(other);
    const [costFrom, costTo] = [costOf(nextFrom), costOf(nextTo)];
    if (costFrom + costTo > costs[g]! + costs[h]!) continue;
    groups[g] = nextFrom;
    groups[h] = nextTo;
    costs[g] = costFrom;
    costs[h] = costTo;
  }
}

/** Nobody can place fewer: who fits with fewer than four others is in no group at all. */
export function unplacedBound(people: readonly Candidate[]): number {
  return people.filter((person) => {
    let others = 0;
    for (const other of people) {
      if (other !== person && fit(person, other) && (others += 1) >= SMALLEST - 1) return false;
    }
    return true;
  }).length;
}
