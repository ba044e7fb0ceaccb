import type { DemoPerson, DemoRole, DemoUnit } from './city-types.ts';
import { mailAddress } from './people.ts';

export type PersonaRole =
  | 'EMPLOYEE'
  | 'EMPLOYEE_WITHOUT_PC'
  | 'APPRENTICE'
  | 'TEAM_LEAD'
  | 'REFERAT_HEAD'
  | 'TRAINING_PLANNER'
  | 'TRAINING_OFFICER'
  | 'COACH'
  | 'ADMINISTRATOR';

export interface Persona {
  role: PersonaRole;
  personnelNumber: string;
  givenName: string;
  familyName: string;
  description: { de: string; en: string };
  /** Slugs of the categories whose sessions the persona has been to. */
  interests: readonly string[];
}

/** People to sign in as in a demonstration; numbers and names never change. */
export const PERSONAS: readonly Persona[] = [
  {
    role: 'EMPLOYEE',
    personnelNumber: '100101',
    givenName: 'Petra',
    familyName: 'Lindner',
    description: { de: 'Sachbearbeiterin in einem Bürgerbüro', en: 'Clerk in a citizens’ office' },
    interests: ['buergerservice', 'kommunikation', 'office', 'keep-cool', 'verwaltungsrecht'],
  },
  {
    role: 'EMPLOYEE_WITHOUT_PC',
    personnelNumber: '100102',
    givenName: 'Goran',
    familyName: 'Marić',
    description: { de: 'Hausmeister ohne eigenen PC', en: 'Caretaker without an office PC' },
    interests: ['arbeitsschutz', 'gesundheit', 'sprachen', 'keep-cool'],
  },
  {
    role: 'APPRENTICE',
    personnelNumber: '100103',
    givenName: 'Lena',
    familyName: 'Aydın',
    description: { de: 'Auszubildende im Verwaltungsdienst', en: 'Apprentice in administration' },
    interests: ['ausbildung', 'office', 'kommunikation', 'praesentation-schreiben', 'keep-cool'],
  },
  {
    role: 'TEAM_LEAD',
    personnelNumber: '100104',
    givenName: 'Thomas',
    familyName: 'Eder',
    description: { de: 'Teamleitung im selben Bürgerbüro', en: 'Team lead in the same citizens’ office' },
    interests: ['fuehrung', 'personalentwicklung', 'konflikte', 'digital-leadership'],
  },
  {
    role: 'REFERAT_HEAD',
    personnelNumber: '100105',
    givenName: 'Katharina',
    familyName: 'Brandl',
    description: { de: 'Leitung des Kreisverwaltungsreferats', en: 'Head of the Department of Public Order' },
    interests: ['digital-leadership', 'fuehrung', 'ki-und-daten', 'gesundheit'],
  },
  {
    role: 'TRAINING_PLANNER',
    personnelNumber: '100106',
    givenName: 'Miriam',
    familyName: 'Vogl',
    description: {
      de: 'Plant Themen und Termine im Personal- und Organisationsreferat',
      en: 'Plans topics and sessions',
    },
    interests: ['projekt-prozess', 'praesentation-schreiben', 'ki-und-daten', 'office', 'vielfalt'],
  },
  {
    role: 'TRAINING_OFFICER',
    personnelNumber: '100107',
    givenName: 'Stefan',
    familyName: 'Haberl',
    description: { de: 'Bildungsbeauftragter eines Referats', en: 'Training officer of a department' },
    interests: ['personalentwicklung', 'kommunikation', 'haushalt-vergabe', 'office', 'gesundheit'],
  },
  {
    role: 'COACH',
    personnelNumber: '100108',
    givenName: 'Ayşe',
    familyName: 'Demir',
    description: { de: 'Interne Beraterin für Coaching', en: 'In-house coach' },
    interests: ['konflikte', 'kommunikation', 'personalentwicklung', 'keep-cool', 'vielfalt'],
  },
  {
    role: 'ADMINISTRATOR',
    personnelNumber: '100109',
    givenName: 'Jonas',
    familyName: 'Weigl',
    description: { de: 'Administrator im IT-Referat', en: 'Administrator in the IT department' },
    interests: [
      'it-fachwissen',
      'datenschutz-it-sicherheit',
      'ki-und-daten',
      'projekt-prozess',
      'gesundheit',
    ],
  },
];

export const PERSONA_NAMES = PERSONAS.map((p) => `${p.givenName} ${p.familyName}`);

interface CityPeople {
  units: readonly DemoUnit[];
  people: readonly DemoPerson[];
  roles: readonly DemoRole[];
}

/** Gives the personas' numbers and names to people of the city whose place fits. @returns person of each persona */
export function castPersonas(city: CityPeople): Map<Persona, DemoPerson> {
  const cast = new Map<Persona, DemoPerson>();
  const office = citizensOffice(city);
  for (const persona of PERSONAS) {
    const taken = new Set(cast.values());
    const person = candidates(persona.role, city, office).find((p) => p && !taken.has(p));
    if (!person) throw new Error(`nobody can be the persona ${persona.role}`);
    const { personnelNumber, givenName, familyName } = persona;
    const email = person.email && mailAddress(givenName, familyName);
    Object.assign(person, { personnelNumber, givenName, familyName, email });
    cast.set(persona, person);
  }
  return cast;
}

interface Office {
  head: DemoPerson | undefined;
  clerks: DemoPerson[];
}

/** A team of a Bürgerbüro with about eight clerks, or what comes next to it. */
function citizensOffice({ units, people, roles }: CityPeople): Office | undefined {
  return units
    .filter((unit) => unit.name.startsWith('Bürgerbüro'))
    .map((unit) => {
      const members = people.filter((p) => p.unitId === unit.id);
      const clerks = members.filter((p) => p.email && isPlain(p, roles));
      return { head: members.find((p) => p.id === unit.headId), clerks };
    })
    .filter(({ clerks }) => clerks.length > 0)
    .sort((a, b) => Math.abs(a.clerks.length - 8) - Math.abs(b.clerks.length - 8))[0];
}

function isPlain(person: DemoPerson, roles: readonly DemoRole[]): boolean {
  return !person.apprentice && !person.leadershipLevel && !roles.some((r) => r.personId === person.id);
}

/** Who can be a persona, best first. */
function candidates(
  role: PersonaRole,
  { units, people, roles }: CityPeople,
  office: Office | undefined,
): (DemoPerson | undefined)[] {
  const byId = (id: number | null) => people.find((p) => p.id === id);
  const within = (shortName: string) =>
    new Set(
      units.filter((u) => u.referat === shortName || u.shortName.startsWith(shortName)).map((u) => u.id),
    );
  switch (role) {
    case 'EMPLOYEE':
      return office?.clerks ?? [];
    case 'TEAM_LEAD':
      return [office?.head];
    case 'REFERAT_HEAD':
      return [byId(units.find((u) => u.shortName === 'KVR')?.headId ?? null)];
    case 'EMPLOYEE_WITHOUT_PC':
      return people.filter((p) => p.work === 'HOUSE' && p.email === null && isPlain(p, roles));
    case 'APPRENTICE': {
      const training = within('POR-IV/A');
      return people.filter((p) => p.apprentice && p.email && training.has(p.unitId));
    }
    default: {
      const assigned = roles.filter((r) => r.role === role).map((r) => byId(r.personId)!);
      const near =
        role === 'TRAINING_OFFICER' ? within('KVR') : role === 'COACH' ? within('SOZ') : new Set<number>();
      return [...assigned.filter((p) => near.has(p.unitId)), ...assigned];
    }
  }
}
