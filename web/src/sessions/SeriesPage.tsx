import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { SeriesEditor } from './SeriesEditor.tsx';
import { TopicToPlan } from './TopicToPlan.tsx';
import './Sessions.css';

export function Component() {
  const { t } = useMessages();
  return (
    <PlannersOnly>
      <div className="page sessions">
        <div>
          <Breadcrumbs
            trail={[
              { to: '/planung', label: t('planning.title') },
              { to: '/planung/termine', label: t('sessions.title') },
            ]}
          />
          <PageHeading title={[t('sessions.newSeries'), t('sessions.title')]}>
            {t('sessions.newSeries')}
          </PageHeading>
          <p className="lead">{t('sessions.seriesIntro')}</p>
        </div>
        <TopicToPlan>
          {(topicId, places) => <SeriesEditor key={topicId} topicId={topicId} places={places} />}
        </TopicToPlan>
      </div>
    </PlannersOnly>
  );
}
