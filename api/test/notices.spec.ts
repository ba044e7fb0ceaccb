import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { decideApproval } from '../src/approval/use-cases/decide-approval.ts';
import { takeBackDecision } from '../src/approval/use-cases/take-back-decision.ts';
import { cancelEnrolment } from '../src/enrolment/use-cases/cancel-enrolment.ts';
import { enrolInSession } from '../src/enrolment/use-cases/enrol-in-session.ts';
import { joinWaitingList } from '../src/enrolment/use-cases/join-waiting-list.ts';
import { smtpTransport, type MailTransport } from '../src/notification/mail-transport.ts';
import { MAX_ATTEMPTS } from '../src/notification/rules/delivery-times.ts';
import { buildDigests } from '../src/notification/use-cases/build-digests.ts';
import { followSessionChanges } from '../src/notification/use-cases/follow-session-changes.ts';
import { planNotices } from '../src/notification/use-cases/plan-notices.ts';
import { discardDelivery } from '../src/notification/use-cases/discard-delivery.ts';
import { retryDelivery } from '../src/notification/use-cases/retry-delivery.ts';
import { dueMails, sendMail, type SendDependencies } from '../src/notification/use-cases/send-mail.ts';
import { tellSessionChanges } from '../src/notification/use-cases/tell-session-changes.ts';
import { updatePreferences } from '../src/notification/use-cases/update-preferences.ts';
import { wipeOldMails } from '../src/notification/use-cases/wipe-old-mails.ts';
import { callOff, CALL_OFF_REASON } from './support/call-off.ts';
import { invitationIn, MailSink } from './support/mail-sink.ts';

const start = berlinTime('2026-11-24', '10:00');
let now = start;
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let sink: MailSink;
let transport: MailTransport;

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url });
  given = await Fixtures.open(database.url, start);
  sink = await MailSink.start();
  transport = smtpTransport(sink.url);
});

afterEach(() => {
  now = start;
});

afterAll(async () => {
  await assertInvariants(database.url, now);
  transport.close();
  await sink.stop();
  await given.close();
  await orm.close();
  await database.drop();
});

const deps = (): SendDependencies => ({
  em: orm.em,
  clock: { now: () => now },
  transport,
  sender: { name: 'Fortbildung', address: 'fortbildung@example.de' },
  publicUrl: 'https://weitblick.example.de',
  leaseMilliseconds: 60_000,
});
const newKey = () => randomUUID();
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};

/** What the worker does, once. */
async function work(): Promise<void> {
  await tellSessionChanges(deps());
  await planNotices(deps());
  await followSessionChanges(deps());
  await buildDigests(deps());
  for (;;) {
    const due = await dueMails(deps());
    let sent = 0;
    for (const id of due) if ((await sendMail(deps(), id)).type !== 'NOTHING_TO_DO') sent += 1;
    if (sent === 0) return;
  }
}

let addresses = 0;
async function person(language: 'de' | 'en' = 'de'): Promise<{ id: number; address: string }> {
  const id = await given.person();
  const address = `person${(addresses += 1)}@example.de`;
  await given.client.query('update person set email = $2, language = $3 where id = $1', [
    id,
    address,
    language,
  ]);
  return { id, address };
}

async function enrol(actorId: number, sessionId: number): Promise<number> {
  const outcome = await enrolInSession(deps(), { actorId, sessionId, idempotencyKey: newKey() });
  if (outcome.type !== 'Enrolled') throw new Error(outcome.type);
  return outcome.enrolmentId;
}
const cancel = (actorId: number, enrolmentId: number) =>
  cancelEnrolment(deps(), { actorId, enrolmentId, idempotencyKey: newKey() });

let topics = 0;
async function topicWithApproval(): Promise<number> {
  topics += 1;
  const { id } = await given.row<{ id: number }>(
    `insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats)
     values ($1, 1, 'Haushaltsrecht für Führungskräfte – Überblick', '', '', '{}', '{}', '{IN_PERSON}') returning id`,
    [`genehmigung-${topics}`],
  );
  await given.client.query(`insert into topic_policy (topic_id, access) values ($1, 'APPROVAL')`, [id]);
  return id;
}

