import type { Dimension, Measure, ReportName } from './report-catalogue.ts';

/** German words of exported files; the web app has its own, in two languages. */
export const REPORT_TITLE: Record<ReportName, string> = {
  PARTICIPATION: 'Teilnahmen',
  STATUS: 'Anmeldungen nach Stand',
  ABSENCE: 'Fehlzeiten und späte Absagen',
  COST: 'Kosten',
  DEMAND: 'Bedarf',
  UTILISATION: 'Auslastung',
  WAITING: 'Wartelisten',
  EVALUATION: 'Rückmeldungen',
};

export const MEASURE_NAME: Record<Measure, string> = {
  ENROLMENTS: 'Anmeldungen',
  PARTICIPATIONS: 'Teilnahmen',
  PERSONS: 'Personen',
  NO_SHOWS: 'Nicht erschienen',
  NO_SHOW_RATE: 'Nicht erschienen in Prozent',
  LATE_CANCELLATIONS: 'Späte Absagen',
  COST: 'Kosten in Euro',
  DEMAND: 'Offener Bedarf',
  SESSIONS: 'Termine',
  SEATS: 'Plätze',
  SEATS_TAKEN: 'Belegte Plätze',
  UTILISATION: 'Auslastung in Prozent',
  WAITING_NOW: 'Wartend',
  WAITING_PEAK: 'Längste Warteliste',
  EVALUATED_SESSIONS: 'Bewertete Termine',
  ANSWERS: 'Rückmeldungen',
  EVALUATION: 'Mittelwert (1 bis 5)',
};

export const DIMENSION_NAME: Record<Dimension, string> = {
  UNIT: 'Dienststelle',
  COST_CENTRE: 'Kostenstelle',
  TOPIC: 'Thema',
  CATEGORY: 'Bereich',
  FORMAT: 'Format',
  SITE: 'Ort',
  TARGET_GROUP: 'Zielgruppe',
  MONTH: 'Monat',
  QUARTER: 'Quartal',
  YEAR: 'Jahr',
  STATUS: 'Stand',
};

const WORDS: Record<string, string> = {
  IN_PERSON: 'Vor Ort',
  ONLINE: 'Online',
  HYBRID: 'Hybrid',
  SELF_PACED: 'Im eigenen Tempo',
  REQUESTED: 'Anfrage läuft',
  WAITING: 'Warteliste',
  OFFERED: 'Platz angeboten',
  CONFIRMED: 'Platz sicher',
  DECLINED: 'Nicht genehmigt',
  WITHDRAWN: 'Zurückgezogen',
  CANCELLED: 'Abgesagt',
  EXPIRED: 'Verfallen',
  ATTENDED: 'Teilgenommen',
  NO_SHOW: 'Nicht erschienen',
  UNCONFIRMED: 'Teilnahme unbestätigt',
  '-': 'Ohne Angabe',
};

/** @returns what a key without a label of its own is called: a format, status, month or quarter */
export function keyName(key: string): string {
  const month = /^(\d{4})-(\d\d)$/.exec(key);
  if (month) return `${month[2]}.${month[1]}`;
  const quarter = /^(\d{4})-Q(\d)$/.exec(key);
  if (quarter) return `${quarter[2]}. Quartal ${quarter[1]}`;
  return WORDS[key] ?? key;
}
