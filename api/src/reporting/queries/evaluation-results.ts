import type { EntityManager } from '@mikro-orm/postgresql';
import type { Session } from '@weitblick/db/scheduling';
import {
  evaluationCloses,
  evaluationState,
  QUESTIONS,
  type EvaluationState,
  type Question,
} from '../rules/evaluation-terms.ts';

export interface EvaluationSummary {
  sessionId: number;
  state: EvaluationState;
  closesAt: Date;
  /** Only when SHOWN; until then not even the number of answers leaves the database's neighbourhood. */
  results: {
    sessionId: number;
    answers: number;
    scales: { question: Question; average: number; counts: number[] }[];
  } | null;
}

const COLUMNS: Record<Question, string> = {
  goalsReached: 'goals_reached',
  usefulAtWork: 'useful_at_work',
  trainer: 'trainer',
  organisation: 'organisation',
  recommend: 'recommend',
};

export async function evaluationSummary(
  em: EntityManager,
  session: Session,
  now: Date,
): Promise<EvaluationSummary> {
  const [count] = await em.execute<{ answers: number; attended: number }[]>(
    `select (select count(*)::int from evaluation_answer where session_id = ?) as answers,
            (select count(*)::int from enrolment where session_id = ? and status = 'ATTENDED') as attended`,
    [session.id, session.id],
  );
  const { answers, attended } = count!;
  const state = evaluationState({ endsAt: session.endsAt, answers, attended }, now);
  const summary = { sessionId: session.id, state, closesAt: evaluationCloses(session.endsAt) };
  if (state !== 'SHOWN') return { ...summary, results: null };

  const rows = await em.execute<{ question: Question; value: number; people: number }[]>(
    QUESTIONS.map(
      (question) =>
        `select '${question}' as question, ${COLUMNS[question]}::int as value, count(*)::int as people
         from evaluation_answer where session_id = ? group by 2`,
    ).join(' union all '),
    QUESTIONS.map(() => session.id),
  );
  const scales = QUESTIONS.map((question) => {
    const counts = [0, 0, 0, 0, 0];
    for (const row of rows) if (row.question === question) counts[row.value - 1] = row.people;
    const sum = counts.reduce((total, people, i) => total + people * (i + 1), 0);
    return { question, average: Math.round((sum / answers) * 100) / 100, counts };
  });
  return { ...summary, results: { sessionId: session.id, answers, scales } };
}

/** Free texts in no order that means anything. For planners, and only with results that are shown. */
export async function evaluationComments(
  em: EntityManager,
  sessionId: number,
  first: number,
): Promise<string[]> {
  const rows = await em.execute<{ comment: string }[]>(
    `select comment from evaluation_answer where session_id = ? and comment is not null order by id limit ?`,
    [sessionId, first],
  );
  return rows.map(({ comment }) => comment);
}
