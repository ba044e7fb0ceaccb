import { ButtonLink } from '../components/Button.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import type { CoachPartsFragment } from './generated.ts';
import { useLanguageName } from './use-language-name.ts';

/** What helps to choose: topics first, then when there is time. */
export function CoachCard({ coach }: { coach: CoachPartsFragment }) {
  const { t } = useMessages();
  return (
    <li className="panel coaching__card">
      <h3>{coach.displayName}</h3>
      <CoachFacts coach={coach} />
      {coach.takesRequests ? (
        <div className="row">
          <ButtonLink to={`/coaching/anfrage/${coach.id}`}>
            {t('coaching.ask')}
            <span className="visually-hidden">: {coach.displayName}</span>
          </ButtonLink>
        </div>
      ) : (
        <p className="muted">{t('coaching.takesNone')}</p>
      )}
    </li>
  );
}

export function CoachFacts({ coach }: { coach: CoachPartsFragment }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const nameOf = useLanguageName();
  const [next] = coach.freeSlots;
  const formats = coach.formats.map((format) => t(`coaching.format${format}`)).join(', ');
  const facts: [string, string][] = [
    [t('coaching.languages'), coach.languages.map(nameOf).join(', ')],
    [t('coaching.format'), coach.siteName ? `${formats} (${coach.siteName})` : formats],
    [t('coaching.freePlaces'), String(coach.freePlaces)],
    [t('coaching.nextSlot'), next ? dates.span(next.startsAt, next.endsAt) : t('coaching.noSlot')],
    [t('coaching.qualifiedUntil'), dates.calendarDay(coach.qualifiedUntil)],
  ];
  return (
    <>
      <p className="muted">{coach.unit}</p>
      {coach.introduction && <p>{coach.introduction}</p>}
      <p className="coaching__topics">
        {coach.topics.map((topic) => t(`coaching.topic${topic}`)).join(' · ')}
      </p>
      <dl className="coaching__facts">
        {facts.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
