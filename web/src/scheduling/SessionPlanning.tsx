import { CalendarCog, Scale, UserPlus } from 'lucide-react';
import { ButtonLink } from '../components/Button.tsx';
import { useMessages } from '../i18n/index.ts';

/** On the page of a session: the ways to its planning, for planners. */
export function SessionPlanning({ sessionId }: { sessionId: string }) {
  const { t } = useMessages();
  return (
    <section className="panel stack no-print" aria-labelledby="session-planning">
      <h2 id="session-planning">{t('scheduling.planSession')}</h2>
      <div className="row">
        <ButtonLink to={`/planung/termine/${sessionId}`} icon={<CalendarCog size={18} aria-hidden="true" />}>
          {t('scheduling.planThis')}
        </ButtonLink>
        <ButtonLink to={`/planung/zuteilung/${sessionId}`} icon={<Scale size={18} aria-hidden="true" />}>
          {t('scheduling.planAllocation')}
        </ButtonLink>
        <ButtonLink
          to={`/planung/sammelanmeldung/${sessionId}`}
          icon={<UserPlus size={18} aria-hidden="true" />}
        >
          {t('scheduling.planBulk')}
        </ButtonLink>
      </div>
    </section>
  );
}
