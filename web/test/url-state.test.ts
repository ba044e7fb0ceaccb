import { describe, expect, test } from '@jest/globals';
import {
  catalogueAddress,
  catalogueParameters,
  countFilters,
  EMPTY_QUERY,
  listVariables,
  parseCatalogueQuery,
  withoutFilters,
  type CatalogueQuery,
} from '../src/catalogue/url-state.ts';

const parse = (search: string) => parseCatalogueQuery(new URLSearchParams(search));

const everything: CatalogueQuery = {
  search: 'Gesprächsführung & mehr',
  categories: ['fuehrung', 'office'],
  targetGroups: ['ADMINISTRATION'],
  formats: ['HYBRID', 'ONLINE'],
  sites: ['RAT'],
  from: '2027-01-01',
  to: '2027-01-31',
  freeSeatsOnly: true,
  sort: 'NEXT_DATE',
};

describe('the address of the catalogue', () => {
  test('holds the whole query', () => {
    expect(parse(catalogueParameters(everything).toString())).toEqual(everything);
  });

  test('is short when nothing is chosen', () => {
    expect(catalogueAddress({})).toBe('/katalog');
    expect(catalogueAddress({ search: '   ' })).toBe('/katalog');
    expect(catalogueAddress({ search: 'Excel', freeSeatsOnly: true })).toBe('/katalog?q=Excel&frei=1');
  });

  test('is the same whatever was ticked first', () => {
    expect(catalogueAddress({ categories: ['b', 'a'] })).toBe(catalogueAddress({ categories: ['a', 'b'] }));
    expect(listVariables(parse('thema=b&thema=a'))).toEqual(listVariables(parse('thema=a&thema=b&thema=a')));
  });

  test('ignores what it does not know', () => {
    expect(parse('format=zoom&sort=preis&frei=ja&von=2027-02-30&bis=morgen&thema=')).toEqual(EMPTY_QUERY);
  });

  test('keeps a search that somebody made endless within bounds', () => {
    expect(parse(`q=${'x'.repeat(5000)}`).search).toHaveLength(200);
  });
});

test('the variables of the query leave out what is not filtered', () => {
  expect(listVariables(EMPTY_QUERY)).toEqual({ search: null, filter: {}, sort: 'RELEVANCE', first: 30 });
  expect(listVariables(everything).filter).toEqual({
    categories: ['fuehrung', 'office'],
    targetGroups: ['ADMINISTRATION'],
    formats: ['HYBRID', 'ONLINE'],
    sites: ['RAT'],
    from: '2027-01-01',
    to: '2027-01-31',
    freeSeatsOnly: true,
  });
});

test('a period counts as one filter, and resetting keeps search and order', () => {
  expect(countFilters(everything)).toBe(8);
  expect(withoutFilters(everything)).toEqual({
    ...EMPTY_QUERY,
    search: everything.search,
    sort: 'NEXT_DATE',
  });
});
