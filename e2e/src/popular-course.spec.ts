import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { MailSink } from '../../api/test/support/mail-sink.ts';
import { accessibilityProblems, settled, sidewaysOverflow } from './support/accessibility.ts';
import { eventually } from './support/eventually.ts';
import { useStage } from './support/stage.ts';
import { about } from './support/words.ts';
import type { BookableSession, Colleague } from './support/world.ts';

let mails: MailSink;
// hooks run in order: the mail server is there before the stage is opened
beforeAll(async () => {
  mails = await MailSink.start();
});
const stage = useStage(() => ({ smtpUrl: mails.url, testClock: true }));
afterAll(() => mails.stop());

const TOPIC = 'Fragetechnik: Mit guten Fragen Gespräche steuern';
const MINUTE = 60_000;
const PHONE = { width: 390, height: 844 };
const QUESTION = 'Wer übernimmt an diesem Tag Ihren Dienst?';
const ANSWER = 'Meine Kollegin aus dem Nachbarteam.';

let session: BookableSession;
/** In the order in which they ask for a seat. */
let people: Colleague[];
let trainer: Colleague;
const teamLead = () => stage.world.persona('100104');

const addressOf = (person: Colleague) => `kollege-${person.id}@example.de`;

async function withMailbox(person: Colleague): Promise<Colleague> {
  await stage.world.rows('update person set email = $2 where id = $1', [person.id, addressOf(person)]);
  return person;
}

/** What was mailed to somebody since the last look, by its subject without the title. Waits until it has come. */
async function mailed(person: Colleague, ...subjects: string[]): Promise<void> {
  const seen: string[] = [];
  await eventually(() => {
    for (const { parsed } of mails.take(addressOf(person)))
      seen.push((parsed.subject ?? '').replace(`: ${TOPIC}`, ''));
    return seen.toSorted();
  }, subjects.toSorted());
}

/** The link in the newest mail with this subject; the mail is taken. */
async function linkInMail(person: Colleague, subject: string): Promise<string> {
  let link: string | undefined;
  await eventually(() => {
    for (const { parsed } of mails.take(addressOf(person)))
      if (parsed.subject?.startsWith(subject))
        link = /In Weitblick öffnen: (\S+)/.exec(parsed.text ?? '')?.[1];
    return link !== undefined;
  }, true);
  return new URL(link!).pathname;
}

const statuses = async () => (await stage.world.enrolments(session)).map(({ status }) => status).join(' ');

async function requestSeat(person: Colleague): Promise<void> {
  const page = await stage.visit(`${session.path}/anmelden`, { as: person });
  await page.getByRole('button', { name: 'Platz anfragen' }).click();
  await page.getByRole('heading', { name: /^Ihre Anfrage ist bei / }).waitFor();
}

async function requestPlaceInLine(person: Colleague): Promise<void> {
  const page = await stage.visit(`${session.path}/anmelden`, { as: person });
  await page.getByLabel('Erst fragen').check();
  await page.getByRole('button', { name: 'Auf die Warteliste' }).click();
  await page.getByRole('heading', { name: /^Ihre Anfrage ist bei / }).waitFor();
}

/** The manager opens one request from the list, on a phone. */
async function onThePhone(person: Colleague): Promise<Page> {
  const page = await stage.visit('/team/posteingang', { as: await teamLead(), ...PHONE });
  await page.getByRole('link', { name: `${person.name}, ${TOPIC}` }).click();
  await page.getByRole('heading', { name: person.name, level: 1 }).waitFor();
  return page;
}

async function approve(person: Colleague): Promise<void> {
  const page = await onThePhone(person);
  await page.getByRole('button', { name: 'Genehmigen' }).click();
  await page.getByText('Genehmigt', { exact: true }).waitFor();
  // few live connections at once for one person
  await page.context().close();
}

