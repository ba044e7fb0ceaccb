import { ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { useMessages } from '../i18n/index.ts';

export function Component() {
  const { t } = useMessages();
  return (
    <div className="page">
      <EmptyState
        title={<PageHeading title={[t('app.notFoundTitle')]}>{t('app.notFoundTitle')}</PageHeading>}
        actions={
          <>
            <ButtonLink kind="primary" to="/katalog">
              {t('app.toCatalogue')}
            </ButtonLink>
            <ButtonLink to="/">{t('app.toStart')}</ButtonLink>
          </>
        }
      >
        {t('app.notFoundText')}
      </EmptyState>
    </div>
  );
}
