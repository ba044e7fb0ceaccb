import { expect, test } from '@jest/globals';
import { highlightParts } from '../src/catalogue/highlight.ts';
import { daysOfMonth, monthOfDays } from '../src/catalogue/months.ts';
import { topicAddress, topicIdOfAddress } from '../src/catalogue/topic-address.ts';

test('a month has its first and last day', () => {
  expect(daysOfMonth('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(daysOfMonth('2027-12')).toEqual({ from: '2027-12-01', to: '2027-12-31' });
});

test('only whole months are shown as a month', () => {
  expect(monthOfDays('2027-02-01', '2027-02-28')).toBe('2027-02');
  expect(monthOfDays('2028-02-01', '2028-02-28')).toBeNull();
  expect(monthOfDays('2027-01-01', '2027-02-28')).toBeNull();
  expect(monthOfDays('2027-01-01', null)).toBeNull();
});

test('the id of a topic is what follows the last hyphen', () => {
  const topic = { slug: 'sgb-ii-grundlagen', id: 'top_1a' };
  expect(topicAddress(topic)).toBe('/katalog/sgb-ii-grundlagen-top_1a');
  expect(topicIdOfAddress('sgb-ii-grundlagen-top_1a')).toBe('top_1a');
  expect(topicIdOfAddress('top_1a')).toBe('top_1a');
});

test('words are marked that begin with a term, and compounds that hold one', () => {
  const hits = (text: string, ...terms: string[]) =>
    highlightParts(text, terms)
      .filter((part) => part.hit)
      .map((part) => part.text);
  expect(hits('Excel für Einsteiger', 'excel', 'einsteig')).toEqual(['Excel', 'Einsteiger']);
  expect(hits('Motivierende Gesprächsführung', 'fuehrung')).toEqual(['Gesprächsführung']);
  expect(hits('Was KI kann, und Kinder', 'ki')).toEqual(['KI']);
  expect(hits('Boskett', 'ke')).toEqual([]);
  expect(hits('Excel')).toEqual([]);
});

test('marking keeps every letter', () => {
  const text = 'Grundlagen: Excel, Excel-Makros';
  expect(
    highlightParts(text, ['excel'])
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});
