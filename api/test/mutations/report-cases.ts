import type { MutationCase } from './cases.ts';
import { id, type World } from './world.ts';

const QUESTION = {
  report: 'PARTICIPATION',
  dimension: 'UNIT',
  period: 'LAST_YEAR',
  categoryId: id('Category', 1),
};

async function saved(w: World): Promise<number> {
  const row = await w.given.row<{ id: number }>(
    `insert into saved_report (owner_id, name, definition, created_at) values ($1, $2, $3, now()) returning id`,
    [
      w.people.planner,
      `Bericht ${w.next()}`,
      {
        report: 'PARTICIPATION',
        dimension: 'UNIT',
        preset: 'LAST_YEAR',
        unitId: null,
        categoryId: null,
        format: null,
      },
    ],
  );
  return row.id;
}

async function scheduled(w: World): Promise<number> {
  const key = await saved(w);
  await w.given.client.query(
    `insert into report_schedule (saved_report_id, rhythm, hour, starts_on) values ($1, 'WEEKLY', 7, '2026-01-01')`,
    [key],
  );
  return key;
}

const gone = async (w: World): Promise<string> => {
  const key = await saved(w);
  await w.given.client.query('delete from saved_report where id = $1', [key]);
  return id('SavedReport', key);
};

/** What readers of reports keep for themselves and have sent regularly. */
export const reportCases: Record<string, MutationCase> = {
  saveReport: {
    valid: async (w) => ({ by: 'planner', input: { name: `Teilnahmen ${w.next()}`, question: QUESTION } }),
    alsoAllowed: ['officer', 'otherOfficer'],
    refusal: 'NotPermitted',
    wrong: {
      'a name that stands for something else': {
        expect: 'SavedReportNameTaken',
        make: async (w) => {
          const { name } = await w.given.row<{ name: string }>(
            'select name from saved_report where id = $1',
            [await saved(w)],
          );
          return { by: 'planner', input: { name, question: { ...QUESTION, period: 'THIS_YEAR' } } };
        },
      },
    },
  },
  scheduleReport: {
    valid: async (w) => ({
      by: 'planner',
      input: { id: id('SavedReport', await saved(w)), rhythm: 'WEEKLY', hour: 7 },
    }),
    alsoAllowed: [],
    refusal: 'SavedReportNotFound',
    wrong: {
      'a report that was deleted': {
        expect: 'SavedReportNotFound',
        make: async (w) => ({ by: 'planner', input: { id: await gone(w), rhythm: 'MONTHLY', hour: 8 } }),
      },
      'somebody whom the city does not know': {
        expect: 'ReportRecipientsRefused',
        make: async (w) => ({
          by: 'planner',
          input: {
            id: id('SavedReport', await saved(w)),
            rhythm: 'WEEKLY',
            hour: 7,
            addresses: ['niemand@stadt.example'],
          },
        }),
      },
    },
  },
  unscheduleReport: {
    valid: async (w) => ({ by: 'planner', input: { id: id('SavedReport', await scheduled(w)) } }),
    alsoAllowed: [],
    refusal: 'SavedReportNotFound',
  },
  deleteSavedReport: {
    valid: async (w) => ({ by: 'planner', input: { id: id('SavedReport', await saved(w)) } }),
    alsoAllowed: [],
    refusal: 'SavedReportNotFound',
    wrong: {
      'a report that was deleted': {
        expect: 'SavedReportNotFound',
        make: async (w) => ({ by: 'planner', input: { id: await gone(w) } }),
      },
    },
  },
};
