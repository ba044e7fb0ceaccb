import type { Invariant } from './checks.ts';

/** About peer-advice groups; what is inside them is counted, never shown. */
export const peerAdviceInvariants: readonly Invariant[] = [
  {
    id: 'K1',
    says: 'the chain of events of every group ends in its state, and has no gap',
    population: 'select count(*) from peer_group',
    violations: `
      select g.id as peer_group_id, g.status, g.version, count(e.id) as steps from peer_group g
      left join peer_event e on e.group_id = g.id and e.kind = 'STATUS'
      group by g.id
      having count(e.id) <> g.version
        or not bool_or(e.version = g.version and e.to_status = g.status)`,
  },
  {
    id: 'K2',
    says: 'the number of meetings held of a group equals a recount',
    population: 'select count(*) from peer_group',
    violations: `
      select g.id as peer_group_id, g.meetings_held from peer_group g
      where g.meetings_held <> (select count(*) from peer_meeting m where m.group_id = g.id and m.status = 'HELD')`,
  },
  {
    id: 'K3',
    says: 'no intention outlives its meeting',
    population: 'select count(*) from peer_meeting',
    violations: `
      select i.id as peer_intention_id, m.id as meeting_id from peer_intention i join peer_meeting m on m.id = i.meeting_id
      where m.status = 'HELD'`,
  },
  {
    id: 'K4',
    says: 'whoever is in a group that has not ended waits for no other, and an ended group has no members',
    population: 'select count(*) from peer_member',
    violations: `
      select m.id as peer_member_id, g.status from peer_member m join peer_group g on g.id = m.group_id
      where m.left_at is null and (g.status = 'ENDED'
        or exists (select from peer_interest i where i.person_id = m.person_id and i.status = 'OPEN'))`,
  },
  {
    id: 'K5',
    says: 'every notice about a group goes to somebody who belonged to it, or leads it',
    population: 'select count(*) from outbox_message where peer_event_id is not null',
    violations: `
      select o.id as outbox_message_id from outbox_message o join peer_event e on e.id = o.peer_event_id
      where e.group_id is null
        or not exists (select from peer_member m where m.group_id = e.group_id and m.person_id = o.recipient_id)
        and not exists (select from peer_group g where g.id = e.group_id and g.moderator_id = o.recipient_id)
        and not exists (select from peer_event a where a.group_id = e.group_id and a.kind = 'MODERATOR_ASSIGNED'
          and a.person_id = o.recipient_id)
        and not exists (select from peer_group g join peer_formation f on f.id = g.formation_id
          where g.id = e.group_id and o.recipient_id in (select v.actor_id from peer_event v
            where v.group_id = g.id and v.from_status = 'NONE'))`,
  },
  {
    id: 'K6',
    says: 'what is inside groups stays behind row-level security, and the application has a role for which it holds',
    population: `select count(*) from pg_class where relname like 'peer\\_%' and relkind = 'r'`,
    violations: `
      select relname as without_wall from pg_class
      where relkind = 'r' and not relrowsecurity and relname like 'peer\\_%' and relname not in ('peer_interest',
        'peer_formation', 'peer_placement', 'peer_group', 'peer_group_transition', 'peer_charter', 'peer_satisfaction')
      union all
      select 'role weitblick_app' where not exists (
        select from pg_roles where rolname = 'weitblick_app' and not rolsuper and not rolbypassrls)`,
  },
  {
    id: 'K7',
    says: 'no notes stay longer than their time, with a day for the job that deletes them',
    population: 'select count(*) from peer_note',
    violations: `select round_id, expires_at from peer_note where expires_at < $1::timestamptz - interval '1 day'`,
  },
  {
    id: 'K8',
    says: 'a round under way has somebody who moderates, somebody who brings the case and two who advise',
    population: `select count(*) from peer_round where status in ('RUNNING', 'PAUSED')`,
    violations: `
      select r.id as peer_round_id from peer_round r left join peer_round_role p on p.round_id = r.id
      where r.status in ('RUNNING', 'PAUSED')
      group by r.id
      having count(*) filter (where p.role = 'MODERATOR') <> 1 or count(*) filter (where p.role = 'CASE_GIVER') <> 1
        or count(*) filter (where p.role in ('ADVISER', 'WRITER')) < 2`,
  },
  {
    id: 'K9',
    says: 'notes go to whoever brought the case, and the round knows that they were handed over',
    population: 'select count(*) from peer_note',
    violations: `
      select n.round_id from peer_note n join peer_round r on r.id = n.round_id
      where r.note_sent_at is null or n.group_id <> r.group_id or not exists (select from peer_round_role g
        where g.round_id = n.round_id and g.person_id = n.recipient_id and g.role = 'CASE_GIVER')`,
  },
];
