import type { EntityManager } from '@mikro-orm/postgresql';
import {
  patternOf,
  type LastSession,
  type TemplateFacts,
  type TopicFormats,
} from '../rules/year-plan/pattern.ts';
import type { TopicDemand, TopicToPlan } from '../rules/year-plan/problem.ts';

interface TopicRow extends TopicFormats {
  id: number;
  categoryId: number;
  targetGroups: string[];
  template: TemplateFacts | null;
  last: LastSession | null;
}

/** Whom everything is for, so that nobody can be kept apart. */
export const EVERYBODY = 'ALL';
const MOST_TRAINERS = 12;

/** What has to be known of topics to plan them. @param demand those that are planned */
export async function topicsToPlan(
  em: EntityManager,
  demand: ReadonlyMap<number, TopicDemand>,
): Promise<TopicToPlan[]> {
  const ids = `{${[...demand.keys()].join(',')}}`;
  const rows = await em.execute<TopicRow[]>(
    `select t.id, t.category_id as "categoryId", array_remove(t.formats, 'SELF_PACED') as formats,
       t.duration_minutes as "durationMinutes",
       array(select g.target_group_code from topic_target_group g where g.topic_id = t.id and g.target_group_code <> ?
             order by 1) as "targetGroups",
       (select jsonb_build_object('format', m.format, 'minutes', m.minutes, 'dayOffsets', m.day_offsets,
           'startTime', m.start_time, 'seatsMinimum', m.seats_minimum, 'capacity', m.capacity, 'enrolDays', m.enrol_days,
           'cancelDays', m.cancel_days, 'decideDays', m.decide_days, 'roomFeatures', m.room_features,
           'accessible', m.accessible, 'equipment', m.equipment)
        from session_template m where m.topic_id = t.id order by m.name, m.id limit 1) as template,
       (select jsonb_build_object('format', s.format, 'seatsMinimum', s.seats_minimum, 'capacity', s.capacity,
           'siteCode', s.site_code,
           'enrolDays', greatest(0, local.first - (s.enrol_until at time zone 'Europe/Berlin')::date),
           'cancelDays', greatest(0, local.first - (s.cancel_until at time zone 'Europe/Berlin')::date),
           'trainers', (select count(distinct l.trainer_id) from session_trainer l where l.session_id = s.id),
           'appointments', (select jsonb_agg(jsonb_build_object(
               'offset', (a.starts_at at time zone 'Europe/Berlin')::date - local.first,
               'start', extract(hour from a.starts_at at time zone 'Europe/Berlin') * 60
                      + extract(minute from a.starts_at at time zone 'Europe/Berlin'),
               'minutes', round(extract(epoch from a.ends_at - a.starts_at) / 60)) order by a.position)
             from appointment a where a.session_id = s.id))
        from session s
        cross join lateral (select (s.starts_at at time zone 'Europe/Berlin')::date as first) local
        where s.topic_id = t.id and s.status <> 'CANCELLED' and s.format <> 'SELF_PACED'
          and exists (select from appointment a where a.session_id = s.id)
        order by s.starts_at desc, s.id desc limit 1) as last
     from topic t where t.id = any(?::int[]) order by t.id`,
    [EVERYBODY, ids],
  );
  const trainers = await trainersByTopic(em, ids);
  return rows.map(({ id, categoryId, targetGroups, template, last, ...formats }) => {
    const pattern = patternOf(template, last, formats);
    const own = trainers.get(`topic ${id}`) ?? [];
    const known = own.length >= pattern.trainersNeeded ? own : [...own, ...others(own, categoryId)];
    return { id, targetGroups, demand: demand.get(id)!, pattern, trainers: known.slice(0, MOST_TRAINERS) };
  });

  /** Who taught other topics of the subject, when too few know this one. */
  function others(own: readonly { id: number }[], categoryId: number) {
    return (trainers.get(`category ${categoryId}`) ?? [])
      .filter(({ id }) => !own.some((trainer) => trainer.id === id))
      .map(({ id }) => ({ id, taught: 0 }));
  }
}

/** Who taught topics and subjects in the last sessions, most often first. */
async function trainersByTopic(
  em: EntityManager,
  topicIds: string,
): Promise<Map<string, { id: number; taught: number }[]>> {
  const rows = await em.execute<{ of: string; id: number; taught: number }[]>(
    `select case when grouping(s.topic_id) = 0 then 'topic ' || s.topic_id else 'category ' || t.category_id end as of,
       l.trainer_id as id, count(distinct s.id)::int as taught
     from session_trainer l
     join session s on s.id = l.session_id and s.status <> 'CANCELLED'
     join topic t on t.id = s.topic_id
     where t.category_id in (select category_id from topic where id = any(?::int[]))
     group by grouping sets ((s.topic_id, l.trainer_id), (t.category_id, l.trainer_id))
     order by taught desc, l.trainer_id`,
    [topicIds],
  );
  const found = new Map<string, { id: number; taught: number }[]>();
  for (const { of, id, taught } of rows) {
    const list = found.get(of);
    if (list) list.push({ id, taught });
    else found.set(of, [{ id, taught }]);
  }
  return found;
}
