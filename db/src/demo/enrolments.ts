import type { DemoEnrolment, DemoPerson, DemoSession, DemoTrainer } from './city-types.ts';
import { HOUR, inOfficeHours, MINUTE } from './clock-time.ts';
import { drawDemand, momentOfWish } from './demand.ts';
import { isMadeFor, Participants } from './participants.ts';
import type { Persona } from './personas.ts';
import type { Random } from './random.ts';
import { playSession } from './session-life.ts';

interface EnrolmentsOptions {
  sessions: readonly DemoSession[];
  people: readonly DemoPerson[];
  trainers: readonly DemoTrainer[];
  plannerIds: readonly number[];
  personas: ReadonlyMap<Persona, DemoPerson>;
  now: Date;
  /** Enrolments a year in the past two years, about. */
  perYear: number;
  /** How early and how many people want what is popular, 1 = as in the city. */
  rush: number;
}

/** Who enrolled, waited, gave back and took part, in all sessions up to now. */
export function generateEnrolments(random: Random, options: EnrolmentsOptions): DemoEnrolment[] {
  const { sessions, people, trainers, plannerIds, perYear, rush } = options;
  const now = options.now.getTime();
  const participants = new Participants(people);
  blockTrainers(participants, sessions, trainers);

  const enrolments: DemoEnrolment[] = [];
  const picking = random.fork('people');
  const moments = random.fork('moments');
  const lives = random.fork('lives');
  for (const { session, wishes, longestQueue } of drawDemand(random.fork('demand'), sessions, {
    now: options.now,
    years: 2,
    perYear,
    rush,
  })) {
    const known = Array.from({ length: wishes }, () => wishMoment(moments, session, rush))
      .filter((at) => at <= now && !(session.calledOffAt && at >= session.calledOffAt))
      .sort((a, b) => a - b)
      .flatMap((at) => {
        const person = participants.find(picking, session);
        return person ? [{ personId: person.id, at }] : [];
      });
    enrolments.push(...playSession(lives, { session, wishes: known, longestQueue, plannerIds, now }));
  }
  castEnrolments(random.fork('personas'), enrolments, participants, options);
  return enrolments;
}

function wishMoment(random: Random, session: DemoSession, rush: number): number {
  const moment = inOfficeHours(random, momentOfWish(random, session, rush));
  return moment < session.enrolUntil
    ? moment
    : session.enrolUntil - Math.floor(random.between(5 * MINUTE, 6 * HOUR));
}

function blockTrainers(
  participants: Participants,
  sessions: readonly DemoSession[],
  trainers: readonly DemoTrainer[],
) {
  const personOf = new Map(trainers.map((t) => [t.id, t.personId]));
  for (const session of sessions) {
    for (const trainerId of session.trainerIds) {
      const personId = personOf.get(trainerId);
      if (personId) participants.block(personId, session);
    }
  }
}

/**
 * Gives each persona something to see: past and coming trainings and a place on a waiting list. The persona takes over
 * enrolments of other people, so that everything that holds for the session still does.
 */
function castEnrolments(
  random: Random,
  enrolments: readonly DemoEnrolment[],
  participants: Participants,
  { personas, now }: EnrolmentsOptions,
): void {
  const time = now.getTime();
  const castIds = new Set([...personas.values()].map((p) => p.id));
  const kinds: { count: number; ofInterest?: boolean; fits: (e: DemoEnrolment) => boolean }[] = [
    { count: 1, fits: (e) => e.status === 'WAITING' && e.session.startsAt > time },
    {
      count: 2,
      fits: (e) => e.status === 'CONFIRMED' && e.session.startsAt > time && e.session.format !== 'SELF_PACED',
    },
    {
      count: 1,
      ofInterest: true,
      fits: (e) => e.status === 'CONFIRMED' && e.session.startsAt < time && e.session.endsAt > time,
    },
    { count: 4, fits: (e) => e.status === 'ATTENDED' },
    { count: 1, fits: (e) => e.status === 'CANCELLED' && e.events.at(-1)!.by === 'PERSON' },
  ];
  for (const { count, ofInterest, fits } of kinds) {
    const offered = random.order(
      enrolments.filter((e) => fits(e) && !/Frauen|Männer|Mütter|Väter/.test(e.session.topic.title)),
    );
    for (const [persona, person] of personas) {
      const interest = (e: DemoEnrolment) =>
        persona.interests.includes(e.session.topic.category.slug) ? 0 : 1;
      const online = (e: DemoEnrolment) => (!person.email && e.session.format !== 'IN_PERSON' ? 1 : 0);
      const own = (e: DemoEnrolment) => (e.session.topic.targetGroups[0] === 'ALL' ? 0.5 : 0);
      const rank = (e: DemoEnrolment) => interest(e) * 2 + online(e) * 4 + own(e);
      const suitable = offered
        .filter(
          (e) =>
            isMadeFor(e.session.topic, person) && !castIds.has(e.personId) && !(ofInterest && interest(e)),
        )
        .sort((a, b) => rank(a) - rank(b));
      let left = count;
      for (const enrolment of suitable) {
        if (left === 0) break;
        if (!participants.canTake(person.id, enrolment.session)) continue;
        participants.take(person.id, enrolment.session);
        enrolment.personId = person.id;
        left -= 1;
      }
    }
  }
}
