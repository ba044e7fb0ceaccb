import { DateBlock, NoDateBlock } from '../components/DateBlock.tsx';
import type { SessionFactsFragment } from '../graphql/generated.ts';
import { useMessages } from '../i18n/index.ts';

interface SessionDateProps {
  session: Pick<SessionFactsFragment, 'format' | 'startsAt'>;
  quiet?: boolean;
}

/** The leaf of the calendar, or for learning at one's own pace a leaf without a day. */
export function SessionDate({ session, quiet = false }: SessionDateProps) {
  const { t } = useMessages();
  if (session.format === 'SELF_PACED') return <NoDateBlock label={t('scheduling.anytime')} />;
  return <DateBlock at={session.startsAt} quiet={quiet} />;
}
