import { PageHeading } from '../components/PageHeading.tsx';
import { useMessages } from '../i18n/index.ts';

export function Component() {
  const { t } = useMessages();
  return (
    <div className="page page--narrow">
      <article className="prose">
        <PageHeading title={[t('app.privacy')]}>{t('app.privacy')}</PageHeading>
        <p className="lead">{t('information.privacyLead')}</p>
        <h2>{t('information.privacyDataTitle')}</h2>
        <ul>
          <li>{t('information.privacyDataPerson')}</li>
          <li>{t('information.privacyDataEnrolment')}</li>
          <li>{t('information.privacyDataReason')}</li>
        </ul>
        <h2>{t('information.privacyNotTitle')}</h2>
        <p>{t('information.privacyNotText')}</p>
        <h2>{t('information.privacyDeviceTitle')}</h2>
        <p>{t('information.privacyDeviceText')}</p>
        <h2>{t('information.privacyRightsTitle')}</h2>
        <p>{t('information.privacyRightsText')}</p>
      </article>
    </div>
  );
}
