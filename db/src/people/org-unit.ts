import { defineEntity, p } from '@mikro-orm/core';
import { Person } from './person.ts';

export const UNIT_KINDS = ['CITY', 'REFERAT', 'ABTEILUNG', 'SACHGEBIET'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

const OrgUnitSchema = defineEntity({
  name: 'OrgUnit',
  tableName: 'org_unit',
  properties: {
    id: p.integer().primary().autoincrement(),
    parent: () => p.manyToOne(OrgUnit).nullable(),
    kind: p.enum(UNIT_KINDS),
    name: p.text(),
    shortName: p.text().unique(),
    costCentre: p.text(),
    /** The line manager of everybody in the unit but the head; the head's own is the parent's head. */
    head: () => p.manyToOne(Person).nullable(),
    deputy: () => p.manyToOne(Person).nullable(),
  },
});

/** A node of the tree city > Referat > Abteilung > Sachgebiet. */
export class OrgUnit extends OrgUnitSchema.class {}
OrgUnitSchema.setClass(OrgUnit);
