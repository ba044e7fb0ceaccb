import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { SearchGaps } from './SearchGaps.tsx';
import { Synonyms } from './Synonyms.tsx';

/** What planners can do so that people find what there is. */
export function Component() {
  const { t } = useMessages();
  return (
    <PlannersOnly>
      <div className="page stack">
        <div>
          <Breadcrumbs trail={[{ to: '/planung', label: t('planning.title') }]} />
          <PageHeading title={[t('search.planningTitle'), t('planning.title')]}>
            {t('search.planningTitle')}
          </PageHeading>
          <p className="lead">{t('search.planningText')}</p>
        </div>
        <Synonyms />
        <SearchGaps />
      </div>
    </PlannersOnly>
  );
}
