import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { assertInvariants } from '@weitblick/db/invariants';
import { encodeId, type NodeType } from '../../src/platform/global-id.ts';
import { expectNoInternals, internalsIn, isSuccess, send } from './attempts.ts';
import type { MutationCase } from './cases.ts';
import { isKeyed, leavesOf, MUTATIONS, replaced } from './operation.ts';
import { NOW, ROLES, World } from './world.ts';

let world: World;

/** Registers the tests of these mutations, all in one world. */
export function tryMutations(cases: Readonly<Record<string, MutationCase>>): void {
  beforeAll(async () => {
    world = await World.create();
  });

  afterEach(async () => {
    await assertInvariants(world.database.url, NOW);
  });

  afterAll(async () => {
    await world.close();
  });

  const rows = Object.entries(cases).filter(([name]) => MUTATIONS.includes(name));

  describe.each(rows)('%s', (name, row) => {
    it('does for each role what the table says', async () => {
      const { by } = await row.valid(world);
      const seen: Record<string, string> = {};
      const expected: Record<string, string> = {};
      for (const role of ROLES) {
        const { input } = await row.valid(world);
        const answer = await send(world, name, role, input);
        expectNoInternals(answer, role);
        seen[role] = isSuccess(answer) ? 'allowed' : answer.name;
        const allowed = role === by || row.alsoAllowed.includes(role);
        expected[role] = allowed
          ? 'allowed'
          : role === 'anonymous'
            ? 'UNAUTHENTICATED'
            : (row.refusalOf?.[role] ?? row.refusal ?? 'allowed');
      }
      expect(seen).toEqual(expected);
    });

    it('says the same about what is somebody else’s, of another kind, forged or nowhere', async () => {
      const { by, input } = await row.valid(world);
      const foreigner = ROLES.find(
        (role) =>
          role !== 'anonymous' && role !== by && !row.alsoAllowed.includes(role) && !row.refusalOf?.[role],
      );
      for (const leaf of leavesOf(name).filter(({ scalar }) => scalar === 'ID')) {
        // what was typed may be repeated
        const answers = new Map<string, string>();
        for (const forged of FORGED_IDS) {
          const wrong = replaced(input, leaf, forged);
          // where a category is asked for, the first one is right
          if (!wrong || JSON.stringify(wrong) === JSON.stringify(input)) continue;
          const answer = await send(world, name, by, wrong);
          expectNoInternals(answer, `${leaf.path.join('.')} = ${forged}`);
          expect([forged, isSuccess(answer)]).toEqual([forged, false]);
          const body = JSON.stringify(answer.body);
          answers.set(forged, forged ? body.replaceAll(JSON.stringify(forged), '') : body);
        }
        // one body for all of them, else it would tell which of them exist
        expect(new Set(answers.values()).size).toBeLessThanOrEqual(1);
        const other = row.otherIds?.[leaf.path.join('.')];
        if (other) {
          expect([...answers.values()][0]).toContain(`"${other}"`);
          continue;
        }
        const denial = row.refusal?.endsWith('NotFound') && foreigner && leaf.path.length === 1;
        if (denial && answers.size > 0) {
          const denied = await send(world, name, foreigner, input);
          expect(JSON.stringify(denied.body)).toBe([...answers.values()][0]);
        }
      }
    });

    if (row.wrong) {
      it.each(Object.entries(row.wrong))(
        'answers %s with a named problem',
        async (_says, { make, expect: problem }) => {
          const { by, input } = await make(world);
          const answer = await send(world, name, by, input);
          expect(answer.name).toBe(problem);
        },
      );
    }

    it('has the effect of one request when it is sent four times at once', async () => {
      const once = await row.valid(world);
      const single = await rowsWritten(() => send(world, name, once.by, once.input));
      const again = await row.valid(world);
      const key = randomUUID();
      const doubled = await rowsWritten(() =>
        Promise.all(Array.from({ length: 4 }, () => send(world, name, again.by, again.input, key))),
      );
      for (const answer of doubled.result) expectNoInternals(answer, 'doubled');
      expect(doubled.result.filter(isSuccess).length).toBeGreaterThan(0);
      if (row.repeats) return;
      expect(doubled.written).toEqual(single.written);
      if (!isKeyed(name)) return;
      const [first] = doubled.result;
      expect(isSuccess(first!)).toBe(true);
      for (const { body } of doubled.result) expect(body).toEqual(first!.body);
    });

    if (isKeyed(name)) {
      it('refuses its key for another input, also of the same shape, and a key that is none', async () => {
        const first = await row.valid(world);
        const key = randomUUID();
        expect(isSuccess(await send(world, name, first.by, first.input, key))).toBe(true);
        const second = await row.valid(world);
        if (!row.namesNothing)
          expect((await send(world, name, second.by, second.input, key)).name).toBe('IdempotencyKeyReused');
        for (const bad of [
          '',
          'short',
          'x'.repeat(65),
          'with a space',
          'ümlaut-12345',
          'nul\0nul\0nul',
          '\ud800'.repeat(9),
        ])
          expect((await send(world, name, second.by, second.input, bad)).name).toBe('BAD_USER_INPUT');
      });
    }

    it('answers odd values of every field with something that has a name', async () => {
      const { by, input } = await row.valid(world);
      const faults: string[] = [];
      for (const leaf of leavesOf(name)) {
        for (const value of ODD[leaf.scalar] ?? []) {
          const wrong = replaced(input, leaf, value);
          if (!wrong) continue;
          const fault = internalsIn(await send(world, name, by, wrong));
          if (fault) faults.push(`${leaf.path.join('.')} = ${JSON.stringify(value).slice(0, 60)}: ${fault}`);
        }
      }
      expect(faults).toEqual([]);
    });

    it('does not read a body of a megabyte', async () => {
      const leaf = leavesOf(name).find(({ scalar }) => scalar === 'String' || scalar === 'ID');
      if (!leaf) return;
      const { by, input } = await row.valid(world);
      const answer = await send(world, name, by, replaced(input, leaf, 'ä'.repeat(500_000)) ?? input);
      expect(answer.status).toBe(413);
    });
  });
}

