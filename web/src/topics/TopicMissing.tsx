import { ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { useMessages } from '../i18n/index.ts';

export function TopicMissing() {
  const { t } = useMessages();
  return (
    <div className="page page--narrow">
      <EmptyState
        title={<PageHeading title={[t('topics.missing')]}>{t('topics.missing')}</PageHeading>}
        actions={
          <ButtonLink kind="primary" to="/planung/themen">
            {t('topics.toList')}
          </ButtonLink>
        }
      />
    </div>
  );
}
