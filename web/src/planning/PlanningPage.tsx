import { Link } from 'react-router';
import { PageHeading } from '../components/PageHeading.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import { Cockpit } from '../sessions/Cockpit.tsx';
import { PlannersOnly } from './PlannersOnly.tsx';
import './PlanningPage.css';

/** What planners can do, in the order in which they need it most. A new area adds its line here. */
const AREAS: readonly { to: string; title: PlainMessageId; text: PlainMessageId }[] = [
  { to: '/planung/termine', title: 'planning.sessions', text: 'planning.sessionsText' },
  { to: '/planung/tafel', title: 'planning.board', text: 'planning.boardText' },
  { to: '/planung/jahr', title: 'planning.yearPlan', text: 'planning.yearPlanText' },
  { to: '/planung/raeume', title: 'planning.resources', text: 'planning.resourcesText' },
  { to: '/planung/themen', title: 'planning.writeTopics', text: 'planning.writeTopicsText' },
  { to: '/planung/regeln', title: 'planning.topics', text: 'planning.topicsText' },
  { to: '/planung/zuteilung', title: 'planning.allocation', text: 'planning.allocationText' },
  { to: '/planung/beratung', title: 'planning.peerAdvice', text: 'planning.peerAdviceText' },
  { to: '/planung/coaching', title: 'planning.coaching', text: 'planning.coachingText' },
  { to: '/planung/bedarf', title: 'planning.demand', text: 'planning.demandText' },
  { to: '/planung/pflichtschulungen', title: 'planning.mandatory', text: 'planning.mandatoryText' },
  { to: '/planung/voraussetzungen', title: 'planning.prerequisites', text: 'planning.prerequisitesText' },
  { to: '/planung/programme', title: 'planning.programmes', text: 'planning.programmesText' },
  { to: '/planung/suche', title: 'planning.search', text: 'planning.searchText' },
  { to: '/planung/schnittstellen', title: 'planning.interfaces', text: 'planning.interfacesText' },
  { to: '/planung/auswertung', title: 'planning.reports', text: 'planning.reportsText' },
];

export function Component() {
  return (
    <PlannersOnly>
      <Planning />
    </PlannersOnly>
  );
}

function Planning() {
  const { t } = useMessages();
  return (
    <div className="page">
      <PageHeading title={[t('planning.title')]}>{t('planning.title')}</PageHeading>
      <p className="lead">{t('planning.intro')}</p>
      <Cockpit />
      <h2 className="planning-areas__title">{t('planning.areas')}</h2>
      <ul className="planning-areas" aria-label={t('planning.areas')}>
        {AREAS.map(({ to, title, text }) => (
          <li key={to} className="panel">
            <h3>
              <Link to={to}>{t(title)}</Link>
            </h3>
            <p className="muted">{t(text)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
