import { Client } from 'pg';
import { invariants, type Invariant } from './checks.ts';

export { invariants, type Invariant } from './checks.ts';
export { settledInvariants, stateInvariants } from './state-checks.ts';

export interface InvariantReport {
  id: string;
  says: string;
  /** Rows looked at. */
  population: number;
  /** The first violations, 20 at most. */
  violations: Record<string, unknown>[];
}

/**
 * Checks every invariant on one snapshot (REPEATABLE READ, READ ONLY).
 * @param url database to check
 * @param now the time by which "started" is judged
 * @returns one report an invariant, in the order of {@link invariants}
 */
export async function checkInvariants(
  url: string,
  now: Date,
  checks: readonly Invariant[] = invariants,
): Promise<InvariantReport[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const reports: InvariantReport[] = [];
    for (const check of checks) {
      const population = await client.query(bound(check.population, now));
      const violations = await client.query(bound(`select * from (${check.violations}) v limit 20`, now));
      reports.push({
        id: check.id,
        says: check.says,
        population: Number(population.rows[0].count),
        violations: violations.rows,
      });
    }
    await client.query('commit');
    return reports;
  } finally {
    await client.end();
  }
}

/** @returns the ids of those that do not hold, in the order of the checks */
export async function brokenInvariants(
  url: string,
  now: Date,
  checks?: readonly Invariant[],
): Promise<string[]> {
  const reports = await checkInvariants(url, now, checks);
  return reports.filter(({ violations }) => violations.length > 0).map(({ id }) => id);
}

function bound(text: string, now: Date) {
  return { text, values: text.includes('$1') ? [now] : [] };
}

/** @throws with every violation in the message; use at the end of a test that changes enrolments */
export async function assertInvariants(url: string, now: Date): Promise<InvariantReport[]> {
  const reports = await checkInvariants(url, now);
  const broken = reports.filter((report) => report.violations.length > 0);
  if (broken.length > 0) {
    const lines = broken.map((r) => `${r.id} (${r.says}): ${JSON.stringify(r.violations)}`);
    throw new Error(`invariants broken:\n${lines.join('\n')}`);
  }
  return reports;
}
