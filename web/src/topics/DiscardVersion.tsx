import { useMutation } from '@apollo/client/react';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { useMessages } from '../i18n/index.ts';
import { ReviewTopicDocument, type PlannedTopicNowFragment, type ReviewTopicInput } from './generated.ts';
import { forgetTyping } from './kept-typing.ts';

interface DiscardVersionProps {
  topic: PlannedTopicNowFragment;
  /** Of the version in work. */
  version: number;
}

/** Gives up the version in work, after saying what stays. */
export function DiscardVersion({ topic, version }: DiscardVersionProps) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [review] = useMutation(ReviewTopicDocument);
  const { sending, problem, submit } = useCommand((input: ReviewTopicInput) =>
    review({ variables: { input } }).then(({ data }) => data?.reviewTopic),
  );
  const discard = async () => {
    const result = await submit({ topicId: topic.id, step: 'DISCARD', expectedVersion: version });
    if (result?.__typename !== 'PlannedTopicSuccess') return result && setSaid(t('topics.cannotDecide'));
    forgetTyping(topic.id);
    setOpen(false);
    void navigate(topic.published ? `/planung/themen/${topic.id}/verlauf` : '/planung/themen');
  };
  return (
    <>
      <Button kind="danger" icon={<Trash2 size={18} aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('topics.discard')}
      </Button>
      {open && (
        <Dialog title={t('topics.discardTitle')} onClose={() => setOpen(false)}>
          <p>{t(topic.published ? 'topics.discardPublished' : 'topics.discardNew')}</p>
          <CommandNotice problem={problem} text={said} />
          <div className="dialog__actions">
            <Button onClick={() => setOpen(false)}>{t('topics.dismiss')}</Button>
            <Button kind="danger" busy={sending} onClick={() => void discard()}>
              {t('topics.discard')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
