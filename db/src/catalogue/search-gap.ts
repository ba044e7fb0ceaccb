import { defineEntity, p, PrimaryKeyProp } from '@mikro-orm/core';

const SearchGapSchema = defineEntity({
  name: 'SearchGap',
  tableName: 'search_gap',
  properties: {
    /** Folded words, see titleKey. */
    query: p.text().primary(),
    /** In Europe/Berlin. */
    day: p.date().primary(),
    searches: p.integer(),
  },
});

/** How often a search found nothing on a day; nobody can tell whose it was. */
export class SearchGap extends SearchGapSchema.class {
  override [PrimaryKeyProp]?: ['query', 'day'];
}
SearchGapSchema.setClass(SearchGap);
