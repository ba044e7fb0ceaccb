import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { TextArea } from '../components/Field.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Notice } from '../components/Notice.tsx';
import { RichText } from '../components/RichText.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import {
  PlannedTopicDocument,
  ReviewTopicDocument,
  type PlannedTopicNowFragment,
  type ReviewTopicInput,
  type TopicReviewStep,
} from './generated.ts';
import { factsOf } from './topic-facts.ts';
import { TopicHead } from './TopicHead.tsx';
import { TopicMissing } from './TopicMissing.tsx';
import { VersionDiff } from './VersionDiff.tsx';
import './Topics.css';

export function Component() {
  const { id = '' } = useParams();
  return (
    <PlannersOnly>
      <TopicReview key={id} id={id} />
    </PlannersOnly>
  );
}

function TopicReview({ id }: { id: string }) {
  const { t } = useMessages();
  const { data, error, refetch } = useQuery(PlannedTopicDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const topic = data?.plannedTopic;
  if (data && !topic) return <TopicMissing />;
  return (
    <div className="page page--narrow topic-review">
      {error && !topic && <LoadFailure onRetry={() => void refetch()} />}
      {!error && !topic && <Skeleton lines={8} />}
      {topic && <TopicHead topic={topic} />}
      {topic && !topic.work && <p>{t('topics.nothingInWork')}</p>}
      {topic?.work && <Version topic={topic} />}
      {topic?.work?.status === 'IN_REVIEW' && <Decision topic={topic} version={topic.work.version} />}
    </div>
  );
}

function Version({ topic: { work, published } }: { topic: PlannedTopicNowFragment }) {
  const { t, language } = useMessages();
  if (!work) return null;
  return (
    <>
      {published && (
        <section className="panel" aria-labelledby="topic-changes">
          <h2 id="topic-changes">{t('topics.changes')}</h2>
          <VersionDiff before={published.content} after={work.content} />
        </section>
      )}
      <section className="panel" aria-labelledby="topic-preview">
        <h2 id="topic-preview">{t('topics.preview')}</h2>
        <dl className="diff">
          {factsOf(work.content, t, language)
            .filter(({ text }) => text !== '')
            .map(({ label, text }) => (
              <div key={label}>
                <dt>{t(label)}</dt>
                {label === 'topics.fieldDescription' && work.content.descriptionHtml ? (
                  <dd className="prose">
                    <RichText html={work.content.descriptionHtml} />
                  </dd>
                ) : (
                  <dd className="diff__text">{text}</dd>
                )}
              </div>
            ))}
        </dl>
      </section>
    </>
  );
}

/** Publish, return with a reason, or take back. */
function Decision({ topic, version }: { topic: PlannedTopicNowFragment; version: number }) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [review] = useMutation(ReviewTopicDocument);
  const { sending, problem, submit } = useCommand((input: ReviewTopicInput) =>
    review({ variables: { input } }).then(({ data }) => data?.reviewTopic),
  );
  const decide = async (step: TopicReviewStep) => {
    setWrong(step === 'RETURN' && reason.trim() === '');
    if (step === 'RETURN' && reason.trim() === '') return;
    const result = await submit({ topicId: topic.id, step, expectedVersion: version, reason });
    switch (result?.__typename) {
      case 'PlannedTopicSuccess':
        return navigate(`/planung/themen/${topic.id}/verlauf`);
      case 'FourEyesRequired':
        return setSaid(t('topics.fourEyes'));
      case undefined:
        return;
      default:
        return setSaid(t('topics.cannotDecide'));
    }
  };
  return (
    <section className="panel topic-form" aria-labelledby="topic-decision">
      <h2 id="topic-decision">{t('topics.decision')}</h2>
      {topic.writtenByMe && <Notice tone="info" title={t('topics.fourEyes')} />}
      <CommandNotice problem={problem} text={said} />
      <TextArea
        label={t('topics.reason')}
        hint={t('topics.returnHint')}
        value={reason}
        maxLength={500}
        problem={wrong ? t('topics.reasonMissing') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="row">
        {topic.writtenByMe ? (
          <Button busy={sending} onClick={() => void decide('TAKE_BACK')}>
            {t('topics.takeBack')}
          </Button>
        ) : (
          <Button kind="primary" busy={sending} onClick={() => void decide('PUBLISH')}>
            {t('topics.publish')}
          </Button>
        )}
        <Button busy={sending} onClick={() => void decide('RETURN')}>
          {t('topics.return')}
        </Button>
      </div>
    </section>
  );
}
