/** The words a compound may be made of. */
export interface PartLexicon {
  /** @param word folded */
  isPart(word: string): boolean;
  /** May say no only if no part begins with these MIN_PART letters: spares most cuts. */
  beginsPart?(letters: string): boolean;
}

export const MIN_PART = 4;
const MIN_COMPOUND = 2 * MIN_PART;
/** Queries bring ever new words; what the catalogue needs fits in. */
const MAX_REMEMBERED = 300_000;
const LINKS = ['s', 'n', 'en', 'es', 'er', 'e'];
const ENDINGS = ['e', 'n', 's', 'en', 'er', 'es', 'ern', 'em'];

/** Words that look like compounds but mean something of their own; folded. Their compounds are still split around them. */
export const NEVER_SPLIT: ReadonlySet<string> = new Set(
  `grundlage grundlagen grundsatz grundsaetze grundsaetzlich handwerk werkzeug werkzeuge teilnahme teilnehmende
  teilnehmer massnahme massnahmen herausforderung herausforderungen standard standards vorstand moderation motivation
  kooperation information informationen organisation integration generation generationen situation situationen
  praesentation dokumentation argumentation kommunikation innovation inklusion delegation verantwortung wirtschaft
  gesellschaft botschaft landschaft wissenschaft eigenschaft bereitschaft gewerkschaft partnerschaft nachbarschaft
  stellvertretung handelnde handelnden verhandlung verhandlungen behandlung selbstverstaendlich selbststaendig
  selbstaendig gleichzeitig rechtzeitig verhalten unterhalten aufenthalt gehalt inhalt inhalte urlaub antrag auftrag
  vertrag beitrag betrag feierabend oberflaeche oberflaechen leistung leistungen gestaltung gestalten verwaltung
  veranstaltung veranstaltungen einrichtung einrichtungen nachricht nachrichten geschaeft`.split(/\s+/),
);

/** Never part of a compound: prefixes of verbs (unter|richt, zusammen|arbeit), and endings that are words by chance. */
export const NEVER_PART: ReadonlySet<string> = new Set(
  `zusamm unter ueber nach wieder wider gegen fort durch hinter zurueck zusammen weiter voran vorher heraus hinaus herein hinein
  hervor nieder empor entgegen schaft heit keit lich isch tion ation ration sion ende enden erung lung tung igkeit barkeit
  haft innen inter fest weit gleich halt stellen stellt halten nehmen nehmer geben gebende`.split(/\s+/),
);

/**
 * Splits German compounds by a lexicon. Pure, but remembers what it has split.
 * @returns for a compound its parts in order, coarse pieces first cut further as far as the lexicon goes:
 *   einkommensteuererklaerung -> [einkommen, steuer, erklaerung]; for any other word an empty list
 */
export function createSplitter(
  lexicon: PartLexicon,
  neverSplit: ReadonlySet<string> = NEVER_SPLIT,
): (word: string) => string[] {
  const remembered = new Map<string, string[]>();

  function split(word: string): string[] {
    let parts = remembered.get(word);
    if (!parts) {
      if (remembered.size >= MAX_REMEMBERED) remembered.clear();
      parts = word.length < MIN_COMPOUND || neverSplit.has(word) || !/^[a-z]+$/.test(word) ? [] : cut(word);
      remembered.set(word, parts);
    }
    return parts;
  }

  function cut(word: string): string[] {
    let best: { parts: string[]; cost: number } | undefined;
    if (!beginsPart(word, 0)) return [];
    for (let at = MIN_PART; at <= word.length - MIN_PART; at++) {
      const tail = beginsPart(word, at) ? asTail(word.slice(at)) : null;
      if (!tail) continue;
      const head = asHead(word.slice(0, at));
      if (!head) continue;
      const cost = head.cost + tail.cost;
      // At equal cost the later cut wins: the longer first part is the surer find.
      if (!best || cost <= best.cost) best = { parts: [...head.parts, ...tail.parts], cost };
    }
    return best?.parts ?? [];
  }

  /** The last part may carry an ending that the lexicon's form lacks. */
  function asTail(text: string): { parts: string[]; cost: number } | null {
    if (isPart(text)) return { parts: deeper(text), cost: 1 };
    for (const ending of ENDINGS) {
      const base = text.slice(0, -ending.length);
      if (text.endsWith(ending) && isPart(base)) return { parts: deeper(base), cost: 1.4 };
    }
    const parts = split(text);
    return parts.length ? { parts, cost: parts.length + 0.5 } : null;
  }

  /** Any part before the last may carry a linking element, or lack the e of its lexicon form (Sprach|kurs). */
  function asHead(text: string): { parts: string[]; cost: number } | null {
    if (isPart(text)) return { parts: deeper(text), cost: 1 };
    for (const link of LINKS) {
      const base = text.slice(0, -link.length);
      if (text.endsWith(link) && isPart(base)) return { parts: deeper(base), cost: 1.1 };
    }
    if (isPart(`${text}e`)) return { parts: [`${text}e`], cost: 1.3 };
    const whole = split(text);
    if (whole.length) return { parts: whole, cost: whole.length + 0.5 };
    for (const link of LINKS) {
      const parts = text.endsWith(link) ? split(text.slice(0, -link.length)) : [];
      if (parts.length) return { parts, cost: parts.length + 0.6 };
    }
    return null;
  }

  function beginsPart(word: string, at: number): boolean {
    return lexicon.beginsPart?.(word.slice(at, at + MIN_PART)) ?? true;
  }

  function isPart(text: string): boolean {
    return text.length >= MIN_PART && !NEVER_PART.has(text) && lexicon.isPart(text);
  }

  function deeper(part: string): string[] {
    const parts = split(part);
    return parts.length ? parts : [part];
  }

  return split;
}