const KINDS: readonly NodeType[] = [
  'Topic',
  'Session',
  'Enrolment',
  'Person',
  'Approval',
  'Delivery',
  'SeatQuota',
];

/** Ids that exist are of small numbers; of each kind the greatest number is nobody's. */
const FORGED_IDS = [
  ...KINDS.map((kind) => encodeId(kind, 2_147_483_647)),
  'cat_1',
  'per_0',
  'SES_1',
  'ses_',
  'ses_-1',
  "ses_1' or '1'='1",
  '1',
  '',
  'ses_zzzzzzzz',
  'ses_1\0',
  '../../etc/passwd',
];

const TEXTS = [
  'Anna\0Berta',
  '\0',
  '\ud800',
  'x\udfffy',
  '\u202eabc \u05e9\u05dc\u05d5\u05dd \u0627\u0644',
  '\u200b\u200b',
  '',
  ' ',
  "' or 1=1; drop table person; --",
  '\\x00 \\u0000 %00 $1 ? {{7*7}}',
  '👩‍👩‍👧‍👦'.repeat(40),
  'ä'.repeat(60_000),
  `${'a,'.repeat(40_000)}`,
];

const ODD: Record<string, readonly unknown[]> = {
  String: TEXTS,
  Int: [-2_147_483_648, -1, 0, 1, 2_147_483_647, 2_147_483_648, 1.5, '1', null],
  DateTime: [
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '1582-10-10T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2026-10-25T02:30:00+02:00',
    '2027-02-29T10:00:00Z',
    'morgen',
  ],
  LocalDate: ['0000-01-01', '0001-01-01', '9999-12-31', '2028-02-29', '2027-02-29', '2027-13-01', '\0', ''],
  Boolean: ['yes', 1, null],
};

/** How many rows each table gained or lost meanwhile. */
async function rowsWritten<T>(
  work: () => Promise<T>,
): Promise<{ result: T; written: Record<string, number> }> {
  const before = await countRows();
  const result = await work();
  const after = await countRows();
  const written: Record<string, number> = {};
  for (const [table, count] of Object.entries(after)) {
    if (count !== before[table]) written[table] = count - (before[table] ?? 0);
  }
  return { result, written };
}

/** Sign-in and the notes for live pages come and go by themselves; the vocabulary is of all topics, whichever was changed. */
const BESIDE = ['rate_limit', 'login_session', 'live_change', 'search_word'];

async function countRows(): Promise<Record<string, number>> {
  const { counts } = await world.given.row<{ counts: Record<string, number> }>(
    `select json_object_agg(relname, (xpath('/row/c/text()',
       query_to_xml(format('select count(*) as c from %I', relname), false, true, '')))[1]::text::int) as counts
     from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> all ($1)`,
    [BESIDE],
  );
  return counts;
}
