import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useParams } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { Button, ButtonLink } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { TextField } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { useCommand } from '../commands/use-command.ts';
import { fromInput } from '../i18n/berlin-input.ts';
import { useDateFormats, useMessages, type PlainMessageId } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { SessionAwaited, timeLabel } from '../scheduling/index.ts';
import {
  CreateSecondSessionDocument,
  SessionToRepeatDocument,
  type CreateSecondSessionInput,
  type CreateSecondSessionMutation,
  type SecondSessionProblem,
  type SessionToRepeatQuery,
} from './generated.ts';
import './Demand.css';

type Created = Extract<
  CreateSecondSessionMutation['createSecondSession'],
  { __typename: 'CreateSecondSessionSuccess' }
>;
type Repeated = NonNullable<SessionToRepeatQuery['session']>;

const PROBLEM: Record<SecondSessionProblem, PlainMessageId> = {
  NUMBER: 'demand.problemNumber',
  NUMBER_TAKEN: 'demand.problemNumberTaken',
  APPOINTMENTS: 'demand.problemAppointments',
  CAPACITY: 'demand.problemCapacity',
  DEADLINES: 'demand.problemDeadlines',
};

export function Component() {
  const { id = '' } = useParams();
  return (
    <PlannersOnly>
      <SecondSessionPage key={id} id={id} />
    </PlannersOnly>
  );
}

function SecondSessionPage({ id }: { id: string }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const [created, setCreated] = useState<Created | null>(null);
  const query = useQuery(SessionToRepeatDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const { data } = query;
  const session = data?.session;
  if (!session) return <SessionAwaited query={query} lines={8} />;
  return (
    <div className="page page--narrow second-session">
      <div>
        <Breadcrumbs
          trail={[
            { to: '/planung', label: t('planning.title') },
            { to: '/planung/bedarf', label: t('demand.planning') },
          ]}
        />
        <PageHeading title={[t('demand.second'), session.topic.title]}>{t('demand.second')}</PageHeading>
        <p className="lead">{session.topic.title}</p>
        <p>{t('demand.secondLike', { at: timeLabel(session, t, dates), number: session.number })}</p>
        <p>
          {t('demand.secondAsks', {
            waiting: session.seats.waiting,
            interested: session.topic.demandCount,
          })}
        </p>
      </div>
      {created ? (
        <Notice tone="ok" role="status" title={t('demand.created', { number: created.session.number })}>
          <p>
            {t('demand.createdText', {
              offered: created.offered,
              queued: created.queued,
              told: created.told,
            })}
          </p>
          <div className="row">
            <ButtonLink size="small" to={`/termine/${created.session.id}`}>
              {t('demand.toSession')}
            </ButtonLink>
          </div>
        </Notice>
      ) : (
        <SecondSessionForm session={session} onCreated={setCreated} />
      )}
    </div>
  );
}

function SecondSessionForm({
  session,
  onCreated,
}: {
  session: Repeated;
  onCreated: (created: Created) => void;
}) {
  const { t } = useMessages();
  const client = useApolloClient();
  const [form, setForm] = useState({
    number: '',
    startsAt: '',
    endsAt: '',
    capacity: String(session.seats.capacity),
    enrolUntil: '',
    cancelUntil: '',
  });
  const [refusal, setRefusal] = useState<string | null>(null);
  const { sending, problem, submit } = useCommand(async (input: CreateSecondSessionInput) => {
    const { data } = await client.mutate({ mutation: CreateSecondSessionDocument, variables: { input } });
    return data?.createSecondSession;
  });
  const field = (name: keyof typeof form) => ({
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setForm((before) => ({ ...before, [name]: value }));
    },
  });
  const create = async (event: FormEvent) => {
    event.preventDefault();
    const [startsAt, endsAt] = [fromInput(form.startsAt), fromInput(form.endsAt)];
    const [enrolUntil, cancelUntil] = [fromInput(form.enrolUntil), fromInput(form.cancelUntil)];
    if (!startsAt || !endsAt) return setRefusal(t('demand.problemAppointments'));
    if (!enrolUntil || !cancelUntil) return setRefusal(t('demand.problemDeadlines'));
    if (!/^\d{1,6}$/.test(form.capacity.trim())) return setRefusal(t('demand.problemCapacity'));
    setRefusal(null);
    const result = await submit({
      sessionId: session.id,
      number: form.number.trim(),
      appointments: [{ startsAt, endsAt }],
      capacity: Number(form.capacity),
      enrolUntil,
      cancelUntil,
    });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'CreateSecondSessionSuccess':
        return onCreated(result);
      case 'InvalidSession':
        return setRefusal(t(PROBLEM[result.problem]));
      case 'NotPermitted':
      case 'SessionNotFound':
      case 'IdempotencyKeyReused':
        return setRefusal(t('components.commandFailed'));
      default:
        return result satisfies never;
    }
  };
  return (
    <form className="panel second-session__form" onSubmit={(event) => void create(event)} noValidate>
      <CommandNotice problem={problem} text={refusal} />
      <TextField
        label={t('demand.number')}
        hint={t('demand.numberHint')}
        maxLength={40}
        autoComplete="off"
        {...field('number')}
      />
      <div className="second-session__times">
        <TextField type="datetime-local" label={t('demand.startsAt')} {...field('startsAt')} />
        <TextField type="datetime-local" label={t('demand.endsAt')} {...field('endsAt')} />
      </div>
      <TextField label={t('demand.capacity')} inputMode="numeric" autoComplete="off" {...field('capacity')} />
      <div className="second-session__times">
        <TextField type="datetime-local" label={t('demand.enrolUntil')} {...field('enrolUntil')} />
        <TextField type="datetime-local" label={t('demand.cancelUntil')} {...field('cancelUntil')} />
      </div>
      <div className="row">
        <Button type="submit" kind="primary" busy={sending}>
          {t('demand.create')}
        </Button>
      </div>
    </form>
  );
}
