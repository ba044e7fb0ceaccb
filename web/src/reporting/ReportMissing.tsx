import { ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { useMessages } from '../i18n/index.ts';

/** An address that names no report. */
export function ReportMissing() {
  const { t } = useMessages();
  return (
    <div className="page">
      <EmptyState
        title={<PageHeading title={[t('reporting.reports')]}>{t('reporting.reportMissing')}</PageHeading>}
        actions={
          <ButtonLink kind="primary" to="/planung/auswertung">
            {t('reporting.toReports')}
          </ButtonLink>
        }
      />
    </div>
  );
}
