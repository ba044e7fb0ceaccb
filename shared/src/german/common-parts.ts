/** Folded. Words that many German compounds are made of, so that a small catalogue is split like a large one. */
export const COMMON_PARTS: ReadonlySet<string> = new Set(
  `abschluss akten alltag alter analyse angebot angst antrag arbeit aufgabe auftrag ausbildung ausgabe auswahl bedarf
  behinderung belastung beratung bericht beruf bescheid betreuung betrieb bewerbung bild bildung brand buero buerger
  daten dienst druck eingliederung einkommen eltern energie entwicklung erfahrung erklaerung fach fahrzeug fall familie
  fehler finanz frage frauen frist fuehrung garten gebaeude gefahr gehalt geld gemeinde gesetz gesicht gespraech
  gesundheit gewalt gruppe haftung haus haushalt helfer hilfe jahr jugend kinder klima kommunikation kompetenz konflikt
  kontrolle kosten kraft krise kultur kunden kurs land leben lehrgang leistung leitung liste loesung management markt
  material methode mitarbeiter mitglied modell nachweis netz notfall nutzung ordnung partner pause personal pflege
  pflicht plan planung platz post praxis projekt protokoll prozess pruefung qualitaet rechnung recht regel reise rente
  risiko rolle sache schicht schrift schule schulung schutz seminar sicherheit sitzung software sozial sprache stadt
  steuer stelle steuerung strasse stress struktur system tabelle tarif team technik teilzeit telefon termin text tier
  training umwelt unfall urlaub verfahren vergabe verhalten verkehr vermoegen vermittlung vertrag verwaltung video
  vorschrift wahl wasser wechsel werkstatt wesen wissen wohnung zeit zeugnis ziel`.split(/\s+/),
);
