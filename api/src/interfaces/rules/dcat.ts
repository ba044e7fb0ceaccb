import { OPEN_FILES, type OpenPublisher } from './open-topic.ts';

/** A thing is an IRI or a text: `dataset dct:title "…"`. */
type Term = { iri: string } | { text: string; language?: string; type?: string };
interface Triple {
  subject: string;
  predicate: string;
  object: Term;
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const DCAT_DE = 'http://dcat-ap.de/def/dcatde/';
const FOAF = 'http://xmlns.com/foaf/0.1/';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const EU = 'http://publications.europa.eu/resource/authority/';
const IANA = 'https://www.iana.org/assignments/media-types/';

const DISTRIBUTIONS = [
  {
    path: OPEN_FILES.courses,
    title: 'Kurse als schema.org',
    media: 'application/ld+json',
    format: 'JSON_LD',
  },
  { path: OPEN_FILES.openVhs, title: 'Kurse als Open-vhs 1.2', media: 'application/xml', format: 'XML' },
  {
    path: OPEN_FILES.seats,
    title: 'Freie Plätze im Vokabular von Open-vhs',
    media: 'application/xml',
    format: 'XML',
  },
];

/**
 * The record of the open catalogue for portals (DCAT-AP.de): one catalogue, one dataset, a distribution for each file.
 * @param changedAt null = not known
 */
export function dcatRecord(publisher: OpenPublisher, changedAt: Date | null): readonly Triple[] {
  const { origin, name, licence } = publisher;
  const catalogue = `${origin}/offen/katalog`;
  const dataset = `${origin}/offen/kurse`;
  const office = `${origin}/offen/herausgeber`;
  const title = `Fortbildungskatalog: ${name}`;
  const modified: Record<string, Term> = changedAt
    ? { [`${DCT}modified`]: { text: changedAt.toISOString(), type: `${XSD}dateTime` } }
    : {};
  return [
    ...about(catalogue, `${DCAT}Catalog`, {
      [`${DCT}title`]: german(title),
      [`${DCT}description`]: german('Offene Daten der Fortbildung'),
      [`${DCT}publisher`]: { iri: office },
      [`${DCT}language`]: { iri: `${EU}language/DEU` },
      [`${FOAF}homepage`]: { iri: `${origin}/` },
      [`${DCAT}dataset`]: { iri: dataset },
      ...modified,
    }),
    ...about(office, `${FOAF}Agent`, { [`${FOAF}name`]: german(name) }),
    ...about(dataset, `${DCAT}Dataset`, {
      [`${DCT}title`]: german(title),
      [`${DCT}description`]: german(
        'Themen und Termine der Fortbildung mit Inhalten, Zeiten, Orten und freien Plätzen; ohne personenbezogene Daten',
      ),
      [`${DCT}identifier`]: { text: dataset },
      [`${DCT}publisher`]: { iri: office },
      [`${DCT}language`]: { iri: `${EU}language/DEU` },
      [`${DCT}accrualPeriodicity`]: { iri: `${EU}frequency/CONT` },
      [`${DCAT}theme`]: { iri: `${EU}data-theme/EDUC` },
      [`${DCAT}keyword`]: german('Fortbildung'),
      [`${DCAT}landingPage`]: { iri: `${origin}/katalog` },
      ...modified,
    }),
    ...DISTRIBUTIONS.flatMap(({ path, title: name, media, format }) => {
      const file = `${origin}${path}`;
      return [
        { subject: dataset, predicate: `${DCAT}distribution`, object: { iri: `${file}#datei` } },
        ...about(`${file}#datei`, `${DCAT}Distribution`, {
          [`${DCT}title`]: german(name),
          [`${DCAT}accessURL`]: { iri: file },
          [`${DCAT}downloadURL`]: { iri: file },
          [`${DCAT}mediaType`]: { iri: IANA + media },
          [`${DCT}format`]: { iri: `${EU}file-type/${format}` },
          [`${DCT}license`]: { iri: licence },
          [`${DCAT_DE}licenseAttributionByText`]: german(publisher.name),
        }),
      ];
    }),
  ];
}

/** As Turtle, one statement a line. */
export function turtle(triples: readonly Triple[]): string {
  return triples.map((t) => `${iri(t.subject)} ${iri(t.predicate)} ${turtleTerm(t.object)} .\n`).join('');
}

/** As expanded JSON-LD: nothing has to be fetched to understand it. */
export function jsonLd(triples: readonly Triple[]): Record<string, unknown>[] {
  const nodes = new Map<string, Record<string, unknown[]>>();
  for (const { subject, predicate, object } of triples) {
    const node = nodes.get(subject) ?? {};
    nodes.set(subject, node);
    const isType = predicate === `${RDF}type`;
    (node[isType ? '@type' : predicate] ??= []).push(
      isType && 'iri' in object ? object.iri : jsonTerm(object),
    );
  }
  return [...nodes].map(([id, node]) => ({ '@id': id, ...node }));
}

function about(subject: string, type: string, facts: Record<string, Term>): Triple[] {
  return [
    { subject, predicate: `${RDF}type`, object: { iri: type } },
    ...Object.entries(facts).map(([predicate, object]) => ({ subject, predicate, object })),
  ];
}

const german = (text: string): Term => ({ text, language: 'de' });

function jsonTerm(term: Term): Record<string, string> {
  if ('iri' in term) return { '@id': term.iri };
  const { text, language, type } = term;
  return {
    '@value': text,
    ...(language ? { '@language': language } : {}),
    ...(type ? { '@type': type } : {}),
  };
}

function turtleTerm(term: Term): string {
  if ('iri' in term) return iri(term.iri);
  const { text, language, type } = term;
  return `${JSON.stringify(text)}${language ? `@${language}` : ''}${type ? `^^${iri(type)}` : ''}`;
}

// eslint-disable-next-line no-control-regex
const NOT_IN_IRI = /[\u0000-\u0020<>"{}|^`\\]/g;

/** What cannot stand between the angle brackets is written as in an address. */
function iri(address: string): string {
  return `<${address.replaceAll(NOT_IN_IRI, encodeURIComponent)}>`;
}
