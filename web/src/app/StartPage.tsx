import { SearchHero, TopicAreas } from '../catalogue/index.ts';
import { ButtonLink } from '../components/Button.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { MandatoryTrainings, NextAppointment, Offers, WaitingPositions } from '../enrolment/index.ts';
import { useMessages } from '../i18n/index.ts';
import { useViewer } from '../people/index.ts';
import { Horizon } from './Horizon.tsx';
import './StartPage.css';

export function Component() {
  const { t } = useMessages();
  const viewer = useViewer();
  return (
    <>
      <div className="start-hero">
        <Horizon />
        <div className="page start-hero__content">
          <PageHeading title={[t('app.start')]}>
            {viewer ? t('app.greeting', { name: viewer.person.displayName }) : t('app.claim')}
          </PageHeading>
          <p className="lead">{viewer ? t('app.greetingText') : t('app.claimText')}</p>
          <SearchHero />
          {viewer === null && (
            <p className="start-hero__sign-in">
              {t('app.signInHint')} <ButtonLink to="/anmeldung">{t('app.signIn')}</ButtonLink>
            </p>
          )}
        </div>
      </div>
      <div className="page start">
        {viewer && <Offers />}
        {viewer && (
          <div className="start__mine">
            <NextAppointment />
            <WaitingPositions />
            <MandatoryTrainings />
          </div>
        )}
        <section aria-labelledby="areas">
          <h2 id="areas">{t('app.areas')}</h2>
          <TopicAreas />
        </section>
      </div>
    </>
  );
}