/** A person whose requests are decided by a manager of their own. */
async function team() {
  const [member, manager] = [await person(), await person()];
  const { id } = await given.row<{ id: number }>(
    `insert into org_unit (parent_id, kind, name, short_name, cost_centre, head_id)
     values (1, 'REFERAT', 'Referat', $2, '1', $1) returning id`,
    [manager.id, `R-${manager.id}`],
  );
  await given.client.query('update person set unit_id = $1 where id = any($2)', [
    id,
    [member.id, manager.id],
  ]);
  return { member, manager };
}
const pending = (enrolmentId: number) =>
  given.row<{ id: number }>(`select id from approval where enrolment_id = $1 and status = 'PENDING'`, [
    enrolmentId,
  ]);
async function decide(
  actorId: number,
  enrolmentId: number,
  decision: 'APPROVE' | 'DECLINE',
): Promise<number> {
  const { id: approvalId } = await pending(enrolmentId);
  const reason = decision === 'DECLINE' ? 'Vertretung nicht möglich' : null;
  await decideApproval(deps(), { actorId, approvalId, decision, reason, idempotencyKey: newKey() });
  return approvalId;
}
const channels = (recipient: number) =>
  given.rows<{ kind: string; channel: string | null; dropped_reason: string | null; sent: boolean }>(
    `select kind, channel, dropped_reason, sent_at is not null as sent from outbox_message where recipient_id = $1 order by id`,
    [recipient],
  );

describe('a confirmed seat', () => {
  it('is told by one mail with an invitation that other calendars understand', async () => {
    const anna = await person();
    const sessionId = await given.session({ startsAt: berlinTime('2027-01-20', '09:00') });
    await enrol(anna.id, sessionId);
    await work();
    const [mail, ...more] = sink.take(anna.address);
    expect(more).toEqual([]);
    expect(mail!.parsed.subject).toBe('Angemeldet: Gespräche führen');
    expect(mail!.parsed.from?.value[0]).toMatchObject({ address: 'fortbildung@example.de' });
    expect(mail!.parsed.text).toContain('Mi., 20.01.2027, 9:00–16:00 Uhr');
    expect(mail!.parsed.text).toContain('https://weitblick.example.de/termine/ses_');
    expect(mail!.parsed.html).toContain('href="https://weitblick.example.de/termine/ses_');
    const notice = await given.row<{ id: string }>('select id from outbox_message where recipient_id = $1', [
      anna.id,
    ]);
    expect(mail!.messageId).toBe(`<notice-${notice.id}@weitblick.example.de>`);

    const invitation = invitationIn(mail!)!;
    expect(invitation).toMatchObject({ method: 'REQUEST', mimeMethod: 'REQUEST' });
    expect(mail!.parsed.attachments).toHaveLength(1);
    expect(invitation.events).toEqual([
      {
        uid: expect.stringMatching(/^enr_[0-9a-z]+-1@weitblick$/),
        sequence: 0,
        status: 'CONFIRMED',
        start: berlinTime('2027-01-20', '09:00'),
        end: berlinTime('2027-01-20', '16:00'),
        startZone: 'Europe/Berlin',
        organizer: 'mailto:fortbildung@example.de',
        attendees: [`mailto:${anna.address}`],
        summary: 'Gespräche führen',
        location: null,
      },
    ]);
  });

  it('is followed by its changes and its end under the same UID with rising sequences', async () => {
    const anna = await person();
    const sessionId = await given.session({ startsAt: berlinTime('2027-03-26', '09:00') });
    const enrolmentId = await enrol(anna.id, sessionId);
    await work();
    const first = invitationIn(sink.take(anna.address)[0]!)!.events[0]!;

    // over the change to summer time
    const moved = berlinTime('2027-03-29', '09:00');
    await given.client.query(
      `with a as (update appointment set starts_at = $2::timestamptz, ends_at = $2::timestamptz + interval '7 hours' where session_id = $1)
       update session set starts_at = $2::timestamptz, ends_at = $2::timestamptz + interval '7 hours' where id = $1`,
      [sessionId, moved],
    );
    await work();
    await work();
    const [change, ...none] = sink.take(anna.address);
    expect(none).toEqual([]);
    expect(change!.parsed.subject).toBe('Termin geändert: Gespräche führen');
    const second = invitationIn(change!)!;
    expect(second).toMatchObject({ method: 'REQUEST', mimeMethod: 'REQUEST' });
    expect(second.events[0]).toMatchObject({ uid: first.uid, sequence: first.sequence + 1, start: moved });

    await cancel(anna.id, enrolmentId);
    await work();
    const [goodbye] = sink.take(anna.address);
    const third = invitationIn(goodbye!)!;
    expect(third).toMatchObject({ method: 'CANCEL', mimeMethod: 'CANCEL' });
    expect(third.events[0]).toMatchObject({
      uid: first.uid,
      status: null,
      organizer: first.organizer,
      attendees: first.attendees,
    });
    expect(third.events[0]!.sequence).toBeGreaterThan(second.events[0]!.sequence);
    expect(goodbye!.parsed.text).toContain('Ihre Anmeldung wurde aufgehoben.');
  });

  it('in a session of three days is three mails with one appointment each', async () => {
    const anna = await person('en');
    const sessionId = await given.session({ startsAt: berlinTime('2027-02-01', '09:00') });
    await given.client.query(
      `insert into appointment (session_id, position, starts_at, ends_at) values
       ($1, 2, '2027-02-02T08:00Z', '2027-02-02T15:00Z'), ($1, 3, '2027-02-03T08:00Z', '2027-02-03T15:00Z')`,
      [sessionId],
    );
    await given.client.query(`update session set ends_at = '2027-02-03T15:00Z' where id = $1`, [sessionId]);
    await enrol(anna.id, sessionId);
    await work();
    const mails = sink.take(anna.address);
    expect(mails.map(({ parsed }) => parsed.subject)).toEqual([
      'Enrolled: Gespräche führen',
      'Calendar entry 2 of 3: Gespräche führen',
      'Calendar entry 3 of 3: Gespräche führen',
    ]);
    const events = mails.map((mail) => invitationIn(mail)!.events);
    expect(events.map((list) => list.length)).toEqual([1, 1, 1]);
    expect(new Set(events.flat().map(({ uid }) => uid)).size).toBe(3);
  });

  it('given back before the worker came leaves no trace in the calendar', async () => {
    const anna = await person();
    const enrolmentId = await enrol(anna.id, await given.session());
    await cancel(anna.id, enrolmentId);
    await work();
    const mails = sink.take(anna.address);
    expect(mails.map(({ parsed }) => parsed.subject)).toEqual([
      'Angemeldet: Gespräche führen',
      'Anmeldung aufgehoben: Gespräche führen',
    ]);
    expect(mails.map(invitationIn)).toEqual([null, null]);
  });
});

