import { defineEntity, p, PrimaryKeyProp } from '@mikro-orm/core';
import { Person } from '../people/person.ts';

const IdempotencyKeySchema = defineEntity({
  name: 'IdempotencyKey',
  tableName: 'idempotency_key',
  properties: {
    person: () => p.manyToOne(Person).primary(),
    key: p.text().primary(),
    command: p.text(),
    /** SHA-256 of the command's input; the same key with another input is refused. */
    requestHash: p.blob(),
    /** The outcome as the use case returned it, replayed to a retry. */
    outcome: p.json(),
    createdAt: p.datetime(),
  },
});

/** Written in the transaction of the command itself, so that a retry has one effect and one answer. */
export class IdempotencyKey extends IdempotencyKeySchema.class {
  override [PrimaryKeyProp]?: ['person', 'key'];
}
IdempotencyKeySchema.setClass(IdempotencyKey);
