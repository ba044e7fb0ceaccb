import type { DemoPerson, DemoUnit } from './city-types.ts';
import { asciiWords, NameMaker } from './names.ts';
import type { Random } from './random.ts';
import { WORK } from './work.ts';

interface PeopleOptions {
  /** People with a leadership level: all heads, and deputies of the larger units up to this number. */
  leaders: number;
  reservedNames: readonly string[];
}

/** Fills the units: in each the head first, then the staff, then the apprentices. Sets heads and deputies. */
export function generatePeople(
  random: Random,
  units: DemoUnit[],
  { leaders, reservedNames }: PeopleOptions,
): DemoPerson[] {
  const names = new NameMaker(random.fork('names'), reservedNames);
  const numbers = new PersonnelNumbers(random.fork('numbers'));
  const traits = random.fork('traits');
  const mailboxes = new Mailboxes(reservedNames);
  const people: DemoPerson[] = [];

  const add = (unit: DemoUnit, leadershipLevel: number | null, apprentice: boolean): DemoPerson => {
    const { given, family } = names.next();
    const { officePc, activity } = WORK[unit.work];
    const hasPc =
      leadershipLevel !== null || traits.chance(apprentice ? Math.min(0.9, officePc + 0.25) : officePc);
    const person: DemoPerson = {
      id: people.length + 1,
      personnelNumber: numbers.next(),
      givenName: given,
      familyName: family,
      email: hasPc ? mailboxes.next(given, family) : null,
      unitId: unit.id,
      leadershipLevel,
      apprentice,
      work: unit.work,
      newLeader: leadershipLevel !== null && traits.chance(0.14),
      instructor: !apprentice && (unit.apprentices > 0 || traits.chance(0.03)),
      adviser: unit.shortName.startsWith('POR-IV/2') || unit.shortName.startsWith('POR-VII/4'),
      activity:
        Math.min(4, traits.logNormal(0.8)) * activity * (leadershipLevel ? 1.5 : 1) * (apprentice ? 1.8 : 1),
    };
    people.push(person);
    return person;
  };

  for (const unit of units) {
    for (let i = 0; i < unit.staff; i += 1) {
      const person = add(unit, i === 0 ? levelOf(unit) : null, false);
      if (i === 0) unit.headId = person.id;
    }
    for (let i = 0; i < unit.apprentices; i += 1) add(unit, null, true);
  }
  appointDeputies(units, people, leaders);
  return people;
}

/** 1 = city and Referate, 2 = Abteilungen, 3 = Sachgebiete, 4 = teams and places. */
function levelOf(unit: DemoUnit): number {
  return Math.max(1, Math.min(4, unit.depth));
}

/** Large and high units have a deputy of their own, who is a leader too; for the others the head of the parent stands in. */
function appointDeputies(units: DemoUnit[], people: DemoPerson[], leaders: number): void {
  let open = leaders - units.filter((unit) => unit.headId !== null).length;
  if (open < 0) throw new Error(`${units.length} units need more than ${leaders} leaders`);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const rank = (unit: DemoUnit) => (unit.depth <= 2 ? 1000 : unit.staff);
  for (const unit of units.filter((u) => u.staff >= 2).sort((a, b) => rank(b) - rank(a) || a.id - b.id)) {
    if (open === 0) break;
    const deputy = people[unit.headId!]!; // ids start at 1: this is the person after the head
    deputy.leadershipLevel = Math.min(4, levelOf(unit) + 1);
    deputy.activity *= 1.3;
    unit.deputyId = deputy.id;
    open -= 1;
  }
  if (open > 0) throw new Error(`${open} leaders too many for ${units.length} units`);
  for (const unit of units) unit.deputyId ??= byId.get(unit.parentId ?? 0)?.headId ?? null;
}

/** Unique numbers of 6 to 8 digits, as they come about when a city changes its HR system twice. Below 200000 is free for personas. */
class PersonnelNumbers {
  readonly #random: Random;
  readonly #given = new Set<number>();

  constructor(random: Random) {
    this.#random = random;
  }

  next(): string {
    for (;;) {
      const kind = this.#random.next();
      const number =
        kind < 0.25
          ? this.#random.int(200_000, 999_999)
          : kind < 0.7
            ? this.#random.int(1_000_000, 6_999_999)
            : this.#random.int(10_000_000, 19_999_999);
      if (this.#given.has(number)) continue;
      this.#given.add(number);
      return String(number);
    }
  }
}

export const MAIL_DOMAIN = 'stadt.example';

class Mailboxes {
  readonly #given = new Map<string, number>();

  constructor(reservedNames: readonly string[]) {
    for (const name of reservedNames) {
      const [given, ...family] = name.split(' ');
      this.next(given!, family.join(' '));
    }
  }

  next(given: string, family: string): string {
    const local = `${asciiWords(given)}.${asciiWords(family)}`;
    const count = (this.#given.get(local) ?? 0) + 1;
    this.#given.set(local, count);
    return `${local}${count === 1 ? '' : count}@${MAIL_DOMAIN}`;
  }
}

/** The mail address a reserved name was kept free for. */
export function mailAddress(given: string, family: string): string {
  return `${asciiWords(given)}.${asciiWords(family)}@${MAIL_DOMAIN}`;
}