describe('A popular course', () => {
  it('is published with three seats, and five people ask for one', async () => {
    await stage.world.rows(
      `insert into topic_policy (topic_id, access, approval_steps) select id, 'APPROVAL', 1 from topic where title = $1
       on conflict (topic_id) do update set access = 'APPROVAL', approval_steps = 1`,
      [TOPIC],
    );
    session = await stage.world.session({ topic: TOPIC, capacity: 3, inDays: 30 });
    people = [];
    for (let n = 0; n < 5; n += 1) people.push(await withMailbox(await stage.world.colleague()));
    trainer = await stage.world.colleague();
    await stage.world.rows(
      `with t as (insert into trainer (display_name, person_id) values ($1, $2) returning id)
       insert into appointment_trainer (appointment_id, trainer_id)
       select a.id, t.id from t, appointment a where a.session_id = $3`,
      [trainer.name, trainer.id, session.id],
    );
    await withMailbox(await teamLead());
    for (const person of people.slice(0, 3)) await requestSeat(person);
    for (const person of people.slice(3)) await requestPlaceInLine(person);
    expect(await statuses()).toBe('REQUESTED REQUESTED REQUESTED REQUESTED REQUESTED');
    for (const person of people) await mailed(person, 'Anfrage eingegangen');
    await mailed(await teamLead(), ...people.map(({ name }) => `Bitte entscheiden: Anfrage von ${name}`));
  });

  it('is decided on a phone: one approved, one asked back by mail and then approved, one declined with a reason', async () => {
    const [first, second, third, fourth, fifth] = people as [
      Colleague,
      Colleague,
      Colleague,
      Colleague,
      Colleague,
    ];
    await approve(first);

    const asking = await onThePhone(second);
    await asking.getByText('Keine Überschneidung mit anderen Terminen der Person bekannt.').waitFor();
    expect(await sidewaysOverflow(asking)).toBe(0);
    expect(await accessibilityProblems(asking)).toEqual([]);
    await asking.getByRole('button', { name: 'Rückfrage stellen' }).click();
    const dialog = asking.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Rückfrage senden' }).click();
    await dialog.getByText('Bitte schreiben Sie Ihre Frage.').waitFor();
    await dialog.getByLabel('Ihre Rückfrage').fill(QUESTION);
    await dialog.getByRole('button', { name: 'Rückfrage senden' }).click();
    await asking.getByText('Noch nicht beantwortet.').waitFor();

    const link = await linkInMail(second, 'Rückfrage zu Ihrer Anfrage');
    const answering = await stage.visit(link, { as: second, width: 320, height: 700 });
    await answering.getByText(QUESTION).waitFor();
    expect(await sidewaysOverflow(answering)).toBe(0);
    await settled(answering);
    expect(await accessibilityProblems(answering)).toEqual([]);
    await answering.getByLabel('Ihre Antwort').fill(ANSWER);
    await answering.getByRole('button', { name: about('Antwort senden', TOPIC) }).click();
    await answering.getByText('Antwort gesendet.').waitFor();
    // nobody has to reload to read it
    await asking.getByText(ANSWER).waitFor();
    await asking.context().close();
    const back = await linkInMail(await teamLead(), 'Antwort auf Ihre Rückfrage');
    const deciding = await stage.visit(back, { as: await teamLead(), ...PHONE });
    await deciding.getByText(ANSWER).waitFor();
    await deciding.getByRole('button', { name: 'Genehmigen' }).click();
    await deciding.getByText('Genehmigt', { exact: true }).waitFor();
    await deciding.context().close();

    const declining = await onThePhone(third);
    await declining.getByRole('button', { name: 'Ablehnen' }).click();
    await declining.getByRole('dialog').getByLabel('Grund').fill('Zu dieser Zeit brauchen wir Sie.');
    await declining.getByRole('dialog').getByRole('button', { name: 'Ablehnen' }).click();
    await declining.getByText('Abgelehnt', { exact: true }).waitFor();

    // the seat that came free goes to the next who is approved; whoever comes after waits
    await approve(fourth);
    await approve(fifth);
    expect(await statuses()).toBe('CONFIRMED CONFIRMED DECLINED CONFIRMED WAITING');

    // as long as a decision can be taken back nobody hears of it
    for (const person of people) await mailed(person);
    await stage.moveClock(new Date(stage.now().getTime() + 11 * MINUTE));
    await mailed(first, 'Genehmigt, Sie haben einen Platz');
    await mailed(second, 'Genehmigt, Sie haben einen Platz');
    await mailed(third, 'Nicht genehmigt');
    await mailed(fourth, 'Genehmigt, Sie haben einen Platz');
    await mailed(fifth, 'Genehmigt, Warteliste');
  });

  it('gives a seat that comes back to the next in line, who is asked and accepts', async () => {
    const [first, , , , fifth] = people as [Colleague, Colleague, Colleague, Colleague, Colleague];
    const leaving = await stage.visit('/meine/termine', { as: first });
    await leaving.getByRole('button', { name: about('Teilnahme absagen', TOPIC) }).click();
    await leaving.getByRole('dialog').getByRole('button', { name: 'Teilnahme absagen' }).click();
    await eventually(statuses, 'CANCELLED CONFIRMED DECLINED CONFIRMED OFFERED');
    await mailed(first, 'Anmeldung aufgehoben');
    await mailed(fifth, 'Platz frei, bitte antworten');
    const offered = await stage.visit('/meine', { as: fifth, ...PHONE });
    await offered
      .getByRole('button', { name: about('Platz annehmen', TOPIC) })
      .first()
      .click();
    await eventually(statuses, 'CANCELLED CONFIRMED DECLINED CONFIRMED CONFIRMED');
    await mailed(fifth, 'Platz angenommen');
  });

  it('takes place: the trainer keeps the list, one person checks in by the code on the wall', async () => {
    const [, second, , fourth, fifth] = people as [Colleague, Colleague, Colleague, Colleague, Colleague];
    await stage.moveClock(new Date(session.startsAt.getTime() + 5 * MINUTE));
    const list = await stage.visit(`${session.path}/anwesenheit`, { as: trainer });
    const rowOf = (person: Colleague) => list.getByRole('group', { name: person.name });
    for (const person of [second, fifth]) {
      await rowOf(person).getByRole('button', { name: 'Anwesend' }).click();
      await rowOf(person).getByRole('button', { name: 'Anwesend', pressed: true }).waitFor();
    }
    await list.getByRole('button', { name: 'Check-in auf dem Bildschirm zeigen' }).click();
    const code = await list.locator('.check-in-screen__code').innerText();
    const phone = await stage.visit(`/checkin/${code.trim()}`, { as: fourth, ...PHONE });
    await phone.getByText('Sie sind eingecheckt.').waitFor();
  });

  it('is over when the trainer closes the list', async () => {
    await stage.moveClock(new Date(session.endsAt.getTime() + 5 * MINUTE));
    const closing = await stage.visit(`${session.path}/anwesenheit`, { as: trainer });
    await closing.getByText('3 von 3 anwesend').waitFor();
    await closing.getByRole('button', { name: 'Liste abschließen' }).click();
    await closing.getByRole('button', { name: 'Jetzt abschließen' }).click();
    await closing.getByText('Die Liste ist abgeschlossen.').waitFor();
    expect(await statuses()).toBe('CANCELLED ATTENDED DECLINED ATTENDED ATTENDED');
  });

  it('ends with a certificate that anybody can verify', async () => {
    const second = people[1]!;
    const page = await stage.visit('/meine/nachweise', { as: second });
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Nachweis \(PDF\)/ }).click();
    const file = await readFile(await (await download).path());
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    const { code, number } = await stage.world.row<{ code: string; number: string }>(
      `select c.code, c.number from certificate c join enrolment e on e.id = c.enrolment_id
       where e.session_id = $1 and e.person_id = $2`,
      [session.id, second.id],
    );
    const anybody = await stage.visit('/pruefen');
    await anybody.getByLabel('Prüfcode').fill(code);
    await anybody.getByRole('button', { name: 'Prüfen' }).click();
    await anybody.getByText('Dieser Nachweis ist echt.').waitFor();
    await anybody.getByText(number).waitFor();
    expect(await anybody.getByText(second.name).count()).toBe(0);
  });

  it('is evaluated, and three answers are too few to be shown', async () => {
    const attended = [people[1]!, people[3]!, people[4]!];
    for (const person of attended) {
      const page = await stage.visit(`${session.path}/rueckmeldung`, { as: person });
      const statements = page.locator('main').getByRole('group');
      await statements.first().waitFor();
      for (const group of await statements.all()) await group.getByRole('radio', { name: '4 von 5' }).check();
      await page.getByRole('button', { name: 'Rückmeldung abgeben' }).click();
      await page.getByText('Danke für Ihre Rückmeldung.').waitFor();
    }
    const planner = await stage.world.row<{ number: string }>(
      `select p.personnel_number as number from person p join role_assignment r on r.person_id = p.id
       where r.role = 'TRAINING_PLANNER' order by p.id limit 1`,
    );
    const page = await stage.visit(session.path, { as: await stage.world.persona(planner.number) });
    await page.getByText(/^Es sind weniger als 5 Antworten gekommen\./).waitFor();
  });
});
