import { ButtonLink } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import type { AccessRestriction } from './generated.ts';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';

export const RESTRICTION_TITLE: Record<AccessRestriction, PlainMessageId> = {
  BY_ORDER: 'enrolment.byOrderTitle',
  BY_INVITATION: 'enrolment.byInvitationTitle',
};

export const RESTRICTION_TEXT: Record<AccessRestriction, PlainMessageId> = {
  BY_ORDER: 'enrolment.byOrderText',
  BY_INVITATION: 'enrolment.byInvitationText',
};

interface AccessExplainedProps {
  restriction: AccessRestriction;
  topic: { category: { slug: string } };
}

/** Why people cannot enrol by themselves, and what they can do instead. */
export function AccessExplained({ restriction, topic }: AccessExplainedProps) {
  const { t } = useMessages();
  return (
    <Notice tone="info" title={t(RESTRICTION_TITLE[restriction])}>
      <p>{t(RESTRICTION_TEXT[restriction])}</p>
      <WaysOut topic={topic} />
    </Notice>
  );
}

export function WaysOut({ topic }: { topic: { category: { slug: string } } }) {
  const { t } = useMessages();
  return (
    <div className="row">
      <ButtonLink size="small" to={`/katalog?thema=${encodeURIComponent(topic.category.slug)}`}>
        {t('enrolment.similarTopics')}
      </ButtonLink>
      <ButtonLink size="small" kind="quiet" to="/hilfe#bedarf">
        {t('enrolment.reportNeed')}
      </ButtonLink>
    </div>
  );
}
