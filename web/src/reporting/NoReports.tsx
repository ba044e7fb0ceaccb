import { ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { useMessages } from '../i18n/index.ts';

/** For those who read no reports: says who does, and what they have instead. */
export function NoReports() {
  const { t } = useMessages();
  return (
    <div className="page">
      <EmptyState
        title={<PageHeading title={[t('reporting.reports')]}>{t('reporting.reportsNone')}</PageHeading>}
        actions={
          <ButtonLink kind="primary" to="/team">
            {t('reporting.reportsToTeam')}
          </ButtonLink>
        }
      >
        {t('reporting.reportsNoneText')}
      </EmptyState>
    </div>
  );
}
