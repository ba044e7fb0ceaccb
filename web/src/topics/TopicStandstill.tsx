import { useMutation } from '@apollo/client/react';
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../commands/use-command.ts';
import { Button, ButtonLink } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Notice } from '../components/Notice.tsx';
import { useMessages } from '../i18n/index.ts';
import { CopyTopic } from './CopyTopic.tsx';
import { ReviseTopicDocument, type PlannedTopicNowFragment } from './generated.ts';
import { RetireTopic } from './RetireTopic.tsx';

/** No draft is open: what can be done is to begin a new version, to look at the one in review, or to retire the topic. */
export function TopicStandstill({ topic }: { topic: PlannedTopicNowFragment }) {
  const { t } = useMessages();
  const [revise] = useMutation(ReviseTopicDocument);
  const [said, setSaid] = useState<string | null>(null);
  const { sending, problem, submit } = useCommand((input: { topicId: string; idempotencyKey: string }) =>
    revise({ variables: { input } }).then(({ data }) => data?.reviseTopic),
  );
  if (topic.work) {
    return (
      <Notice tone="info" title={t('topics.inReview')}>
        <ButtonLink to={`/planung/themen/${topic.id}/pruefung`}>{t('topics.toReview')}</ButtonLink>
      </Notice>
    );
  }
  const begin = async () => {
    const result = await submit({ topicId: topic.id });
    if (result && result.__typename !== 'PlannedTopicSuccess') setSaid(t('topics.cannotRevise'));
  };
  return (
    <div className="topic-form">
      <p>{t(topic.state === 'RETIRED' ? 'topics.retiredText' : 'topics.publishedText')}</p>
      <CommandNotice problem={problem} text={said} />
      <div className="row">
        <Button kind="primary" busy={sending} onClick={() => void begin()}>
          {t('topics.revise')}
        </Button>
        {topic.state === 'PUBLISHED' && (
          <ButtonLink
            to={`/planung/termine/neu?thema=${topic.id}`}
            icon={<CalendarPlus size={18} aria-hidden="true" />}
          >
            {t('topics.planSession')}
          </ButtonLink>
        )}
        <CopyTopic topic={topic} />
      </div>
      {topic.state === 'PUBLISHED' && <RetireTopic topicId={topic.id} />}
    </div>
  );
}
