import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.ts';
import { Room } from '../scheduling/place.ts';
import { Trainer } from '../scheduling/trainer.ts';

const CalendarFeedSchema = defineEntity({
  name: 'CalendarFeed',
  tableName: 'calendar_feed',
  properties: {
    id: p.integer().primary().autoincrement(),
    /** SHA-256 of the 256-bit token in the address; the token itself is never stored. */
    tokenHash: p.blob().unique(),
    /** Exactly one of these three: whose appointments they are. */
    person: () => p.manyToOne(Person).nullable(),
    room: () => p.manyToOne(Room).nullable(),
    trainer: () => p.manyToOne(Trainer).nullable(),
    createdBy: () => p.manyToOne(Person),
    createdAt: p.datetime(),
    /** To the hour. */
    lastReadAt: p.datetime().nullable(),
  },
});

/** The secret address of a calendar that programs subscribe to; gone as soon as its row is. */
export class CalendarFeed extends CalendarFeedSchema.class {}
CalendarFeedSchema.setClass(CalendarFeed);