describe('a decision', () => {
  it('is told when it can no longer be taken back', async () => {
    const { member, manager } = await team();
    const wish = await enrol(member.id, await given.session({ topicId: await topicWithApproval() }));
    await work();
    expect(sink.take(member.address).map(({ parsed }) => parsed.subject)).toEqual([
      'Anfrage eingegangen: Haushaltsrecht für Führungskräfte – Überblick',
    ]);
    const [question] = sink.take(manager.address);
    expect(question!.parsed.text).toMatch(/\/team\/posteingang\/apr_/);
    await decide(manager.id, wish, 'APPROVE');
    later(9.9);
    await work();
    expect(sink.take(member.address)).toEqual([]);
    later(1);
    await work();
    const [approved, ...none] = sink.take(member.address);
    expect(none).toEqual([]);
    expect(approved!.parsed.subject).toMatch(/^Genehmigt, Sie haben einen Platz/);
    expect(invitationIn(approved!)!.method).toBe('REQUEST');
  });

  it('that was taken back is never told, and neither is the taking back', async () => {
    const { member, manager } = await team();
    const wish = await enrol(member.id, await given.session({ topicId: await topicWithApproval() }));
    const approvalId = await decide(manager.id, wish, 'APPROVE');
    later(5);
    await takeBackDecision(deps(), { actorId: manager.id, approvalId, idempotencyKey: newKey() });
    await work();
    await decide(manager.id, wish, 'DECLINE');
    later(11);
    await work();
    expect(sink.take(member.address).map(({ parsed }) => parsed.subject?.split(':')[0])).toEqual([
      'Anfrage eingegangen',
      'Nicht genehmigt',
    ]);
    expect(await channels(member.id)).toMatchObject([
      { kind: 'REQUEST_RECEIVED', channel: 'MAIL' },
      { kind: 'REQUEST_APPROVED', channel: 'DROPPED', dropped_reason: 'TAKEN_BACK' },
      { kind: 'APPROVAL_TAKEN_BACK', channel: 'DROPPED', dropped_reason: 'TAKEN_BACK' },
      { kind: 'REQUEST_DECLINED', channel: 'MAIL', sent: true },
    ]);
    sink.take(manager.address);
  });

  it('that is no longer asked for is not asked for by mail', async () => {
    const { member, manager } = await team();
    const wish = await enrol(member.id, await given.session({ topicId: await topicWithApproval() }));
    await cancel(member.id, wish);
    await work();
    expect(sink.take(manager.address)).toEqual([]);
    expect(await channels(manager.id)).toMatchObject([
      { channel: 'DROPPED', dropped_reason: 'NO_LONGER_OPEN' },
    ]);
    sink.take(member.address);
  });
});

