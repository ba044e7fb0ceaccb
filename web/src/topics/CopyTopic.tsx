import { useMutation } from '@apollo/client/react';
import { Copy } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { TextField } from '../components/Field.tsx';
import { useMessages } from '../i18n/index.ts';
import { CopyTopicDocument, type CopyTopicInput, type PlannedTopicRowFragment } from './generated.ts';

/** Begins a new topic with the text of this one. */
export function CopyTopic({ topic }: { topic: PlannedTopicRowFragment }) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Copy size={18} aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('topics.copy')}
      </Button>
      {open && (
        <Dialog title={t('topics.copyTitle')} onClose={() => setOpen(false)}>
          <CopyForm topic={topic} onClose={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

function CopyForm({ topic, onClose }: { topic: PlannedTopicRowFragment; onClose: () => void }) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const [title, setTitle] = useState(() => t('topics.copyOf', { title: topic.title }));
  const [wrong, setWrong] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [copy] = useMutation(CopyTopicDocument);
  const { sending, problem, submit } = useCommand((input: CopyTopicInput) =>
    copy({ variables: { input } }).then(({ data }) => data?.copyTopic),
  );
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    setWrong(title.trim() === '');
    if (title.trim() === '') return;
    const result = await submit({ topicId: topic.id, title: title.trim() });
    if (result?.__typename === 'PlannedTopicSuccess' && result.topic) {
      onClose();
      void navigate(`/planung/themen/${result.topic.id}`);
    } else if (result) setSaid(t('components.commandFailed'));
  };
  return (
    <form className="topic-form" noValidate onSubmit={(event) => void confirm(event)}>
      <p>{t('topics.copyText')}</p>
      <CommandNotice problem={problem} text={said} />
      <TextField
        label={t('topics.fieldTitle')}
        value={title}
        maxLength={300}
        problem={wrong ? t('topics.faultTitle') : undefined}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('topics.dismiss')}</Button>
        <Button type="submit" kind="primary" busy={sending}>
          {t('topics.copy')}
        </Button>
      </div>
    </form>
  );
}
