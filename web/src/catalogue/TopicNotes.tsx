import type { TopicByIdQuery } from '../graphql/generated.ts';
import { useMessages } from '../i18n/index.ts';

type Topic = Pick<
  NonNullable<TopicByIdQuery['topic']>,
  'easyText' | 'accessibility' | 'partTime' | 'contact'
>;

/** What else there is to know of a topic; nothing for topics that say nothing of it. */
export function TopicNotes({ topic }: { topic: Topic }) {
  const { t } = useMessages();
  const notes = [
    { id: 'easy', title: t('catalogue.easyText'), text: topic.easyText },
    { id: 'accessibility', title: t('catalogue.accessibility'), text: topic.accessibility },
    {
      id: 'part-time',
      title: t('catalogue.partTime'),
      text: topic.partTime ? t('catalogue.partTimeText') : '',
    },
    { id: 'contact', title: t('catalogue.contact'), text: topic.contact },
  ];
  return notes
    .filter(({ text }) => text !== '')
    .map(({ id, title, text }) => (
      <section key={id} className="prose" aria-labelledby={`topic-${id}`}>
        <h2 id={`topic-${id}`}>{title}</h2>
        {text.split(/\n{2,}/).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </section>
    ));
}
