import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import { assertInvariants } from '@weitblick/db/invariants';
import { openOrm } from '@weitblick/db';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import type { MikroORM } from '@mikro-orm/postgresql';
import { smtpTransport, type MailTransport } from '../src/notification/mail-transport.ts';
import { planNotices } from '../src/notification/use-cases/plan-notices.ts';
import { dueMails, sendMail, type SendDependencies } from '../src/notification/use-cases/send-mail.ts';
import { sendReports } from '../src/reporting/use-cases/send-reports.ts';
import { attend } from './support/attend.ts';
import { MailSink } from './support/mail-sink.ts';
import { graphql, startApi, type RunningApi } from './support/running-api.ts';

// a Wednesday; the next sending is on Monday
const saved = berlinTime('2026-11-25', '10:00');
const monday = berlinTime('2026-11-30', '07:00');
let now = saved;
const clock = { now: () => now };

let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let api: RunningApi;
let sink: MailSink;
let transport: MailTransport;
let people: { planner: number; officer: number; employee: number };
let planner: string;

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url });
  given = await Fixtures.open(database.url, saved);
  const [a, b, c] = await given.people(3);
  people = { planner: a!, officer: b!, employee: c! };
  await given.client.query(`
    insert into org_unit (id, parent_id, kind, name, short_name, cost_centre) values
      (2, 1, 'REFERAT', 'Baureferat', 'BAU', '2'), (3, 1, 'REFERAT', 'Kulturreferat', 'KULT', '3');
    update person set email = 'plan@example.de' where id = ${people.planner};
    update person set email = 'bau@example.de' where id = ${people.officer};
    update person set email = 'niemand@example.de' where id = ${people.employee};
    insert into role_assignment (person_id, role, unit_id, valid_from) values
      (${people.planner}, 'TRAINING_PLANNER', null, '2020-01-01'),
      (${people.officer}, 'TRAINING_OFFICER', 2, '2020-01-01')`);
  // six people of each unit took part last year
  const present = await given.people(12);
  await given.client.query(
    `update person set unit_id = case when id = any ($1) then 2 else 3 end where id = any ($2)`,
    [present.slice(0, 6), present],
  );
  for (const person of present) await attend(given, person, 1, '2025-06-10');
  api = await startApi({ databaseUrl: database.url, clock });
  planner = await api.signedIn(people.planner);
  sink = await MailSink.start();
  transport = smtpTransport(sink.url);
});

afterAll(async () => {
  await api.close();
  transport.close();
  await sink.stop();
  await given.close();
  await orm.close();
  await database.drop();
});

const deps = (): SendDependencies => ({
  em: orm.em,
  clock,
  transport,
  sender: { name: 'Fortbildung', address: 'fortbildung@example.de' },
  publicUrl: 'https://weitblick.example.de',
  leaseMilliseconds: 60_000,
});

async function deliver(): Promise<void> {
  await planNotices(deps());
  for (const id of await dueMails(deps())) await sendMail(deps(), id);
}

type Answer = { __typename: string; addresses?: string[]; savedReport?: { id: string } };
async function ask(name: string, input: Record<string, unknown>): Promise<Answer> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const answer = await graphql<Record<string, Answer>>(
    api.origin,
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename
       ... on SavedReportSuccess { savedReport { id schedule { nextOn } } }
       ${name === 'scheduleReport' ? '... on ReportRecipientsRefused { addresses }' : ''} } }`,
    { input },
    planner,
  );
  return answer.data![name]!;
}

describe('A saved report', () => {
  let id: string;

  it('is kept once, however often the same is saved', async () => {
    const question = { report: 'PARTICIPATION', dimension: 'UNIT', period: 'LAST_YEAR' };
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => ask('saveReport', { name: 'Teilnahmen', question })),
    );
    expect(new Set(answers.map(({ savedReport }) => savedReport!.id)).size).toBe(1);
    id = answers[0]!.savedReport!.id;
    const other = await ask('saveReport', {
      name: 'Teilnahmen',
      question: { ...question, period: 'THIS_YEAR' },
    });
    expect(other.__typename).toBe('SavedReportNameTaken');
  });

  it('is sent to nobody who may not read it', async () => {
    const addresses = ['bau@example.de', 'niemand@example.de', 'fremd@example.com'];
    expect(await ask('scheduleReport', { id, rhythm: 'WEEKLY', hour: 7, addresses })).toMatchObject({
      __typename: 'ReportRecipientsRefused',
      addresses: ['niemand@example.de', 'fremd@example.com'],
    });
  });

  it('is sent at its hour, once, whoever looks and how often', async () => {
    const answer = await ask('scheduleReport', {
      id,
      rhythm: 'WEEKLY',
      hour: 7,
      addresses: ['BAU@example.de'],
    });
    expect(answer).toMatchObject({ savedReport: { schedule: { nextOn: '2026-11-30' } } });
    now = new Date(monday.getTime() - 1);
    expect(await sendReports(deps())).toEqual({ sent: 0 });
    now = monday;
    const runs = await Promise.all([sendReports(deps()), sendReports(deps()), sendReports(deps())]);
    expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(1);
    expect(await sendReports(deps())).toEqual({ sent: 0 });
    await deliver();
    expect(sink.mails.map(({ to }) => to[0]).sort()).toEqual(['bau@example.de', 'plan@example.de']);
  });

  it('holds for each reader what that reader may see', async () => {
    const tables = new Map<string, unknown[][]>();
    for (const mail of sink.mails) {
      const { filename, content } = mail.parsed.attachments[0]!;
      expect(filename).toBe('Teilnahmen 2025-01-01 bis 2025-12-31.xlsx');
      expect(mail.parsed.text).toContain('/planung/auswertung/teilnahmen?nach=UNIT&zeitraum=LAST_YEAR');
      tables.set(mail.to[0]!, await readSheet(content));
    }
    const total = (address: string) => tables.get(address)!.at(-1)![1];
    expect(total('plan@example.de')).toBe(12);
    expect(total('bau@example.de')).toBe(6);
  });

  it('is not sent to somebody who lost the right between the notice and the mail', async () => {
    sink.mails.length = 0;
    now = berlinTime('2026-12-07', '07:00');
    expect(await sendReports(deps())).toEqual({ sent: 1 });
    await given.client.query(`update role_assignment set valid_until = '2026-12-07' where person_id = $1`, [
      people.officer,
    ]);
    await deliver();
    expect(sink.mails.map(({ to }) => to[0])).toEqual(['plan@example.de']);
  });

  it('that was deleted is not sent, also when its notice waits', async () => {
    sink.mails.length = 0;
    now = berlinTime('2026-12-14', '07:00');
    expect(await sendReports(deps())).toEqual({ sent: 1 });
    await planNotices(deps());
    const gone = await graphql<{ deleteSavedReport: Answer }>(
      api.origin,
      `
        mutation ($input: SavedReportInput!) {
          deleteSavedReport(input: $input) {
            __typename
          }
        }
      `,
      { input: { id } },
      await api.signedIn(people.planner),
    );
    expect(gone.data!.deleteSavedReport.__typename).toBe('DeleteSavedReportSuccess');
    for (const mail of await dueMails(deps())) await sendMail(deps(), mail);
    expect(sink.mails).toEqual([]);
    await assertInvariants(database.url, now);
  });
});
