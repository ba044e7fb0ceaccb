/** Where the page of each report is, below /planung/auswertung: the web app routes by it, and mails link to it. */
export const REPORT_SLUG = {
  PARTICIPATION: 'teilnahmen',
  STATUS: 'stand',
  ABSENCE: 'fehlzeiten',
  COST: 'kosten',
  DEMAND: 'bedarf',
  UTILISATION: 'auslastung',
  WAITING: 'wartelisten',
  EVALUATION: 'rueckmeldungen',
} as const;
