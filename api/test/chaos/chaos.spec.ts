import { describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { readBooks } from './books.ts';
import { runChaos, type ChaosEvidence } from './chaos.ts';
import { judge, type FindingKind } from './judge.ts';

/** TEST_CHAOS_SEED for another course of events. */
const SEED = process.env.TEST_CHAOS_SEED ?? 'short';

/** The same evidence with one thing damaged in the books, in what arrived, or in what was said. */
async function kindsAfter(
  { url, history, delivered }: ChaosEvidence,
  damage: { sql?: string; delivered?: (all: ChaosEvidence['delivered']) => ChaosEvidence['delivered'] },
): Promise<FindingKind[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // without triggers and foreign keys: only so can this damage be done at all
    await client.query('set session_replication_role = replica');
    if (damage.sql) await client.query(damage.sql);
    const books = await readBooks(url);
    const findings = judge(history.operations, books, (damage.delivered ?? ((all) => all))(delivered));
    return [...new Set(findings.map(({ kind }) => kind))].sort();
  } finally {
    await client.end();
  }
}

describe('two APIs, a worker and PostgreSQL, killed at random under a mixed load', () => {
  it('lose and double nothing; and the judge sees what is planted', async () => {
    const report = await runChaos(
      {
        seed: SEED,
        seconds: 20,
        lanes: 12,
        faultEveryMs: 1_300,
        historyFile: null,
        tell: () => undefined,
      },
      async (evidence) => {
        expect(evidence.report.findings).toEqual([]);
        expect(evidence.report.broken).toEqual([]);
        await expectControls(evidence);
      },
    );
    expect(Object.values(report.faults).map(({ times }) => times > 0)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(report.operations.acknowledged).toBeGreaterThan(20);
    expect(report.notices.mails).toBeGreaterThan(20);
  }, 240_000);
});

/** A judge that was never seen to find anything is no evidence. */
async function expectControls(evidence: ChaosEvidence): Promise<void> {
  expect(await kindsAfter(evidence, {})).toEqual([]);

  expect(await kindsAfter(evidence, { delivered: (all) => all.slice(1) })).toEqual(['mail missing']);
  expect(
    await kindsAfter(evidence, {
      delivered: (all) => [...all, { ...all[0]!, messageKey: 'another-key' }],
    }),
  ).toEqual(['mail without a notice']);
  expect(
    await kindsAfter(evidence, { delivered: (all) => [...all, { ...all[0]!, address: 'x@example.de' }] }),
  ).toEqual(['mail to somebody else']);
  // the same key again is what the crash window may do
  expect(await kindsAfter(evidence, { delivered: (all) => [...all, all[0]!] })).toEqual([]);

  const first = evidence.history.operations.find(
    ({ doing, end }) => doing === 'enrolInSession' && end === 'ok',
  )!;
  expect(
    await kindsAfter(evidence, {
      sql: `delete from idempotency_key where key = '${first.key}'`,
    }),
  ).toEqual(['acknowledged but lost', 'done twice']);
  expect(
    await kindsAfter(evidence, {
      sql: `insert into idempotency_key (person_id, key, command, request_hash, outcome, created_at)
            values (${first.personId}, '${first.key}', 'enrolInSession', '\\x00', '{"type": "Enrolled"}', now())`,
    }),
  ).toEqual([]);
  expect(
    await kindsAfter(evidence, {
      sql: `insert into enrolment_event (enrolment_id, version, from_status, to_status, at, actor_id)
            select enrolment_id, 99, 'CONFIRMED', 'CANCELLED', now(), actor_id from enrolment_event where version = 1 limit 1`,
    }),
  ).toEqual(['done twice']);
  expect(
    await kindsAfter(evidence, {
      sql: `set weitblick.retention = 'on'; delete from enrolment_event where version = 99;
            update outbox_message set sent_at = null where id = (select min(id) from outbox_message where sent_at is not null)`,
    }),
  ).toEqual(['notice not sent']);
}
