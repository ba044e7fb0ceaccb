import { beforeAll, describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { planQuery, Thesaurus } from '../german/index.ts';
import { buildTopicIndex, relatedTopics, searchIndex, type IndexedText, type TopicIndex } from './index.ts';

const texts: IndexedText[] = (
  [
    [
      1,
      'Schwierige Gespräche führen',
      'Konflikte im Team ansprechen und klären, auch mit Beschwerden umgehen.',
    ],
    [2, 'Gesprächsführung für Führungskräfte', 'Gespräche mit Mitarbeiter:innen vorbereiten und leiten.'],
    [3, 'Excel Grundlagen', 'Tabellen, Formeln und Diagramme in der Tabellenkalkulation.'],
    [4, 'Excel für Fortgeschrittene', 'Pivot, Formeln und Diagramme, Tabellen verknüpfen.'],
    [5, 'Erste Hilfe', 'Wiederbelebung und Versorgung von Wunden im Betrieb.'],
    [6, 'Datenschutz im Büro', 'Personenbezogene Daten schützen, Auskunft und Löschung.'],
    [7, 'Schutz vor Sonne', 'Hitze und Sonne bei der Arbeit im Freien. Daten des Wetterdienstes lesen.'],
    [8, 'Kräuter im Sommer', 'Eine Führung durch den Garten.'],
    [9, 'Kultur vor Ort', 'Museen der Stadt und ihre Kultur, ein Rundgang im Sommer.'],
    [10, 'Tabellen lesen', 'Diagramme und Formeln verstehen, ohne Vorkenntnisse.'],
  ] as const
).map(([id, title, description]) => ({ id, fields: { title, description } }));

const thesaurus = new Thesaurus([['Reanimation', 'Wiederbelebung']]);
let index: TopicIndex;
beforeAll(async () => {
  index = await buildTopicIndex(texts);
});

function search(query: string) {
  return searchIndex(index, planQuery(query, index, thesaurus).words);
}
const found = (query: string) => search(query).hits.map(({ id }) => id);

describe('a search', () => {
  test.each([
    ['a word', 'Excel', [3, 4]],
    ['umlauts written out', 'Fuehrungskraefte', [2]],
    ['another inflection', 'Gespräch', [1, 2]],
    ['a compound by its parts, side by side', 'Führen von Gesprächen', [1, 2]],
    ['a part of a compound, and relatives of a rare word', 'Führung', [1, 2, 8]],
    ['a synonym', 'Reanimation', [5]],
    ['two letters swapped', 'Dtaenschutz', [6]],
    ['a mistyped compound that no text has as a whole', 'Kultusrommer', [9]],
  ])('finds %s: %s', (_, query, ids) => expect(found(query).toSorted()).toEqual(ids));

  it('puts the topic with the word in its title first', () => {
    expect(found('Tabellen')[0]).toBe(10);
  });

  it('wants all words, if any topic has them', () => {
    expect(found('Excel Pivot')).toEqual([4]);
  });

  it('is content with half of the words if no topic has all', () => {
    expect(found('Excel Kräuter').toSorted()).toEqual([3, 4, 8]);
  });

  it('does not take parts that stand apart for a compound that is known', () => {
    expect(found('Datenschutz')).toEqual([6]);
  });

  it('finds nothing where nothing is', () => {
    expect(search('Quantenphysik')).toEqual({ hits: [], related: [] });
    expect(search('')).toEqual({ hits: [], related: [] });
  });

  it('fills a short page with topics that are like the hits and lack the words', () => {
    const { hits, related } = search('Pivot');
    expect(hits.map(({ id }) => id)).toEqual([4]);
    expect(related[0]!.id).toBe(3);
    expect(related.map(({ id }) => id)).not.toContain(4);
  });

  it('is stable: the same texts and query give the same answer, every topic once, best first', async () => {
    const again = await buildTopicIndex(texts);
    const words = fc.constantFrom(
      ...texts.flatMap(({ fields }) => Object.values(fields).join(' ').split(' ')),
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (query) => {
        const { hits, related } = search(query.join(' '));
        const ids = [...hits, ...related].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(hits.map(({ score }) => score)).toEqual(
          hits.map(({ score }) => score).toSorted((a, b) => b - a),
        );
        const plan = planQuery(query.join(' '), again, thesaurus);
        expect(searchIndex(again, plan.words)).toEqual({ hits, related });
      }),
    );
  });
});

describe('topics like another', () => {
  it('share its vocabulary', () => {
    expect(relatedTopics(index, 3, 2)[0]!.id).toBe(4);
  });

  it('are none for a topic that is not there', () => {
    expect(relatedTopics(index, 99, 5)).toEqual([]);
  });
});

describe('the index of an empty catalogue', () => {
  it('finds nothing', async () => {
    const empty = await buildTopicIndex([]);
    const { words } = planQuery('Excel', empty);
    expect(searchIndex(empty, words)).toEqual({ hits: [], related: [] });
  });
});

it('pauses while it is built, so that a server can answer meanwhile', async () => {
  let pauses = 0;
  await buildTopicIndex(texts, () => void pauses++);
  expect(pauses).toBeGreaterThan(10);
});
