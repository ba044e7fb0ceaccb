import type { ReactNode } from 'react';
import { ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { useMessages } from '../i18n/index.ts';
import { useViewer } from '../people/index.ts';

/** Tells others kindly that this is not theirs; the API refuses them in any case. */
export function PlannersOnly({ children }: { children: ReactNode }) {
  const { t } = useMessages();
  const viewer = useViewer();
  if (!viewer || viewer.roles.includes('TRAINING_PLANNER')) return children;
  return (
    <div className="page">
      <EmptyState
        title={<PageHeading title={[t('planning.only')]}>{t('planning.only')}</PageHeading>}
        actions={
          <ButtonLink kind="primary" to="/katalog">
            {t('planning.toCatalogue')}
          </ButtonLink>
        }
      >
        {t('planning.onlyText')}
      </EmptyState>
    </div>
  );
}
