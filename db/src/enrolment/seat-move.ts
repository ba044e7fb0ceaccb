import { defineEntity, p } from '@mikro-orm/core';
import { Enrolment } from './enrolment.ts';

const SeatMoveSchema = defineEntity({
  name: 'SeatMove',
  tableName: 'seat_move',
  properties: {
    /** In the session that the person is asked to move to. */
    enrolment: () => p.oneToOne(Enrolment).primary().owner(),
    fromEnrolment: () => p.manyToOne(Enrolment),
  },
});

/** Somebody is asked to move to another session of the topic: a merged one, or the second half of a split one. */
export class SeatMove extends SeatMoveSchema.class {}
SeatMoveSchema.setClass(SeatMove);
