import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { SessionMissing, timeLabel } from '../scheduling/index.ts';
import { CriteriaList } from './CriteriaList.tsx';
import { DrawnTable } from './DrawnTable.tsx';
import { MyDraw } from './MyDraw.tsx';
import { Recompute } from './Recompute.tsx';
import { loadWholeDraw, type WholeDraw } from './whole-draw.ts';
import './Allocation.css';

export function Component() {
  const { id = '' } = useParams();
  return <DrawPage key={id} id={id} />;
}

function DrawPage({ id }: { id: string }) {
  const client = useApolloClient();
  const [draw, setDraw] = useState<WholeDraw | 'loading' | 'failed' | null>('loading');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    loadWholeDraw(client, id).then(
      (loaded) => !gone && setDraw(loaded),
      () => !gone && setDraw('failed'),
    );
    return () => {
      gone = true;
    };
  }, [client, id, attempt]);
  if (draw !== null && typeof draw !== 'string') return <Draw {...draw} />;
  return (
    <div className="page">
      {draw === 'failed' ? (
        <LoadFailure
          onRetry={() => {
            setDraw('loading');
            setAttempt((n) => n + 1);
          }}
        />
      ) : draw === 'loading' ? (
        <Skeleton lines={8} />
      ) : (
        <SessionMissing />
      )}
    </div>
  );
}

/** For everybody whom a draw concerns: its rules, the own result with its reasons, and a way to check all of it. */
function Draw({ session, lines }: WholeDraw) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { allocation, topic } = session;
  const title = allocation.mode === 'CRITERIA' ? t('allocation.selection') : t('allocation.draw');
  return (
    <div className="page allocation">
      <div>
        <Breadcrumbs
          trail={[
            { to: `/katalog/${topic.slug}-${topic.id}`, label: topic.title },
            { to: `/termine/${session.id}`, label: t('allocation.session') },
          ]}
        />
        <PageHeading title={[title, topic.title]}>{title}</PageHeading>
        <p className="lead">
          {topic.title}, {timeLabel(session, t, dates)}
        </p>
      </div>
      {allocation.mode === 'FIRST_COME' ? (
        <Notice tone="info" title={t('allocation.nothingDrawn')} />
      ) : (
        <>
          {session.myEnrolment?.drawn && (
            <MyDraw
              line={session.myEnrolment.drawn}
              status={session.myEnrolment.status}
              total={allocation.applications}
            />
          )}
          <section className="panel stack" aria-labelledby="rules">
            <h2 id="rules">{t('allocation.howItWorks')}</h2>
            <ol className="prose">
              <li>{t('allocation.stepApply', { at: dates.deadline(allocation.applyUntil!) })}</li>
              <li>{t('allocation.stepLot')}</li>
              <li>
                {allocation.mode === 'CRITERIA' ? t('allocation.stepPoints') : t('allocation.stepOrder')}
              </li>
              <li>{t('allocation.stepWaiting')}</li>
            </ol>
            {allocation.criteria.length > 0 && <CriteriaList criteria={allocation.criteria} />}
            <dl className="allocation__facts">
              <dt>{t('allocation.seedHash')}</dt>
              <dd className="allocation__hash">{allocation.seedHash}</dd>
              <dt>{t('allocation.seed')}</dt>
              <dd className={allocation.seed ? 'allocation__hash' : undefined}>
                {allocation.seed ?? t('allocation.seedSecret')}
              </dd>
              <dt>{t('allocation.applications')}</dt>
              <dd>{allocation.applications}</dd>
            </dl>
          </section>
          {allocation.seed && lines.length > 0 && (
            <>
              <Recompute seedHash={allocation.seedHash!} seed={allocation.seed} lines={lines} />
              <DrawnTable lines={lines} own={session.myEnrolment?.drawn?.number ?? null} />
            </>
          )}
        </>
      )}
    </div>
  );
}
