import type { Invariant } from './checks.ts';

/** What other systems rely on. */
export const interfaceInvariants: readonly Invariant[] = [
  {
    id: 'H1',
    says: 'what counts as delivered was accepted by its receiver, and what was given up was tried',
    population: `select count(*) from webhook_delivery where status <> 'QUEUED'`,
    violations: `
      select d.id as delivery_id, d.status from webhook_delivery d
      where (d.status = 'DELIVERED' and not exists (
               select from webhook_attempt a where a.delivery_id = d.id and a.status_code between 200 and 299))
         or (d.status = 'FAILED' and not exists (select from webhook_attempt a where a.delivery_id = d.id))`,
  },
  {
    id: 'H2',
    says: 'what is on its way has its body, of an event that the receiver asked for',
    population: 'select count(*) from webhook_delivery',
    violations: `
      select d.id as delivery_id, e.type from webhook_delivery d
      join webhook_event e on e.id = d.event_id
      join webhook_subscription s on s.id = d.subscription_id
      where e.payload is null or e.type <> all (s.event_types)`,
  },
  {
    id: 'F1',
    says: 'calendars of rooms and trainers were made by somebody of the planning desk, own ones by their person',
    population: 'select count(*) from calendar_feed',
    violations: `
      select f.id as feed_id, f.created_by_id from calendar_feed f
      where (f.person_id is not null and f.person_id <> f.created_by_id)
         or (f.person_id is null and not exists (
               select from role_assignment r where r.person_id = f.created_by_id and r.role = 'TRAINING_PLANNER'))`,
  },
];
