import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { ButtonLink } from '../components/Button.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { ProgrammeList } from './ProgrammeList.tsx';

export function Component() {
  const { t } = useMessages();
  return (
    <PlannersOnly>
      <div className="page stack">
        <div>
          <Breadcrumbs trail={[{ to: '/planung', label: t('planning.title') }]} />
          <PageHeading title={[t('obligations.programmePlans'), t('planning.title')]}>
            {t('obligations.programmePlans')}
          </PageHeading>
        </div>
        <div>
          <ButtonLink kind="primary" to="/planung/programme/neu">
            {t('obligations.newProgramme')}
          </ButtonLink>
        </div>
        <ProgrammeList pathOf={(id) => `/planung/programme/${id}`} />
      </div>
    </PlannersOnly>
  );
}
