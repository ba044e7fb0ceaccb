import { useRouteError } from 'react-router';
import { Button } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { useMessages } from '../i18n/index.ts';

/** Something broke that no page expected, for example a part of the program that could not be fetched. */
export function ErrorPage() {
  const { t } = useMessages();
  console.error(useRouteError());
  return (
    <div className="page">
      <EmptyState
        title={<PageHeading title={[t('app.errorTitle')]}>{t('app.errorTitle')}</PageHeading>}
        actions={
          <>
            <Button kind="primary" onClick={() => window.location.reload()}>
              {t('app.reload')}
            </Button>
            <a className="button button--secondary" href="/">
              {t('app.toStart')}
            </a>
          </>
        }
      >
        {t('app.errorText')}
      </EmptyState>
    </div>
  );
}
