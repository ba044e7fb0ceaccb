import { defineEntity, p } from '@mikro-orm/core';

const CategorySchema = defineEntity({
  name: 'Category',
  tableName: 'category',
  properties: {
    id: p.integer().primary().autoincrement(),
    slug: p.text().unique(),
    name: p.text(),
    summary: p.text(),
    position: p.integer(),
  },
});

/** One of the about 25 areas of the catalogue. */
export class Category extends CategorySchema.class {}
CategorySchema.setClass(Category);
