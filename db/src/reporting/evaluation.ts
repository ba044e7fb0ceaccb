import { defineEntity, p, PrimaryKeyProp } from '@mikro-orm/core';
import { Person } from '../people/person.ts';
import { Session } from '../scheduling/session.ts';

const EvaluationParticipationSchema = defineEntity({
  name: 'EvaluationParticipation',
  tableName: 'evaluation_participation',
  properties: {
    session: () => p.manyToOne(Session).primary(),
    person: () => p.manyToOne(Person).primary(),
  },
});

/** That somebody has answered, so that nobody answers twice. No time, no link to the answers. */
export class EvaluationParticipation extends EvaluationParticipationSchema.class {
  override [PrimaryKeyProp]?: ['session', 'person'];
}
EvaluationParticipationSchema.setClass(EvaluationParticipation);

const EvaluationAnswerSchema = defineEntity({
  name: 'EvaluationAnswer',
  tableName: 'evaluation_answer',
  properties: {
    /** Random, so that it does not tell the order of arrival. */
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    session: () => p.manyToOne(Session),
    /** 1 = not at all to 5 = fully */
    goalsReached: p.smallint(),
    usefulAtWork: p.smallint(),
    trainer: p.smallint(),
    organisation: p.smallint(),
    recommend: p.smallint(),
    comment: p.text().nullable(),
  },
});

/** One filled-in questionnaire, anonymous from the start: neither who nor when. */
export class EvaluationAnswer extends EvaluationAnswerSchema.class {}
EvaluationAnswerSchema.setClass(EvaluationAnswer);
