import { useQuery } from '@apollo/client/react';
import { CircleAlert, CircleCheck, Clock } from 'lucide-react';
import { Link } from 'react-router';
import { Chip, type ChipTone } from '../components/Chip.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import { TopicPrerequisitesDocument, type PrerequisiteFulfilment } from '../graphql/generated.ts';

const FULFILMENT: Record<
  PrerequisiteFulfilment,
  { tone: ChipTone; text: PlainMessageId; Icon: typeof Clock }
> = {
  FULFILLED: { tone: 'ok', text: 'catalogue.prerequisiteFulfilled', Icon: CircleCheck },
  WAIVED: { tone: 'ok', text: 'catalogue.prerequisiteWaived', Icon: CircleCheck },
  BOOKED: { tone: 'asked', text: 'catalogue.prerequisiteBooked', Icon: Clock },
  MISSING: { tone: 'plain', text: 'catalogue.prerequisiteMissing', Icon: CircleAlert },
};

/** What comes before a topic, with how far the person is. */
export function Prerequisites({ topicId }: { topicId: string }) {
  const { t } = useMessages();
  const { data } = useQuery(TopicPrerequisitesDocument, { variables: { id: topicId } });
  const prerequisites = data?.topic?.prerequisites ?? [];
  if (prerequisites.length === 0) return null;
  return (
    <section aria-labelledby="topic-prerequisites">
      <h2 id="topic-prerequisites">{t('catalogue.prerequisites')}</h2>
      <ul>
        {prerequisites.map(({ kind, fulfilment, topic }) => {
          const shown = fulfilment ? FULFILMENT[fulfilment] : null;
          return (
            <li key={topic.id}>
              <Link to={`/katalog/${topic.slug}-${topic.id}`}>{topic.title}</Link>{' '}
              {kind === 'REQUIRED'
                ? t('catalogue.prerequisiteRequired')
                : t('catalogue.prerequisiteRecommended')}{' '}
              {shown && (
                <Chip tone={shown.tone} icon={<shown.Icon size={16} aria-hidden="true" />}>
                  {t(shown.text)}
                </Chip>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
