/**
 * Imported courses get categories of their own, apart from the city's, by the subject words among their keywords
 * (written in capitals in the source). The first line that fits counts, so the narrower subjects come first.
 */
export interface ImportCategory {
  slug: string;
  name: string;
  summary: string;
  position: number;
}

interface Rule {
  slug: string;
  name: string;
  summary: string;
  /** Subject words; they decide before any `hints`. */
  subjects: readonly string[];
  /** Ordinary keywords that decide when there is no subject word. */
  hints?: readonly string[];
}

const RULES: readonly Rule[] = [
  {
    slug: 'vhs-deutsch',
    name: 'Volkshochschule: Deutsch',
    summary: 'Deutsch als Fremd- und Zweitsprache, Beratung und Prüfungen.',
    subjects: ['deutsch fremdsprache', 'deutsch als zweitsprache', 'dtz'],
  },
  {
    slug: 'vhs-sprachen',
    name: 'Volkshochschule: Sprachen',
    summary: 'Fremdsprachen von der Grundstufe bis zur Prüfung.',
    subjects: ['sprachen', 'telc', 'toefl'],
    hints: ['englisch', 'französisch', 'spanisch', 'italienisch', 'sprachtest'],
  },
  {
    slug: 'vhs-grundbildung',
    name: 'Volkshochschule: Grundbildung',
    summary: 'Lesen, Schreiben und Rechnen.',
    subjects: ['grundbildung'],
    hints: ['rechnen', 'leichte sprache', 'alphabetisierung'],
  },
  {
    slug: 'vhs-rechnungswesen',
    name: 'Volkshochschule: Rechnungswesen',
    summary: 'Buchführung, Lohn und Gehalt, Kostenrechnung.',
    subjects: ['rechnungswesen'],
    hints: ['buchführung', 'lohn', 'kostenrechnung'],
  },
  {
    slug: 'vhs-edv',
    name: 'Volkshochschule: EDV und Medien',
    summary: 'Büroprogramme, Internet, Programmierung und digitale Medien.',
    subjects: ['edv', 'webseitengestaltung', 'medien'],
    hints: [
      'excel',
      'word',
      'office',
      'tabellenkalkulation',
      'textverarbeitung',
      'datenbankverwaltung',
      'programmierung',
      'internet',
      'multimedia',
      'windows',
    ],
  },
  {
    slug: 'vhs-schluesselqualifikationen',
    name: 'Volkshochschule: Schlüsselqualifikationen',
    summary: 'Kommunikation, Arbeitsorganisation, Auftreten und Zusammenarbeit.',
    subjects: ['schlüsselqualifikationen'],
    hints: [
      'kommunikation',
      'rhetorik',
      'gesprächsführung',
      'konfliktmanagement',
      'zeitmanagement',
      'arbeitstechniken',
    ],
  },
  {
    slug: 'vhs-ernaehrung',
    name: 'Volkshochschule: Ernährung',
    summary: 'Kochen, Essen und Trinken.',
    subjects: ['ernährung'],
    hints: ['kochen', 'ernährungsberatung'],
  },
  {
    slug: 'vhs-gesundheit',
    name: 'Volkshochschule: Gesundheit',
    summary: 'Bewegung, Entspannung und gesundes Leben.',
    subjects: ['gesundheit', 'entspannung', 'gymnastik'],
    hints: ['yoga', 'pilates', 'qi gong', 'massage', 'alexandertechnik'],
  },
  {
    slug: 'vhs-kultur',
    name: 'Volkshochschule: Kultur und Gestalten',
    summary: 'Kunst, Handwerk, Fotografie, Musik, Tanz, Theater und Literatur.',
    subjects: [
      'kultur',
      'malen',
      'zeichnen',
      'foto',
      'film',
      'tanz',
      'musik',
      'theater',
      'schauspiel',
      'literatur',
      'schreiben',
      'kunsthandwerk',
      'textilgestaltung',
      'plastisches gestalten',
    ],
    hints: ['kulturmanagement', 'bühne'],
  },
  {
    slug: 'vhs-gesellschaft',
    name: 'Volkshochschule: Politik, Gesellschaft, Umwelt',
    summary: 'Politik, Geschichte, Pädagogik, Psychologie und Umwelt.',
    subjects: [
      'politik-gesellschaft-umwelt',
      'politik',
      'umwelt',
      'geschichte',
      'länderkunde',
      'psychologie',
      'pädagogik',
    ],
    hints: ['ehrenamt', 'elternakademie', 'elterntraining'],
  },
  {
    slug: 'vhs-beruf',
    name: 'Volkshochschule: Arbeit und Beruf',
    summary: 'Berufliche Weiterbildung, Existenzgründung und Abschlüsse.',
    subjects: ['arbeit-beruf-edv', 'beruf'],
    hints: ['marketing', 'öffentlichkeitsarbeit', 'existenzgründung', 'projektmanagement'],
  },
];

/** For courses whose keywords say nothing. */
const OTHER = {
  slug: 'vhs-weitere',
  name: 'Volkshochschule: Weitere Kurse',
  summary: 'Kurse ohne Fachgebiet.',
};

/** After all of the city's own. */
const FIRST_POSITION = 901;

export const IMPORT_CATEGORIES: ReadonlyMap<string, ImportCategory> = new Map(
  [...RULES, OTHER].map(({ slug, name, summary }, index) => [
    slug,
    { slug, name, summary, position: FIRST_POSITION + index },
  ]),
);

/** @returns slug of the category */
export function categoryOf(keywords: readonly string[]): string {
  const words = new Set(keywords.map((keyword) => keyword.toLowerCase()));
  const holds = (list: readonly string[] = []): boolean => list.some((word) => words.has(word));
  const rule = RULES.find(({ subjects }) => holds(subjects)) ?? RULES.find(({ hints }) => holds(hints));
  return (rule ?? OTHER).slug;
}

const SHORT_SUBJECTS = new Set(['FOTO', 'FILM', 'TANZ', 'MUSIK', 'MALEN', 'BERUF']);

/** Subject words in ordinary spelling ("PLASTISCHES GESTALTEN" becomes "Plastisches Gestalten"); TELC, EDV or B1 stay. */
export function readableKeyword(keyword: string): string {
  if (!/^[\p{Lu}\s-]+$/u.test(keyword) || !(keyword.length >= 6 || SHORT_SUBJECTS.has(keyword)))
    return keyword;
  return keyword.replace(/\p{Lu}{4,}/gu, (word) => word[0] + word.slice(1).toLowerCase());
}
