import { Link } from 'react-router';
import { PageHeading } from '../components/PageHeading.tsx';
import { useMessages } from '../i18n/index.ts';

export function Component() {
  const { t } = useMessages();
  return (
    <div className="page page--narrow">
      <article className="prose">
        <PageHeading title={[t('app.help')]}>{t('app.help')}</PageHeading>
        <p className="lead">{t('information.helpLead')}</p>
        <h2>{t('information.helpFindTitle')}</h2>
        <p>{t('information.helpFindText')}</p>
        <h2>{t('information.helpEnrolTitle')}</h2>
        <ol>
          <li>{t('information.helpEnrolStep1')}</li>
          <li>{t('information.helpEnrolStep2')}</li>
          <li>{t('information.helpEnrolStep3')}</li>
        </ol>
        <h2>{t('information.helpWaitTitle')}</h2>
        <p>{t('information.helpWaitText')}</p>
        <h2>{t('information.helpCancelTitle')}</h2>
        <p>{t('information.helpCancelText')}</p>
        <h2 id="bedarf">{t('information.helpNeedTitle')}</h2>
        <p>{t('information.helpNeedText')}</p>
        <h2>{t('information.helpContactTitle')}</h2>
        <p>{t('information.helpContactText')}</p>
        <p>
          <Link to="/entwicklung">{t('information.helpInterfaces')}</Link>
        </p>
      </article>
    </div>
  );
}
