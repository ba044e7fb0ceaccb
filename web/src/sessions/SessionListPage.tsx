import { berlinDay } from '@weitblick/shared/calendar';
import { CalendarPlus, Repeat } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useLocation } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { Button, ButtonLink } from '../components/Button.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useAddressFilters } from '../components/use-address-filters.ts';
import { useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { PublishSelected } from './PublishSelected.tsx';
import { filterOf, viewOf } from './session-address.ts';
import { SessionFilters } from './SessionFilters.tsx';
import { SessionTable } from './SessionTable.tsx';
import { usePlannedSessions } from './use-planned-sessions.ts';
import './Sessions.css';

export function Component() {
  return (
    <PlannersOnly>
      <SessionList />
    </PlannersOnly>
  );
}

function SessionList() {
  const { t } = useMessages();
  const [parameters, set] = useAddressFilters();
  const created = (useLocation().state as { created?: number } | null)?.created ?? 0;
  const view = viewOf(parameters, berlinDay(new Date()));
  const filter = filterOf({ ...view, search: useDeferredValue(view.search) });
  const { list, failed, loadingMore, refetch, more } = usePlannedSessions(filter, view.order);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const sessions = list?.edges.map(({ node }) => node) ?? [];
  const trainers = sessions.flatMap((session) => session.trainers);
  return (
    <div className="page page--wide sessions">
      <div>
        <Breadcrumbs trail={[{ to: '/planung', label: t('planning.title') }]} />
        <PageHeading title={[t('sessions.title'), t('planning.title')]}>{t('sessions.title')}</PageHeading>
      </div>
      {created > 0 && (
        <Notice tone="ok" role="status" title={t('sessions.createdCount', { count: created })} />
      )}
      <div className="row">
        <ButtonLink
          kind="primary"
          to="/planung/termine/neu"
          icon={<CalendarPlus size={18} aria-hidden="true" />}
        >
          {t('sessions.new')}
        </ButtonLink>
        <ButtonLink to="/planung/termine/serie" icon={<Repeat size={18} aria-hidden="true" />}>
          {t('sessions.newSeries')}
        </ButtonLink>
      </div>
      <SessionFilters
        view={view}
        trainerName={
          trainers.find(({ id }) => id === view.trainer)?.displayName ?? t('sessions.chosenTrainer')
        }
        onSet={set}
      />
      {failed && <LoadFailure onRetry={() => void refetch()} />}
      {!list && !failed && <Skeleton lines={10} />}
      <div className="row sessions__bar">
        <p role="status" className="muted">
          {list && t('sessions.found', { count: list.totalCount })}
        </p>
        <PublishSelected
          // what a filter hides is not published unseen
          drafts={sessions.filter(({ id, status }) => status === 'DRAFT' && selected.has(id))}
          onDone={() => {
            setSelected(new Set());
            void refetch();
          }}
        />
      </div>
      {sessions.length > 0 && <SessionTable sessions={sessions} selected={selected} onSelect={setSelected} />}
      {list?.pageInfo.hasNextPage && (
        <div>
          <Button busy={loadingMore} onClick={more}>
            {t('sessions.more', { count: list.totalCount - sessions.length })}
          </Button>
        </div>
      )}
    </div>
  );
}