describe('what a person chose', () => {
  const choose = (actorId: number, enrolments: 'IMMEDIATE' | 'DAILY' | 'IN_APP') =>
    updatePreferences(deps(), { actorId, language: null, enrolments, approvals: null });

  it('without a mailbox is the in-app inbox', async () => {
    const cem = await given.person();
    await enrol(cem, await given.session());
    await work();
    expect(await channels(cem)).toEqual([
      { kind: 'SEAT_CONFIRMED', channel: 'IN_APP', dropped_reason: null, sent: true },
    ]);
  });

  it('can be the in-app inbox only, except for an offered seat', async () => {
    const [anna, ben] = [await person(), await person()];
    await choose(anna.id, 'IN_APP');
    const sessionId = await given.session({ capacity: 1 });
    const seat = await enrol(ben.id, sessionId);
    const waiting = { actorId: anna.id, sessionId, promotion: 'ASK', idempotencyKey: newKey() } as const;
    await joinWaitingList(deps(), waiting);
    await work();
    expect(sink.take(anna.address)).toEqual([]);
    await cancel(ben.id, seat);
    await work();
    expect(sink.take(anna.address).map(({ parsed }) => parsed.subject)).toEqual([
      'Platz frei, bitte antworten: Gespräche führen',
    ]);
    sink.take(ben.address);
  });

  it('can be one digest a day at seven, also over the changes of the clock', async () => {
    const [anna, ben] = [await person(), await person()];
    await choose(anna.id, 'DAILY');
    await choose(ben.id, 'DAILY');
    const waitingNotice = async (who: { id: number }) => {
      const startsAt = berlinTime('2027-06-01', '09:00');
      const sessionId = await given.session({ capacity: 1, startsAt });
      await enrol(await given.person(), sessionId);
      const wish = { actorId: who.id, sessionId, promotion: 'AUTOMATIC', idempotencyKey: newKey() } as const;
      await joinWaitingList(deps(), wish);
    };
    for (const day of ['2027-03-27', '2027-03-28', '2027-03-29']) {
      now = berlinTime(day, '05:10');
      await waitingNotice(anna);
      await waitingNotice(anna);
      const sentAt: Date[] = [];
      for (const time of ['05:30', '06:59', '07:00', '07:01', '12:00', '23:00']) {
        now = berlinTime(day, time);
        await work();
        const digests = sink.take(anna.address);
        if (digests.length > 0) sentAt.push(now);
        for (const { parsed } of digests) {
          expect(parsed.subject).toBe(`Ihre Nachrichten vom ${day.split('-').reverse().join('.')}`);
          expect(parsed.text!.match(/Sie stehen auf der Warteliste/g)).toHaveLength(2);
        }
      }
      expect(sentAt).toEqual([berlinTime(day, '07:00')]);
    }
    // what comes after seven waits for the next day, even when there was nothing at seven
    now = berlinTime('2027-03-30', '08:00');
    await waitingNotice(ben);
    await work();
    expect(sink.take(ben.address)).toEqual([]);
    now = berlinTime('2027-03-31', '07:00');
    await Promise.all([work(), work()]);
    expect(sink.take(ben.address)).toHaveLength(1);
  });
});

