import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { ErrorSummary, type FormProblem } from '../components/ErrorSummary.tsx';
import { Notice } from '../components/Notice.tsx';
import { useMessages } from '../i18n/index.ts';
import {
  DraftTopicDocument,
  ReviewTopicDocument,
  SaveTopicDraftDocument,
  type DraftTopicInput,
  type PlannedTopicNowFragment,
  type ReviewTopicInput,
  type SaveTopicDraftInput,
  type TopicChoicesQuery,
  type TopicVersionFragment,
} from './generated.ts';
import { forgetTyping, keepTyping, keptTyping } from './kept-typing.ts';
import { problemsOf, type Fault } from './topic-problems.ts';
import { EMPTY_FORM, formOf, readForm, type TopicForm } from './topic-form.ts';
import { TopicFields } from './TopicFields.tsx';
import { VersionDiff } from './VersionDiff.tsx';

interface TopicEditorProps {
  choices: TopicChoicesQuery;
  /** null = a new one */
  topic: (PlannedTopicNowFragment & { work: TopicVersionFragment }) | null;
}

export function TopicEditor({ choices, topic }: TopicEditorProps) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const place = topic?.id ?? 'new';
  const [kept] = useState(() => keptTyping(place));
  const [form, setForm] = useState<TopicForm>(
    () => kept?.form ?? (topic ? formOf(topic.work.content) : EMPTY_FORM),
  );
  const [version, setVersion] = useState(kept?.version ?? topic?.work.version ?? 0);
  const [edition, setEdition] = useState(0);
  const [restored, setRestored] = useState(kept !== null);
  const [theirs, setTheirs] = useState<TopicVersionFragment | null>(null);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  const [saved, setSaved] = useState(0);
  const done = useRef<HTMLDivElement>(null);
  const [draft] = useMutation(DraftTopicDocument);
  const [save] = useMutation(SaveTopicDraftDocument);
  const [review] = useMutation(ReviewTopicDocument);
  const drafting = useCommand((input: DraftTopicInput) =>
    draft({ variables: { input } }).then(({ data }) => data?.draftTopic),
  );
  const saving = useCommand((input: SaveTopicDraftInput) =>
    save({ variables: { input } }).then(({ data }) => data?.saveTopicDraft),
  );
  const submitting = useCommand((input: ReviewTopicInput) =>
    review({ variables: { input } }).then(({ data }) => data?.reviewTopic),
  );
  useEffect(() => {
    if (saved > 0) done.current?.focus();
  }, [saved]);

  const change = (part: Partial<TopicForm>) => {
    const next = { ...form, ...part };
    setForm(next);
    setSaved(0);
    keepTyping(place, { version, form: next });
  };
  const startFrom = (revision: TopicVersionFragment) => {
    setForm(formOf(revision.content));
    setVersion(revision.version);
    setEdition((number) => number + 1);
    setTheirs(null);
    setRestored(false);
    forgetTyping(place);
  };
  const show = (faults: readonly Fault[]) => setProblems(problemsOf(faults, t));

  /** @returns the version that was saved, or null */
  const saveNow = async (expectedVersion: number): Promise<number | null> => {
    setSaid(null);
    const { content, faults } = readForm(form);
    show(faults.map((field) => ({ field, reason: 'MISSING', limit: null })));
    if (faults.length > 0) return null;
    const result = topic
      ? await saving.submit({ topicId: topic.id, expectedVersion, content })
      : await drafting.submit({ content });
    switch (result?.__typename) {
      case 'PlannedTopicSuccess': {
        forgetTyping(place);
        setRestored(false);
        setTheirs(null);
        const now = result.topic?.work?.version ?? expectedVersion;
        setVersion(now);
        setSaved((times) => times + 1);
        if (!topic && result.topic) void navigate(`/planung/themen/${result.topic.id}`, { replace: true });
        return now;
      }
      case 'InvalidTopic':
        show(result.faults);
        return null;
      case 'StaleTopicDraft':
        if (result.current) setTheirs(result.current);
        else setSaid(t('topics.notDraftNow'));
        return null;
      case undefined:
        return null;
      default:
        setSaid(t('topics.notDraftNow'));
        return null;
    }
  };
  const submitForReview = async () => {
    const now = await saveNow(version);
    if (now === null || !topic) return;
    const result = await submitting.submit({ topicId: topic.id, step: 'SUBMIT', expectedVersion: now });
    if (result?.__typename === 'InvalidTopic') show(result.faults);
    else if (result?.__typename === 'PlannedTopicSuccess')
      void navigate(`/planung/themen/${topic.id}/pruefung`);
    else if (result) setSaid(t('topics.notDraftNow'));
  };
  const busy = drafting.sending || saving.sending || submitting.sending;
  return (
    <form
      className="topic-form"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void saveNow(theirs?.version ?? version);
      }}
    >
      <ErrorSummary title={t('topics.problems')} problems={problems} />
      <CommandNotice problem={drafting.problem ?? saving.problem ?? submitting.problem} text={said} />
      {restored && (
        <Notice tone="info" title={t('topics.restored')}>
          <div className="row">
            <Button
              size="small"
              onClick={() => {
                forgetTyping(place);
                if (topic) return startFrom(topic.work);
                setForm(EMPTY_FORM);
                setEdition((number) => number + 1);
                setRestored(false);
              }}
            >
              {t('topics.forget')}
            </Button>
          </div>
        </Notice>
      )}
      {theirs && (
        <Notice
          tone="warning"
          role="alert"
          title={t('topics.stale', { name: theirs.authorDisplayName ?? '' })}
        >
          {topic && <VersionDiff before={topic.work.content} after={theirs.content} />}
          <div className="row">
            <Button size="small" onClick={() => startFrom(theirs)}>
              {t('topics.takeTheirs')}
            </Button>
            <Button size="small" type="submit" busy={busy}>
              {t('topics.keepMine')}
            </Button>
          </div>
        </Notice>
      )}
      {saved > 0 && (
        <div ref={done} tabIndex={-1}>
          <Notice tone="ok" role="status" title={t('topics.saved')} />
        </div>
      )}
      <TopicFields
        form={form}
        choices={choices}
        edition={edition}
        topicId={topic?.id ?? null}
        problemAt={(field) => problems.find((problem) => problem.fieldId === `topic-${field}`)?.text}
        onChange={change}
      />
      {!theirs && (
        <div className="row">
          <Button type="submit" kind={topic ? 'secondary' : 'primary'} size="large" busy={busy}>
            {t('topics.save')}
          </Button>
          {topic && (
            <Button kind="primary" size="large" busy={busy} onClick={() => void submitForReview()}>
              {t('topics.submit')}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}
