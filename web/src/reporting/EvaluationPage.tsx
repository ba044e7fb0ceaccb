import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useParams } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { Button } from '../components/Button.tsx';
import { TextArea } from '../components/Field.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { EvaluationFormDocument, SubmitEvaluationDocument } from './generated.ts';
import { lastDayOf } from './hours.ts';
import { QUESTIONS, type Question } from './questions.ts';
import { useCommand } from '../commands/use-command.ts';
import './EvaluationPage.css';

const VALUES = [1, 2, 3, 4, 5] as const;
type Scales = Record<Question, number>;
type Answers = Scales & { comment: string | null };

export function Component() {
  const { id = '' } = useParams();
  const { t } = useMessages();
  const { data, error, refetch } = useQuery(EvaluationFormDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const session = data?.session;
  const title = session?.topic.title;
  return (
    <div className="page page--narrow stack">
      {session && <Breadcrumbs trail={[{ to: `/termine/${id}`, label: session.topic.title }]} />}
      <PageHeading title={[t('reporting.evaluation')]}>
        {title ? t('reporting.evaluationFor', { title }) : t('reporting.evaluation')}
      </PageHeading>
      {error && !data && <LoadFailure onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && <State key={id} id={id} state={session?.myEvaluation ?? null} />}
    </div>
  );
}

function State({ id, state }: { id: string; state: { state: string; closesAt: string } | null }) {
  const { t } = useMessages();
  switch (state?.state) {
    case 'OPEN':
      return <Form id={id} closesAt={state.closesAt} />;
    case 'GIVEN':
      return (
        <Notice tone="ok" role="status" title={t('reporting.evaluationDone')}>
          <p>{t('reporting.evaluationDoneText')}</p>
        </Notice>
      );
    case 'OVER':
      return <Notice tone="info" title={t('reporting.evaluationOver')} />;
    case 'NOT_YET':
      return <Notice tone="info" title={t('reporting.evaluationNotYet')} />;
    default:
      return <Notice tone="info" title={t('reporting.evaluationNone')} />;
  }
}

function Form({ id, closesAt }: { id: string; closesAt: string }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const client = useApolloClient();
  const [scales, setScales] = useState<Partial<Scales>>({});
  const [comment, setComment] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  // the key stays here: the API takes none, so that nothing ties the answers to a person
  const { sending, problem, submit } = useCommand(async (input: Answers & { idempotencyKey: string }) => {
    const { idempotencyKey: _, ...answers } = input;
    const { data } = await client.mutate({
      mutation: SubmitEvaluationDocument,
      variables: { input: { sessionId: id, ...answers } },
      refetchQueries: [EvaluationFormDocument],
    });
    return data?.submitEvaluation;
  });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const open = QUESTIONS.some((question) => scales[question] === undefined);
    setIncomplete(open);
    if (open) return;
    await submit({ ...(scales as Scales), comment: comment.trim() || null });
  };
  return (
    <form className="stack" onSubmit={(event) => void send(event)} noValidate>
      <p>{t('reporting.evaluationAnonymous')}</p>
      <p className="muted">
        {t('reporting.evaluationUntil', { day: dates.day(lastDayOf(closesAt)) })} · {t('reporting.scaleLow')},{' '}
        {t('reporting.scaleHigh')}
      </p>
      {QUESTIONS.map((question) => (
        <fieldset key={question} className="evaluation__question">
          <legend>{t(`reporting.${question}`)}</legend>
          <div className="evaluation__scale">
            {VALUES.map((value) => (
              <label key={value} className="evaluation__value">
                <input
                  type="radio"
                  name={question}
                  checked={scales[question] === value}
                  onChange={() => setScales({ ...scales, [question]: value })}
                />
                <span aria-hidden="true">{value}</span>
                <span className="visually-hidden">{t('reporting.scale', { value: String(value) })}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <TextArea
        label={t('reporting.comment')}
        hint={t('reporting.commentHint')}
        maxLength={2000}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
      {incomplete && <Notice tone="problem" role="alert" title={t('reporting.evaluationIncomplete')} />}
      <CommandNotice problem={problem} />
      <Button type="submit" kind="primary" busy={sending}>
        {t('reporting.evaluationSend')}
      </Button>
    </form>
  );
}
