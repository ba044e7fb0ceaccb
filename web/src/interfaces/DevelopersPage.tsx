import { Link } from 'react-router';
import { PageHeading } from '../components/PageHeading.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';

const FILES: readonly [address: string, text: PlainMessageId][] = [
  ['/offen/kurse.jsonld', 'interfaces.devCourses'],
  ['/offen/openvhs.xml', 'interfaces.devOpenVhs'],
  ['/offen/belegung.xml', 'interfaces.devSeats'],
  ['/offen/katalog.dcat.ttl', 'interfaces.devDcat'],
  ['/offen/katalog.dcat.jsonld', 'interfaces.devDcatJson'],
];

/** What other systems can use, for whoever comes by. */
export function Component() {
  const { t } = useMessages();
  return (
    <div className="page page--narrow">
      <article className="prose">
        <PageHeading title={[t('interfaces.devTitle')]}>{t('interfaces.devTitle')}</PageHeading>
        <p className="lead">{t('interfaces.devIntro')}</p>
        <h2>{t('interfaces.devCatalogue')}</h2>
        <ul>
          {FILES.map(([address, text]) => (
            <li key={address}>
              <a href={address}>{t(text)}</a>
            </li>
          ))}
        </ul>
        <p>{t('interfaces.devPolite')}</p>
        <h2>{t('interfaces.devCalendars')}</h2>
        <p>{t('interfaces.devCalendarsText')}</p>
        <p>
          <Link to="/einstellungen">{t('interfaces.devToSettings')}</Link>
        </p>
        <h2>{t('interfaces.devGraphql')}</h2>
        <p>{t('interfaces.devGraphqlText')}</p>
        <h2>{t('interfaces.devWebhooks')}</h2>
        <p>{t('interfaces.devWebhooksText')}</p>
      </article>
    </div>
  );
}
