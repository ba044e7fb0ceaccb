import type { DemoPerson, DemoRoom, DemoSite, DemoTrainer, DemoCategory } from './city-types.ts';
import { readData } from './data.ts';
import { NameMaker } from './names.ts';
import type { Random } from './random.ts';

interface SitePlan {
  code: string;
  name: string;
  address: string;
  weight: number;
  prefers?: string[];
  rooms: [name: string, floor: string | null, seats: number, accessible: boolean][];
}

export function readPlaces(): { sites: DemoSite[]; rooms: DemoRoom[] } {
  const sites: DemoSite[] = [];
  const rooms: DemoRoom[] = [];
  for (const { code, name, address, weight, prefers = [], rooms: planned } of readData<SitePlan[]>(
    'places.json',
  )) {
    const site: DemoSite = { code, name, address, weight, prefers };
    sites.push(site);
    for (const [roomName, floor, seats, accessible] of planned) {
      rooms.push({ id: rooms.length + 1, site, name: roomName, floor, seats, accessible });
    }
  }
  return { sites, rooms };
}

interface TrainersOptions {
  count: number;
  /** Every trainer teaches topics of one to three of these. */
  categories: readonly DemoCategory[];
  people: readonly DemoPerson[];
}

/** Three in ten are the city's own people; of these, those who know the subject. */
export function generateTrainers(
  random: Random,
  { count, categories, people }: TrainersOptions,
): DemoTrainer[] {
  const names = new NameMaker(random.fork('names'));
  const candidates = people.filter((p) => p.email && !p.apprentice && (p.leadershipLevel ?? 3) >= 3);
  const internal = random
    .order(candidates, (p) => (p.adviser ? 60 : p.instructor ? 6 : p.activity))
    .slice(0, Math.round(count * 0.3));
  return Array.from({ length: count }, (_, i) => {
    const person = internal[i];
    // everybody has one subject in turn, so that no subject is without trainers
    const main = categories[i % categories.length]!.slug;
    const teaches = [
      main,
      ...random.order(categories.map((c) => c.slug).filter((s) => s !== main)).slice(0, random.int(0, 2)),
    ];
    if (person) person.adviser ||= random.chance(0.5);
    const { given, family } = person ? { given: person.givenName, family: person.familyName } : names.next();
    const title = !person && random.chance(0.14) ? 'Dr. ' : '';
    return { id: i + 1, displayName: `${title}${given} ${family}`, personId: person?.id ?? null, teaches };
  });
}