describe('a mail server that is down', () => {
  it('is asked again with growing pauses, then the mail is on the dead-letter list until it is sent again', async () => {
    const anna = await person();
    sink.refuse = { responseCode: 451, message: 'try later' };
    const enrolmentId = await enrol(anna.id, await given.session());
    await work();
    const mail = () =>
      given.row<{ id: number; status: string; attempts: number; last_error: string }>(
        'select id::int, status, attempts, last_error from mail where recipient_id = $1 order by id limit 1',
        [anna.id],
      );
    expect(await mail()).toMatchObject({
      status: 'QUEUED',
      attempts: 1,
      last_error: expect.stringContaining('451'),
    });
    await work();
    expect((await mail()).attempts).toBe(1);
    for (let attempt = 2; attempt <= MAX_ATTEMPTS; attempt += 1) {
      later(480);
      await work();
    }
    expect(await mail()).toMatchObject({ status: 'FAILED', attempts: MAX_ATTEMPTS });
    // the seat is given back meanwhile, and the mail about it waits behind nothing
    sink.refuse = null;
    await cancel(anna.id, enrolmentId);
    await work();
    const [goodbye] = sink.take(anna.address);
    expect(invitationIn(goodbye!)!.method).toBe('CANCEL');

    const { id: mailId } = await mail();
    expect(await retryDelivery(deps(), { mayAdminister: false, mailId })).toEqual({ type: 'NotPermitted' });
    expect(await retryDelivery(deps(), { mayAdminister: true, mailId })).toEqual({ type: 'DeliveryQueued' });
    await work();
    const [again] = sink.take(anna.address);
    expect(again!.parsed.subject).toBe('Angemeldet: Gespräche führen');
    // an old invitation must not bring back what was cancelled
    expect(invitationIn(again!)).toBeNull();
    expect(await mail()).toMatchObject({ status: 'SENT' });
    expect(await retryDelivery(deps(), { mayAdminister: true, mailId })).toEqual({
      type: 'DeliveryNotFound',
    });
  });

  it('that knows no such mailbox is not asked again', async () => {
    const anna = await person();
    sink.refuse = { responseCode: 550, message: 'no such user' };
    await enrol(anna.id, await given.session());
    await work();
    sink.refuse = null;
    expect(await given.row('select status, attempts from mail where recipient_id = $1', [anna.id])).toEqual({
      status: 'FAILED',
      attempts: 1,
    });
  });

  it('keeps the mails about one seat in their order', async () => {
    const anna = await person();
    sink.refuse = { responseCode: 451, message: 'try later' };
    const enrolmentId = await enrol(anna.id, await given.session());
    await work();
    sink.refuse = null;
    await cancel(anna.id, enrolmentId);
    await work();
    expect(sink.take(anna.address)).toEqual([]);
    later(2);
    await work();
    const mails = sink.take(anna.address);
    expect(mails.map(({ parsed }) => parsed.subject?.split(':')[0])).toEqual([
      'Angemeldet',
      'Anmeldung aufgehoben',
    ]);
    // an entry that is out of date already is not made any more
    expect(mails.map((mail) => invitationIn(mail)?.method)).toEqual([undefined, 'CANCEL']);
  });
});

describe('two workers at once', () => {
  it('send every notice once, each to the person it is for', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => person()));
    const sessionId = await given.session({ capacity: 20 });
    for (const { id } of people) await enrol(id, sessionId);
    await Promise.all([work(), work(), work()]);
    for (const { id, address } of people) {
      const [mail, ...more] = sink.take(address);
      expect(more).toEqual([]);
      expect(mail!.to).toEqual([address]);
      const { given_name } = await given.row<{ given_name: string }>(
        'select given_name from person where id = $1',
        [id],
      );
      expect(mail!.parsed.text).toContain(`Guten Tag ${given_name} `);
      expect(invitationIn(mail!)!.events[0]!.attendees).toEqual([`mailto:${address}`]);
    }
    expect(sink.mails).toEqual([]);
  });
});

