import type { PlanParameters, TopicDemand, TopicToPlan } from './problem.ts';

/** A session that people need, before it has a day. */
export interface SessionWish {
  topic: TopicToPlan;
  /** 1 = the first of the topic in the plan. */
  position: number;
  /** Sessions of the topic in the plan. */
  of: number;
  /** People who would find a seat in it. */
  people: number;
  /** When it would best take place: 0 = the first day of the year's plan, 1 = after the last. */
  ideal: number;
  timing: Timing;
}

export const TIMINGS = ['WAITING_FIRST', 'BEFORE_RENEWAL', 'AS_LAST_YEAR'] as const;
/** What the time of a session follows most. */
export type Timing = (typeof TIMINGS)[number];

export interface TopicNeed {
  topicId: number;
  /** Everybody who is expected, weighed. */
  people: number;
  sessions: number;
  /** People for whom no session is planned, and why; null when there is none. */
  without: { people: number; reason: 'TOO_FEW_PEOPLE' | 'SESSION_LIMIT' } | null;
}

/** Sessions of one topic in one plan: more than that is a programme, and planned by hand. */
export const MOST_SESSIONS = 150;

/** How many sessions each topic needs, and when. @returns the needs in the order of the topics, the wishes by weight */
export function wishesOf(
  topics: readonly TopicToPlan[],
  parameters: PlanParameters,
): { needs: TopicNeed[]; wishes: SessionWish[] } {
  const needs: TopicNeed[] = [];
  const wishes: SessionWish[] = [];
  for (const topic of topics) {
    const { need, own } = wishesOfTopic(topic, parameters);
    needs.push(need);
    wishes.push(...own);
  }
  const ranked = wishes.toSorted(byWeight);
  const kept = ranked.slice(0, parameters.sessionLimit ?? ranked.length);
  for (const { topic, people } of ranked.slice(kept.length)) {
    const need = needs.find(({ topicId }) => topicId === topic.id)!;
    need.without = { people: (need.without?.people ?? 0) + people, reason: 'SESSION_LIMIT' };
    need.sessions -= 1;
  }
  return { needs, wishes: numbered(kept, needs) };
}

function wishesOfTopic(
  topic: TopicToPlan,
  parameters: PlanParameters,
): { need: TopicNeed; own: SessionWish[] } {
  const { capacity, seatsMinimum } = topic.pattern;
  const curve = demandCurve(topic.demand, parameters);
  const people = Math.round(curve.reduce((sum, { people: part }) => sum + part, 0));
  const open = Math.max(0, people - topic.demand.seatsPlanned);
  const each = Math.max(1, seatsMinimum, Math.round((capacity * parameters.fillPercent) / 100));
  const full = Math.floor(open / each);
  const rest = open - full * each;
  const needed = full + (rest > 0 && rest >= seatsMinimum ? 1 : 0);
  const sessions = Math.min(needed, MOST_SESSIONS);
  // full to the last seat rather than turning away those for whom one more session would be too small
  const served = Math.min(open, sessions * capacity);
  const left = open - served;
  const own = Array.from({ length: sessions }, (_, i): SessionWish => {
    const at = quantile(curve, (i + 0.5) / sessions);
    return {
      topic,
      position: i + 1,
      of: sessions,
      people: Math.floor(served / sessions) + (i < served % sessions ? 1 : 0),
      // half by when people need it, half spread over the year: a single one goes where the demand is
      ideal: sessions === 1 ? at.time : (at.time + (i + 0.5) / sessions) / 2,
      timing: at.timing,
    };
  });
  const reason = needed > sessions ? 'SESSION_LIMIT' : 'TOO_FEW_PEOPLE';
  return {
    need: { topicId: topic.id, people, sessions, without: left > 0 ? { people: left, reason } : null },
    own,
  };
}

interface DemandPart {
  people: number;
  /** 0 to 1 of the year. */
  time: number;
  timing: Timing;
}

/** Who is expected, in the order in which they need a session. */
function demandCurve(demand: TopicDemand, { weights }: PlanParameters): DemandPart[] {
  const backlog =
    (demand.waiting * weights.waiting +
      demand.interested * weights.interested +
      demand.refused * weights.refused) /
    100;
  const parts: DemandPart[] = [{ people: backlog, time: 0.04, timing: 'WAITING_FIRST' }];
  for (let month = 0; month < 12; month += 1) {
    const renewals = demand.renewals[month]!;
    // who renews was among last year's participants of other years: the larger number counts, not both
    const lastYear = Math.max(0, (demand.lastYear[month]! * weights.lastYear) / 100 - renewals);
    parts.push({ people: renewals, time: Math.max(0, month - 0.5) / 12, timing: 'BEFORE_RENEWAL' });
    parts.push({ people: lastYear, time: (month + 0.5) / 12, timing: 'AS_LAST_YEAR' });
  }
  return parts.filter(({ people }) => people > 0).sort((a, b) => a.time - b.time);
}

function quantile(curve: readonly DemandPart[], share: number): { time: number; timing: Timing } {
  const total = curve.reduce((sum, { people }) => sum + people, 0);
  let sum = 0;
  for (const part of curve) {
    sum += part.people;
    if (sum >= total * share) return part;
  }
  return { time: 0.5, timing: 'AS_LAST_YEAR' };
}

/** Mandatory ones first, then by the people they serve. */
function byWeight(a: SessionWish, b: SessionWish): number {
  return weightOf(b) - weightOf(a) || a.topic.id - b.topic.id || a.position - b.position;
}

/** What it costs not to plan a session, in people; a renewal that is missed weighs double. */
export function weightOf({ topic, people }: Pick<SessionWish, 'topic' | 'people'>): number {
  return topic.demand.renewals.some((count) => count > 0) ? people * 2 : people;
}

function numbered(wishes: readonly SessionWish[], needs: readonly TopicNeed[]): SessionWish[] {
  const sessions = new Map(needs.map((need) => [need.topicId, need.sessions]));
  const seen = new Map<number, number>();
  return wishes
    .toSorted((a, b) => a.topic.id - b.topic.id || a.position - b.position)
    .map((wish) => {
      const position = (seen.get(wish.topic.id) ?? 0) + 1;
      seen.set(wish.topic.id, position);
      return { ...wish, position, of: sessions.get(wish.topic.id)! };
    });
}
