import { PageHeading } from '../components/PageHeading.tsx';
import { useMessages } from '../i18n/index.ts';

export function Component() {
  const { t } = useMessages();
  return (
    <div className="page page--narrow">
      <article className="prose">
        <PageHeading title={[t('app.accessibility')]}>{t('information.accessibilityTitle')}</PageHeading>
        <p className="lead">{t('information.accessibilityLead')}</p>
        <h2>{t('information.accessibilityStateTitle')}</h2>
        <p>{t('information.accessibilityStateText')}</p>
        <h2>{t('information.accessibilityKeyboardTitle')}</h2>
        <p>{t('information.accessibilityKeyboardText')}</p>
        <h2>{t('information.accessibilityFeedbackTitle')}</h2>
        <p>{t('information.accessibilityFeedbackText')}</p>
        <h2>{t('information.accessibilityEnforcementTitle')}</h2>
        <p>{t('information.accessibilityEnforcementText')}</p>
      </article>
    </div>
  );
}
