import type { UnitKind } from '../people/index.ts';
import type { DemoSize, DemoUnit, Work } from './city-types.ts';
import { readData } from './data.ts';
import { share, type Random } from './random.ts';
import { WORK } from './work.ts';

interface PlacesPlan {
  /** Name of the unit that all places belong to. */
  group: string;
  prefix: string;
  names: 'districts' | 'streets' | 'trades' | 'numbers';
  count: number;
  /** Staff of all places, out of the Abteilung's. */
  size: number;
  work?: Work;
  /** Further level between the Abteilung and its places. */
  regions?: string[];
}

interface AbteilungPlan {
  shortName: string;
  name: string;
  size: number;
  work?: Work;
  units: string[];
  places?: PlacesPlan;
  training?: { name: string; groups: number; apprentices: number }[];
  /** Kept in the small city. */
  small?: boolean;
}

interface ReferatPlan {
  shortName: string;
  name: string;
  size: number;
  work: Work;
  abteilungen: AbteilungPlan[];
}

interface UnitsPlan {
  city: { shortName: string; name: string; costCentre: string; staff: number };
  referate: ReferatPlan[];
  districts: string[];
  streets: string[];
  trades: string[];
}

/**
 * The unit tree city > Referat > Abteilung > Sachgebiet > team, with the number of people of each unit. Shares are
 * exact: the units together hold `staff` people and `apprentices`.
 */
export function generateUnits(
  random: Random,
  size: DemoSize,
  { staff, apprentices }: { staff: number; apprentices: number },
): DemoUnit[] {
  const plan = readData<UnitsPlan>('units.json');
  return new UnitTree(random, size === 'small' ? smaller(plan) : plan, size).build(staff, apprentices);
}

class UnitTree {
  readonly #units: DemoUnit[] = [];
  readonly #random: Random;
  readonly #plan: UnitsPlan;
  readonly #small: boolean;
  readonly #placeNames = new Set<string>();

  constructor(random: Random, plan: UnitsPlan, size: DemoSize) {
    this.#random = random;
    this.#plan = plan;
    this.#small = size === 'small';
  }