describe('what was sent before', () => {
  it('is never mailed', async () => {
    const anna = await person();
    await enrol(anna.id, await given.session());
    await given.client.query('update outbox_message set sent_at = created_at where recipient_id = $1', [
      anna.id,
    ]);
    await work();
    expect(sink.take(anna.address)).toEqual([]);
  });
});

describe('a session that was moved or got another place', () => {
  const move = (sessionId: number, days: number) =>
    given.client.query(
      `with moved as (
         update session set starts_at = starts_at + $2::interval, ends_at = ends_at + $2::interval where id = $1)
       update appointment set starts_at = starts_at + $2::interval, ends_at = ends_at + $2::interval where session_id = $1`,
      [sessionId, `${days} days`],
    );
  const changes = async (id: number) =>
    (await channels(id)).filter(({ kind }) => kind === 'SESSION_CHANGED').map(({ channel }) => channel);

  it('is told once to everybody concerned: by the calendar, by mail where there is none, else in the inbox', async () => {
    const [seated, waiting, gone] = [await person(), await person(), await person()];
    const withoutMail = await given.person();
    const sessionId = await given.session({ capacity: 3 });
    for (const actorId of [seated.id, withoutMail]) await enrol(actorId, sessionId);
    await cancel(gone.id, await enrol(gone.id, sessionId));
    await enrol((await person()).id, sessionId);
    await joinWaitingList(deps(), {
      actorId: waiting.id,
      sessionId,
      promotion: 'AUTOMATIC',
      idempotencyKey: newKey(),
    });
    await work();
    sink.take(seated.address);
    sink.take(waiting.address);
    sink.take(gone.address);
    await move(sessionId, 1);
    await move(sessionId, 2);
    await Promise.all([tellSessionChanges(deps()), tellSessionChanges(deps())]);
    await work();
    expect(await changes(seated.id)).toEqual(['IN_APP']);
    expect(await changes(waiting.id)).toEqual(['MAIL']);
    expect(await changes(withoutMail)).toEqual(['IN_APP']);
    expect(await changes(gone.id)).toEqual([]);
    const subjects = (address: string) => sink.take(address).map(({ parsed }) => parsed.subject);
    // the calendar says it to whoever has a seat
    expect(subjects(seated.address)).toEqual(['Termin geändert: Gespräche führen']);
    expect(subjects(waiting.address)).toEqual(['Termin geändert: Gespräche führen']);
    expect(subjects(gone.address)).toEqual([]);
  });

  it('is not told when nothing is left to attend, or when only the seats changed', async () => {
    const member = await person();
    const sessionId = await given.session();
    await enrol(member.id, sessionId);
    await given.client.query('update session set capacity = 20 where id = $1', [sessionId]);
    expect(await tellSessionChanges(deps())).toEqual({ told: 0 });
    await callOff(deps(), sessionId, member.id);
    await move(sessionId, 1);
    expect(await tellSessionChanges(deps())).toEqual({ told: 0 });
  });
});

describe('a session that is cancelled', () => {
  it('leaves the calendar of whoever had a seat, and names the reason and free seats for the same topic', async () => {
    const member = await person();
    const { id: topicId } = await given.row<{ id: number }>(
      `insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats)
       values ('abgesagt', 1, 'Erste Hilfe', '', '', '{}', '{}', '{IN_PERSON}') returning id`,
    );
    const sessionId = await given.session({ topicId });
    const startsAt = berlinTime('2027-03-02', '09:00');
    const other = await given.session({ topicId, startsAt, number: '27-ERS-0002' });
    await given.session({ topicId, number: '27-ERS-0003', status: 'DRAFT' });
    await enrol(member.id, sessionId);
    await work();
    sink.take(member.address);
    await callOff(deps(), sessionId, member.id);
    await work();
    const [mail, ...more] = sink.take(member.address);
    expect(more).toEqual([]);
    expect(mail!.parsed.subject).toBe('Findet nicht statt: Erste Hilfe');
    expect(mail!.parsed.text).toContain(`Grund: ${CALL_OFF_REASON}`);
    expect(mail!.parsed.text).toMatch(
      /zum selben Thema: Di\., 02\.03\.2027, 9:00–16:00 Uhr \(27-ERS-0002\)\n/,
    );
    const invitation = invitationIn(mail!)!;
    expect([invitation.method, invitation.events[0]!.status]).toEqual(['CANCEL', 'CANCELLED']);

    // whoever is in the other session already is not sent there
    const both = await person();
    const second = await given.session({ topicId, number: '27-ERS-0004' });
    await enrol(both.id, second);
    await enrol(both.id, other);
    await work();
    sink.take(both.address);
    await callOff(deps(), second, member.id);
    await work();
    expect(sink.take(both.address)[0]!.parsed.text).not.toContain('27-ERS-0002');
  });
});

