import { describe, expect, it } from '@jest/globals';
import { bulkEditOf, EMPTY_BULK } from '../src/topics/bulk-form.ts';
import { textHints } from '../src/topics/text-hints.ts';
import { EMPTY_FORM, readForm } from '../src/topics/topic-form.ts';
import { wordDiff } from '../src/topics/word-diff.ts';

describe('the difference of two texts', () => {
  it('keeps what is the same and names what came and went', () => {
    expect(wordDiff('Wir üben zu zweit', 'Wir üben ruhig zu dritt')).toEqual([
      { kind: 'same', text: 'Wir üben ' },
      { kind: 'added', text: 'ruhig ' },
      { kind: 'same', text: 'zu ' },
      { kind: 'removed', text: 'zweit' },
      { kind: 'added', text: 'dritt' },
    ]);
    expect(wordDiff('', 'neu')).toEqual([{ kind: 'added', text: 'neu' }]);
    expect(wordDiff('gleich', 'gleich')).toEqual([{ kind: 'same', text: 'gleich' }]);
  });
});

describe('the form of a topic', () => {
  it('understands German numbers, and names what it does not understand', () => {
    const prerequisites = [{ topicId: 'top_1', title: 'Davor', kind: 'REQUIRED' as const }];
    const typed = { title: 'T', categoryId: 'cat_1', hours: '7,5', euros: '1.035,50' };
    const form = { ...EMPTY_FORM, ...typed, prerequisites };
    const { content, faults } = readForm(form);
    expect(content.prerequisites).toEqual([{ topicId: 'top_1', kind: 'REQUIRED' }]);
    expect([faults, content.durationMinutes, content.costCentsPerDay]).toEqual([[], 450, 103_550]);
    expect(readForm({ ...form, title: ' ', hours: 'lang' }).faults).toEqual(['title', 'hours']);
  });
});

describe('help for accessible texts', () => {
  const heading = (level: number) => ({
    type: 'heading',
    attrs: { level },
    content: [{ type: 'text', text: 'x' }],
  });
  const link = (text: string) => ({
    type: 'paragraph',
    content: [{ type: 'text', text, marks: [{ type: 'link' }] }],
  });
  it('names a heading out of order and a link that says nothing', () => {
    const hints = (...content: object[]) => textHints({ type: 'doc', content });
    expect(hints(heading(3), heading(4), link('Leitfaden zum Gespräch'))).toEqual([]);
    expect(hints(heading(4))).toEqual(['topics.hintHeadingOrder']);
    expect(hints(link('hier'), link('https://example.org'))).toEqual(['topics.hintLinkText']);
  });
});

describe('a change of many topics', () => {
  it('changes one thing and says nothing about the rest', () => {
    expect(bulkEditOf({ ...EMPTY_BULK, change: 'ADD_KEYWORDS', keywords: ' Herbst \n\nRecht' })).toEqual({
      retire: false,
      keywords: { change: 'ADD', values: ['Herbst', 'Recht'] },
    });
    expect(bulkEditOf({ ...EMPTY_BULK, change: 'COST', euros: '' })).toEqual({
      retire: false,
      cost: { bearer: 'CENTRAL', centsPerDay: null },
    });
    expect(bulkEditOf({ ...EMPTY_BULK, change: 'RETIRE', categoryId: 'cat_1' })).toEqual({ retire: true });
  });

  it('is none while what it needs is missing', () => {
    expect(bulkEditOf(EMPTY_BULK)).toBeNull();
    expect(bulkEditOf({ ...EMPTY_BULK, change: 'REMOVE_TARGET_GROUPS' })).toBeNull();
    expect(bulkEditOf({ ...EMPTY_BULK, change: 'COST', euros: 'viel' })).toBeNull();
  });
});
