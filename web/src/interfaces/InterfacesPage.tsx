import { Link } from 'react-router';
import { ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { useMessages } from '../i18n/index.ts';
import { useViewer } from '../people/index.ts';
import { CalendarSubjects } from './CalendarSubjects.tsx';
import { Webhooks } from './Webhooks.tsx';

export function Component() {
  const { t } = useMessages();
  const roles = useViewer()?.roles ?? [];
  const plans = roles.includes('TRAINING_PLANNER');
  if (!plans && !roles.includes('ADMINISTRATOR')) {
    return (
      <div className="page">
        <EmptyState
          title={<PageHeading title={[t('interfaces.only')]}>{t('interfaces.only')}</PageHeading>}
          actions={<ButtonLink to="/entwicklung">{t('interfaces.toDevelopers')}</ButtonLink>}
        />
      </div>
    );
  }
  return (
    <div className="page stack">
      <PageHeading title={[t('interfaces.pageTitle')]}>{t('interfaces.pageTitle')}</PageHeading>
      <p className="lead">{t('interfaces.pageIntro')}</p>
      <p>
        <Link to="/entwicklung">{t('interfaces.toDevelopers')}</Link>
      </p>
      {plans && <CalendarSubjects />}
      <Webhooks />
    </div>
  );
}