describe('somebody who stands in for an approver', () => {
  it('is asked by mail as well, from the first to the last day and not about own requests', async () => {
    const { member, manager } = await team();
    const [deputy, former] = [await person(), await person()];
    await given.client.query(
      `insert into approval_deputy (person_id, deputy_id, valid_from, valid_until) values
         ($1, $2, '2026-11-24', '2026-11-24'), ($1, $3, '2026-11-01', '2026-11-23'), ($1, $4, '2026-11-24', '2026-11-24')`,
      [manager.id, deputy.id, former.id, member.id],
    );
    const enrolmentId = await enrol(
      member.id,
      await given.session({ topicId: await topicWithApproval(), capacity: 3 }),
    );
    await work();
    await work();
    const asked = (address: string) =>
      sink.take(address).filter(({ parsed }) => parsed.subject?.startsWith('Bitte entscheiden'));
    expect(asked(manager.address)).toHaveLength(1);
    expect(asked(deputy.address)).toHaveLength(1);
    expect(asked(former.address)).toEqual([]);
    expect(asked(member.address)).toEqual([]);
    await decide(deputy.id, enrolmentId, 'DECLINE');
  });
});

describe('a mail on the dead-letter list', () => {
  it('can be discarded: it is not sent any more, and its notice stays in the inbox', async () => {
    const [member, admin] = [await person(), await person()];
    await enrol(member.id, await given.session());
    await planNotices(deps());
    const { id } = await given.row<{ id: number }>(
      `update mail set status = 'FAILED', failed_at = now(), last_error = '550' where recipient_id = $1 returning id::int`,
      [member.id],
    );
    const discard = (mayAdminister: boolean) =>
      discardDelivery(deps(), { actorId: admin.id, mayAdminister, mailId: id });
    expect(await discard(false)).toEqual({ type: 'NotPermitted' });
    expect(await discard(true)).toEqual({ type: 'DeliveryDiscarded' });
    expect(await discard(true)).toEqual({ type: 'DeliveryDiscarded' });
    expect(await retryDelivery(deps(), { mayAdminister: true, mailId: id })).toEqual({
      type: 'DeliveryNotFound',
    });
    expect(await given.row('select status, discarded_by_id from mail where id = $1', [id])).toEqual({
      status: 'DROPPED',
      discarded_by_id: admin.id,
    });
    await work();
    expect(sink.take(member.address)).toEqual([]);
    expect(await channels(member.id)).toMatchObject([{ channel: 'MAIL', sent: true }]);
  });
});

describe('what an old mail said', () => {
  it('is deleted after the days that were set, not before, and only counted in a dry run', async () => {
    const member = await person();
    await enrol(member.id, await given.session());
    await work();
    const kept = () =>
      given.row<{ calendar: object | null; wiped_at: Date | null; status: string }>(
        'select calendar, wiped_at, status from mail where recipient_id = $1',
        [member.id],
      );
    const wipe = (dryRun = false) => wipeOldMails({ ...deps(), mailRetention: { days: 30, dryRun } });
    later(29 * 24 * 60);
    await wipe();
    expect(await kept()).toMatchObject({ wiped_at: null, status: 'SENT' });
    later(2 * 24 * 60);
    const { wiped } = await wipe(true);
    expect(wiped).toBeGreaterThan(0);
    expect((await kept()).calendar).not.toBeNull();
    expect(await wipe()).toEqual({ wiped, dryRun: false });
    expect(await wipe()).toEqual({ wiped: 0, dryRun: false });
    expect(await kept()).toMatchObject({ calendar: null, status: 'SENT' });
  });
});
