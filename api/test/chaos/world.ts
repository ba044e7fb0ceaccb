import { createHash, randomBytes } from 'node:crypto';
import { Fixtures } from '@weitblick/db/testing';

export interface ChaosWorld {
  participants: number[];
  manager: number;
  trainer: number;
  /** Sessions that are full soon, some of topics that ask for approval, some under way. */
  sessions: { id: number; appointmentId: number; underWay: boolean }[];
  cookieOf: (personId: number) => string;
  /** Mail addresses are made of the person's id. */
  given: Fixtures;
}

export const addressOf = (personId: number): string => `p${personId}@example.de`;

/** A unit of 60 people with a head, twelve sessions with few seats, a trainer, and a signed-in browser for each person. */
export async function createWorld(url: string, now: Date): Promise<ChaosWorld> {
  const given = await Fixtures.open(url, now);
  const participants = await given.people(60);
  const [manager, trainer] = (await given.people(2)) as [number, number];
  const everybody = [...participants, manager, trainer];
  await given.client.query(`
    insert into org_unit (id, parent_id, kind, name, short_name, cost_centre, head_id)
      values (2, 1, 'REFERAT', 'Baureferat', 'BAU', '2', ${manager});
    update person set unit_id = 2, email = 'p' || id || '@example.de';
    insert into trainer (id, display_name, person_id) values (1, 'Trainerin', ${trainer});
    insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats)
      values ('genehmigt', 1, 'Mit Genehmigung', '', '', '{}', '{}', '{IN_PERSON}');
    insert into topic_policy (topic_id, access) select id, 'APPROVAL' from topic where slug = 'genehmigt'`);
  const { id: approvalTopic } = await given.row<{ id: number }>(
    `select id from topic where slug = 'genehmigt'`,
  );
  const sessions: ChaosWorld['sessions'] = [];
  for (let i = 0; i < 12; i += 1) {
    const underWay = i < 2;
    const startsAt = new Date(now.getTime() + (underWay ? 50 * 60_000 : (40 + i) * 86_400_000));
    const id = await given.session({
      capacity: underWay ? 20 : 3 + (i % 3),
      startsAt,
      enrolUntil: startsAt,
      cancelUntil: startsAt,
      topicId: i % 3 === 2 ? approvalTopic : 1,
    });
    const appointment = await given.row<{ id: number }>('select id from appointment where session_id = $1', [
      id,
    ]);
    // one entry per session for the same person: two sessions are under way at once, which one trainer can't lead
    await given.client.query(
      `with t as (
         insert into trainer (id, display_name, person_id)
         select $2, display_name, person_id from trainer where id = 1 returning id)
       insert into appointment_trainer (appointment_id, trainer_id) select $1, id from t`,
      [appointment.id, 100 + i],
    );
    sessions.push({ id, appointmentId: appointment.id, underWay });
  }
  const tokens = new Map(everybody.map((id) => [id, randomBytes(32).toString('base64url')]));
  await given.client.query(
    `insert into login_session (token_hash, person_id, created_at, last_seen_at, expires_at)
     select hash, person, now(), now() + interval '15 minutes', now() + interval '5 hours'
     from unnest($1::bytea[], $2::int[]) as l (hash, person)`,
    [everybody.map((id) => createHash('sha256').update(tokens.get(id)!).digest()), everybody],
  );
  return {
    participants,
    manager,
    trainer,
    sessions,
    cookieOf: (personId) => `weitblick=${tokens.get(personId)!}`,
    given,
  };
}
