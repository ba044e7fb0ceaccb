import { ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { useMessages } from '../i18n/index.ts';

export function SessionMissing() {
  const { t } = useMessages();
  return (
    <EmptyState
      title={<PageHeading title={[t('scheduling.missingTitle')]}>{t('scheduling.missingTitle')}</PageHeading>}
      actions={
        <ButtonLink kind="primary" to="/katalog">
          {t('scheduling.toCatalogue')}
        </ButtonLink>
      }
    >
      {t('scheduling.missingText')}
    </EmptyState>
  );
}
