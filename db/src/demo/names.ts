import { readData } from './data.ts';
import { WeightedPicker, type Random } from './random.ts';

interface Origin {
  origin: string;
  /** Percent of the city's staff. */
  weight: number;
  women: string[];
  men: string[];
  family: string[];
}

export interface FullName {
  given: string;
  family: string;
  gender: Gender;
}

type Gender = 'woman' | 'man';

/** Draws names as a German city has them: many origins, common names in front, hardly any full name twice. */
export class NameMaker {
  readonly #random: Random;
  readonly #origins = new WeightedPicker(readData<Origin[]>('names.json'), (o) => o.weight);
  readonly #used = new Set<string>();

  /** @param reserved full names that nobody else shall have */
  constructor(random: Random, reserved: readonly string[] = []) {
    this.#random = random;
    for (const name of reserved) this.#used.add(name);
  }

  next(): FullName {
    let name = this.#draw();
    for (let again = 0; again < 5 && this.#used.has(fullName(name)); again += 1) name = this.#draw();
    this.#used.add(fullName(name));
    return name;
  }

  #draw(): FullName {
    const random = this.#random;
    const origin = this.#origins.pick(random)!;
    const gender: Gender = random.chance(0.56) ? 'woman' : 'man';
    const familyOrigin = random.chance(0.07) ? this.#origins.pick(random)! : origin;
    let family = inflect(random.pickSkewed(familyOrigin.family, 1.35), familyOrigin.origin, gender);
    if (origin.origin === 'de' && random.chance(gender === 'woman' ? 0.05 : 0.01)) {
      const second = this.#origins.pick(random)!;
      const other = inflect(random.pickSkewed(second.family), second.origin, gender);
      if (other !== family && !/[ -]/.test(family + other)) family = `${family}-${other}`;
    }
    const given = random.pickSkewed(gender === 'woman' ? origin.women : origin.men);
    return { given, family, gender };
  }
}

function fullName({ given, family }: FullName): string {
  return `${given} ${family}`;
}

/** Family names that differ for women. */
function inflect(family: string, origin: string, gender: Gender): string {
  if (gender === 'man') return family;
  if (origin === 'pl') return family.replace(/(s|c|dz)ki$/, '$1ka');
  if (origin === 'ru') return family.replace(/(ov|ev)$/, '$1a');
  return family;
}

// prettier-ignore
const LETTERS: Record<string, string> = {
  ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ł: 'l', đ: 'dj', ı: 'i', ø: 'oe', æ: 'ae', œ: 'oe', þ: 'th',
};

/** Lower-case ASCII letters, digits and hyphens, German umlauts written out: for mail addresses and addresses of pages. */
export function asciiWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/İ/g, 'i')
    .toLowerCase()
    .replace(/[äöüßłđıøæœþ]/g, (letter) => LETTERS[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