  build(staff: number, apprentices: number): DemoUnit[] {
    const { city, referate } = this.#plan;
    const root = this.#add(null, 'CITY', city.name, city.shortName, city.costCentre, 'OFFICE', city.staff);
    const sizes = share(staff - city.staff, referate.map((r) => r.size), this.#small ? 14 : 0); // prettier-ignore
    referate.forEach((referat, i) => this.#referat(root, referat, i, sizes[i]!));
    const training = this.#units.filter((unit) => unit.apprentices > 0);
    const groups = share(apprentices, training.map((unit) => unit.apprentices), 1); // prettier-ignore
    training.forEach((unit, i) => (unit.apprentices = groups[i]!));
    return this.#units;
  }

  #add(
    parent: DemoUnit | null,
    kind: UnitKind,
    name: string,
    shortName: string,
    costCentre: string,
    work: Work,
    staff: number,
  ): DemoUnit {
    const unit: DemoUnit = {
      id: this.#units.length + 1,
      parentId: parent?.id ?? null,
      kind,
      name,
      shortName,
      costCentre,
      headId: null,
      deputyId: null,
      work,
      depth: parent ? parent.depth + 1 : 0,
      referat: kind === 'REFERAT' ? shortName : (parent?.referat ?? shortName),
      staff,
      apprentices: 0,
    };
    this.#units.push(unit);
    return unit;
  }

  #referat(root: DemoUnit, plan: ReferatPlan, index: number, staff: number): void {
    const direct = this.#small ? 3 : Math.min(30, Math.max(6, Math.round(staff * 0.01)));
    const prefix = String(11 + index);
    const referat = this.#add(root, 'REFERAT', plan.name, plan.shortName, `${prefix}0000`, 'OFFICE', direct);
    const sizes = share(staff - direct, plan.abteilungen.map((a) => a.size)); // prettier-ignore
    plan.abteilungen.forEach((abteilung, i) => {
      this.#abteilung(referat, abteilung, {
        work: abteilung.work ?? plan.work,
        code: `${prefix}${i + 1}`,
        staff: sizes[i]!,
      });
    });
  }

  #abteilung(
    referat: DemoUnit,
    plan: AbteilungPlan,
    { work, code, staff }: { work: Work; code: string; staff: number },
  ) {
    const direct = this.#small ? 2 : this.#random.int(3, 8);
    const shortName = `${referat.shortName}-${plan.shortName}`;
    const officeWork = work === 'KITA' || work === 'YARD' || work === 'HOUSE' ? 'OFFICE' : work;
    const abteilung = this.#add(referat, 'ABTEILUNG', plan.name, shortName, `${code}000`, officeWork, direct);

    let left = staff - direct;
    const children: (() => void)[] = [];
    const costCentre = () => `${code}${String(children.length + 1).padStart(2, '0')}0`;
    plan.training?.forEach((training, i) => {
      const groups = training.groups;
      left -= 2 + 2 * groups;
      const centre = costCentre();
      children.push(() => {
        const label = `${shortName}/${String.fromCharCode(65 + i)}`;
        const parent = this.#add(abteilung, 'SACHGEBIET', training.name, label, centre, work, 2);
        for (let g = 1; g <= groups; g += 1) {
          const name = `${training.name}, Gruppe ${g}`;
          const group = this.#add(parent, 'SACHGEBIET', name, `${label}${g}`, centre, work, 2);
          group.apprentices = training.apprentices / groups;
        }
      });
    });
    const regions = plan.places ? (plan.places.regions ?? [plan.places.group]) : [];
    const partInPlaces = this.#small ? 0.5 : plan.places ? plan.places.size / plan.size : 0;
    const inPlaces = plan.places ? Math.round(left * partInPlaces) : 0;
    const smallest = this.#small ? 1 : 6;
    const sizes = share(left - inPlaces, plan.units.map(() => this.#random.between(0.4, 2)), smallest); // prettier-ignore
    plan.units.forEach((name, i) => {
      const unitWork = work === 'KITA' ? 'SOCIAL_OFFICE' : work;
      const unit = this.#add(
        abteilung,
        'SACHGEBIET',
        name,
        `${shortName}/${i + 1}`,
        costCentre(),
        unitWork,
        sizes[i]!,
      );
      children.push(() => this.#splitIntoTeams(unit));
    });
    const regionSizes = share(inPlaces, regions.map(() => this.#random.between(0.8, 1.2))); // prettier-ignore
    const counts = share(plan.places?.count ?? 0, regions.map(() => 1)); // prettier-ignore
    regions.forEach((name, i) => {
      const label = `${shortName}/${plan.units.length + i + 1}`;
      const group = this.#add(
        abteilung,
        'SACHGEBIET',
        name,
        label,
        costCentre(),
        officeWork,
        regionSizes[i]!,
      );
      children.push(() => this.#places(group, plan.places!, plan.places!.work ?? work, counts[i]!));
    });
    for (const child of children) child();
  }

  #places(group: DemoUnit, plan: PlacesPlan, work: Work, count: number): void {
    const direct = this.#small ? 1 : this.#random.int(2, 5);
    const smallest = this.#small ? 1 : 5;
    const sizes = share(group.staff - direct, Array.from({ length: count }, () => this.#random.between(0.4, 2)), smallest); // prettier-ignore
    group.staff = direct;
    sizes.forEach((staff, i) => {
      const label = `${group.shortName}-${String(i + 1).padStart(2, '0')}`;
      const place = this.#add(
        group,
        'SACHGEBIET',
        this.#placeName(plan, i),
        label,
        group.costCentre,
        work,
        staff,
      );
      this.#splitIntoTeams(place);
    });
  }

  #placeName(plan: PlacesPlan, index: number): string {
    if (plan.names === 'numbers') return `${plan.prefix} ${index + 1}`;
    const list = this.#plan[plan.names];
    if (plan.names !== 'streets') return `${plan.prefix} ${list[index % list.length]}`;
    for (;;) {
      const name = `${plan.prefix} ${this.#random.pick(list)} ${this.#random.int(1, 90)}`;
      if (this.#placeNames.has(name)) continue;
      this.#placeNames.add(name);
      return name;
    }
  }

  /** Keeps the head and up to two more and puts everybody else into teams, when there are enough for two. */
  #splitIntoTeams(unit: DemoUnit): void {
    const { teamSize } = WORK[unit.work];
    if (unit.staff < teamSize * 1.6) return;
    const direct = this.#random.int(1, 3);
    const count = Math.round((unit.staff - direct) / teamSize);
    const smallest = Math.ceil(teamSize / 3);
    const weights = Array.from({ length: count }, () => this.#random.between(0.5, 1.5));
    const separator = /-\d\d$/.test(unit.shortName) || count > 9 ? '-' : '';
    share(unit.staff - direct, weights, smallest).forEach((staff, i) => {
      const label = `${unit.shortName}${separator}${i + 1}`;
      this.#add(unit, 'SACHGEBIET', `${unit.name}, Team ${i + 1}`, label, unit.costCentre, unit.work, staff);
    });
    unit.staff = direct;
  }
}

/** One Abteilung a Referat, few units in it: the same structure for tests. */
function smaller(plan: UnitsPlan): UnitsPlan {
  return {
    ...plan,
    city: { ...plan.city, staff: 3 },
    referate: plan.referate.map((referat) => {
      const abteilung = referat.abteilungen.find((a) => a.small) ?? referat.abteilungen[0]!;
      const training = abteilung.training?.slice(0, 1).map((t) => ({ ...t, groups: 1 }));
      const places = abteilung.places && { ...abteilung.places, count: 2 };
      if (places?.regions) places.regions = places.regions.slice(0, 1);
      const kept: AbteilungPlan = { ...abteilung, units: abteilung.units.slice(0, 2) };
      if (training) kept.training = training;
      if (places) kept.places = places;
      return { ...referat, size: Math.sqrt(referat.size), abteilungen: [kept] };
    }),
  };
}
