import { defineEntity, p, PrimaryKeyProp } from '@mikro-orm/core';
import { Enrolment } from '../enrolment/enrolment.ts';

const CalendarEntrySchema = defineEntity({
  name: 'CalendarEntry',
  tableName: 'calendar_entry',
  properties: {
    enrolment: () => p.manyToOne(Enrolment).primary(),
    /** Of the appointment in its session. */
    position: p.integer().primary(),
    /** iTIP SEQUENCE of the newest mail about it. */
    sequence: p.integer(),
    method: p.enum(['REQUEST', 'CANCEL'] as const),
    startsAt: p.datetime(),
    endsAt: p.datetime(),
    place: p.text(),
  },
});

/** What a person's own calendar was last told about one appointment. */
export class CalendarEntry extends CalendarEntrySchema.class {
  override [PrimaryKeyProp]?: ['enrolment', 'position'];
}
CalendarEntrySchema.setClass(CalendarEntry);
