import { defineEntity, p, PrimaryKeyProp } from '@mikro-orm/core';
import { Person } from '../people/person.ts';
import { Site } from '../scheduling/place.ts';

export const INTEREST_STATUSES = ['OPEN', 'PLACED', 'WITHDRAWN'] as const;
export type InterestStatus = (typeof INTEREST_STATUSES)[number];
export const PEER_FORMATS = ['ON_SITE', 'ONLINE', 'EITHER'] as const;
export type PeerFormat = (typeof PEER_FORMATS)[number];
export const PEER_EXPERIENCES = ['NONE', 'SOME', 'MUCH'] as const;
export type PeerExperience = (typeof PEER_EXPERIENCES)[number];

const PeerInterestSchema = defineEntity({
  name: 'PeerInterest',
  tableName: 'peer_interest',
  properties: {
    id: p.integer().primary().autoincrement(),
    person: () => p.manyToOne(Person),
    status: p.enum(INTEREST_STATUSES).default('OPEN'),
    format: p.enum(PEER_FORMATS),
    /** null only for people who want to meet online. */
    site: () => p.manyToOne(Site).joinColumn('site_code').nullable(),
    /** 1 = Monday morning, 2 = Monday afternoon … 10 = Friday afternoon. */
    halfDays: p.array((text) => Number(text)).columnType('smallint[]'),
    experience: p.enum(PEER_EXPERIENCES),
    ownUnitWelcome: p.boolean().default(false),
    registeredAt: p.datetime(),
    /** When it was withdrawn or led into a group. */
    closedAt: p.datetime().nullable(),
  },
});

/** A leader's wish to join a group. Level and unit come from HR data. */
export class PeerInterest extends PeerInterestSchema.class {}
PeerInterestSchema.setClass(PeerInterest);

const PeerExclusionSchema = defineEntity({
  name: 'PeerExclusion',
  tableName: 'peer_exclusion',
  properties: {
    author: () => p.manyToOne(Person).primary(),
    excluded: () => p.manyToOne(Person).primary(),
  },
});

/** "Not with …". Row-level security shows it to its author and to the formation only. */
export class PeerExclusion extends PeerExclusionSchema.class {
  override [PrimaryKeyProp]?: ['author', 'excluded'];
}
PeerExclusionSchema.setClass(PeerExclusion);

const PeerFormationSchema = defineEntity({
  name: 'PeerFormation',
  tableName: 'peer_formation',
  properties: {
    id: p.integer().primary().autoincrement(),
    status: p.enum(['DRAFT', 'PUBLISHED', 'DISCARDED'] as const).default('DRAFT'),
    /** Rises with every move, so that two people at the same proposal see each other. */
    version: p.integer().default(1),
    seed: p.integer(),
    createdBy: () => p.manyToOne(Person),
    createdAt: p.datetime(),
    closedAt: p.datetime().nullable(),
  },
});

/** A proposal of groups; one at most is a draft. */
export class PeerFormation extends PeerFormationSchema.class {}
PeerFormationSchema.setClass(PeerFormation);

const PeerPlacementSchema = defineEntity({
  name: 'PeerPlacement',
  tableName: 'peer_placement',
  properties: {
    formation: () => p.manyToOne(PeerFormation).primary(),
    interest: () => p.manyToOne(PeerInterest).primary(),
    /** null = in no group */
    groupNumber: p.integer().nullable(),
  },
});

/** Where a proposal puts a person. */
export class PeerPlacement extends PeerPlacementSchema.class {
  override [PrimaryKeyProp]?: ['formation', 'interest'];
}
PeerPlacementSchema.setClass(PeerPlacement);
