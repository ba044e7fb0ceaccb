import { useApolloClient, useQuery } from '@apollo/client/react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { useCommand } from '../commands/use-command.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { SessionAwaited, timeLabel } from '../scheduling/index.ts';
import {
  QuotaToRankDocument,
  RankQuotaCandidatesDocument,
  type QuotaToRankQuery,
  type RankQuotaCandidatesInput,
} from './generated.ts';
import { moved } from './ranking.ts';
import './Allocation.css';

type Candidate = QuotaToRankQuery['quotaCandidates'][number];

export function Component() {
  const { id = '', quotaId = '' } = useParams();
  const { t } = useMessages();
  const dates = useDateFormats();
  const query = useQuery(QuotaToRankDocument, {
    variables: { sessionId: id, quotaId },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const { data } = query;
  const quota = data?.session?.seatQuotas.find((each) => each.id === quotaId);
  if (!data || !data.session || !quota) return <SessionAwaited query={query} />;
  const { session, quotaCandidates } = data;
  return (
    <div className="page page--narrow allocation">
      <div>
        <Breadcrumbs trail={[{ to: `/termine/${session.id}`, label: session.topic.title }]} />
        <PageHeading title={[t('allocation.ranking'), session.topic.title]}>
          {t('allocation.rankingOf', { unit: quota.unitName ?? '' })}
        </PageHeading>
        <p className="lead">
          {session.topic.title}, {timeLabel(session, t, dates)}
        </p>
        <p>
          {t('allocation.rankingText', {
            free: quota.seats - quota.taken,
            at: dates.deadline(quota.releaseAt),
          })}
        </p>
      </div>
      {quotaCandidates.length === 0 ? (
        <Notice tone="info" title={t('allocation.rankingNobody')} />
      ) : (
        <Ranking
          key={quotaCandidates.map(({ enrolmentId }) => enrolmentId).join()}
          quotaId={quotaId}
          candidates={quotaCandidates}
        />
      )}
    </div>
  );
}

/** Moved by buttons, which work with every hand and tool; nothing is saved before the planner says so. */
function Ranking({ quotaId, candidates }: { quotaId: string; candidates: readonly Candidate[] }) {
  const { t } = useMessages();
  const client = useApolloClient();
  const [order, setOrder] = useState(candidates);
  const [said, setSaid] = useState('');
  const [outcome, setOutcome] = useState<'saved' | 'changed' | null>(null);
  const { sending, problem, submit } = useCommand(async (input: RankQuotaCandidatesInput) => {
    const { data } = await client.mutate({ mutation: RankQuotaCandidatesDocument, variables: { input } });
    return data?.rankQuotaCandidates;
  });
  const move = (index: number, by: 1 | -1) => {
    setOrder(moved(order, index, index + by));
    setOutcome(null);
    setSaid(t('allocation.rankMoved', { name: order[index]!.displayName, place: index + by + 1 }));
  };
  const save = async () => {
    setOutcome(null);
    const result = await submit({ quotaId, enrolmentIds: order.map(({ enrolmentId }) => enrolmentId) });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'SeatQuotaSuccess':
        return setOutcome('saved');
      case 'InvalidRanking':
      case 'QuotaNotFound':
      case 'IdempotencyKeyReused':
        return setOutcome('changed');
      default:
        return result satisfies never;
    }
  };
  return (
    <div className="stack">
      <ol className="ranking">
        {order.map((candidate, index) => (
          <li key={candidate.enrolmentId} className="ranking__row">
            <span className="ranking__place">{index + 1}.</span>
            <span className="ranking__name">{candidate.displayName}</span>
            <Button
              size="small"
              aria-label={t('allocation.rankUp', { name: candidate.displayName })}
              aria-disabled={index === 0}
              icon={<ArrowUp size={18} aria-hidden="true" />}
              onClick={() => index > 0 && move(index, -1)}
            />
            <Button
              size="small"
              aria-label={t('allocation.rankDown', { name: candidate.displayName })}
              aria-disabled={index === order.length - 1}
              icon={<ArrowDown size={18} aria-hidden="true" />}
              onClick={() => index < order.length - 1 && move(index, 1)}
            />
          </li>
        ))}
      </ol>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <CommandNotice problem={problem} text={outcome === 'changed' ? t('allocation.rankChanged') : null} />
      {outcome === 'saved' && <Notice tone="ok" role="status" title={t('allocation.rankSaved')} />}
      <div className="row">
        <Button kind="primary" busy={sending} onClick={() => void save()}>
          {t('allocation.saveRanking')}
        </Button>
      </div>
    </div>
  );
}
