/** Records for tests: invented, in the shape of the Berlin dialect. */
export function aRecord(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    guid: '900001',
    nummer: 'XX1.001F',
    name: 'Leuchttürme zeichnen',
    untertitel: 'Perspektive an einem Wochenende üben',
    minimale_teilnehmerzahl: '5',
    maximale_teilnehmerzahl: '12',
    anzahl_termine: '16',
    beginn_datum: '2021-03-06',
    ende_datum: '2021-03-07',
    zielgruppe: null,
    schlagwort: ['KULTUR', 'ZEICHNEN', 'Grundlagen'],
    text: [
      {
        eigenschaft: 'Beschreibung',
        text: 'Wir zeichnen Leuchttürme &amp; Boote.<br />Material liegt bereit.',
      },
      { eigenschaft: 'Zusatzinformation', text: null },
    ],
    veranstaltungsort: {
      name: 'Haus am Deich',
      adresse: { land: 'Deutschland', plz: '99999', ort: 'Musterhafen', strasse: 'Deichweg 1' },
      barrierefrei: 'true',
    },
    preis: { betrag: '48.50', rabatt_moeglich: 'true', zusatz: 'erm. Preis: 24,25 EUR' },
    ...changes,
  };
}

/** The day on which every course of {@link aRecord} starts. */
export const FIRST_DAY = '2021-03-06';
