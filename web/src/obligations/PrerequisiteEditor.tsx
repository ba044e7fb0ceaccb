import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { Notice } from '../components/Notice.tsx';
import { useMessages } from '../i18n/index.ts';
import {
  SetTopicPrerequisitesDocument,
  type PrerequisiteKind,
  type TopicWithPrerequisitesFragment,
} from './generated.ts';
import { TopicPicker, type PickedTopic } from './TopicPicker.tsx';

interface Draft {
  topic: PickedTopic;
  kind: PrerequisiteKind;
  equivalents: readonly PickedTopic[];
}

const KINDS: readonly PrerequisiteKind[] = ['REQUIRED', 'RECOMMENDED'];

/** What has to come before one topic, with what counts instead. */
export function PrerequisiteEditor({ topic }: { topic: TopicWithPrerequisitesFragment }) {
  const { t } = useMessages();
  const [drafts, setDrafts] = useState<readonly Draft[]>(topic.prerequisites);
  const [saved, setSaved] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [set, { loading }] = useMutation(SetTopicPrerequisitesDocument);

  const edit = (next: readonly Draft[]) => {
    setSaved(false);
    setDrafts(next);
  };
  const change = (id: string, part: Partial<Draft>) =>
    edit(drafts.map((draft) => (draft.topic.id === id ? { ...draft, ...part } : draft)));

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaved(false);
    setProblem(null);
    const prerequisites = drafts.map(({ topic: { id: topicId }, kind, equivalents }) => ({
      topicId,
      kind,
      equivalentTopicIds: equivalents.map(({ id }) => id),
    }));
    const answer = await set({ variables: { input: { topicId: topic.id, prerequisites } } }).catch(
      () => undefined,
    );
    switch (answer?.data?.setTopicPrerequisites.__typename) {
      case 'SetTopicPrerequisitesSuccess':
        return setSaved(true);
      case 'InvalidPrerequisites':
      case 'TopicNotFound':
        return setProblem(t('obligations.prerequisitesInvalid'));
      case 'NotPermitted':
        return setProblem(t('obligations.notAllowed'));
      case undefined:
        return setProblem(t('obligations.unreachable'));
    }
  };
  return (
    <form className="stack planning-form" noValidate onSubmit={(event) => void save(event)}>
      <h2>{t('obligations.prerequisitesOf', { topic: topic.title })}</h2>
      <ErrorSummary title={t('obligations.formProblems')} problems={problem ? [{ text: problem }] : []} />
      {drafts.length === 0 && <p className="muted">{t('obligations.prerequisitesNone')}</p>}
      <ul className="planning-list" role="list">
        {drafts.map((draft) => (
          <DraftRow
            key={draft.topic.id}
            draft={draft}
            taken={[topic.id, draft.topic.id, ...draft.equivalents.map(({ id }) => id)]}
            onChange={(part) => change(draft.topic.id, part)}
            onRemove={() => edit(drafts.filter((each) => each !== draft))}
          />
        ))}
      </ul>
      <TopicPicker
        label={t('obligations.addPrerequisite')}
        without={[topic.id, ...drafts.map((draft) => draft.topic.id)]}
        onPick={(picked) => edit([...drafts, { topic: picked, kind: 'REQUIRED', equivalents: [] }])}
      />
      <div role="status">{saved && <Notice tone="ok" title={t('obligations.prerequisitesSaved')} />}</div>
      <Button type="submit" kind="primary" busy={loading}>
        {t('obligations.save')}
      </Button>
    </form>
  );
}

interface DraftRowProps {
  draft: Draft;
  /** Topics that cannot be equivalent. */
  taken: readonly string[];
  onChange: (part: Partial<Draft>) => void;
  onRemove: () => void;
}

function DraftRow({ draft, taken, onChange, onRemove }: DraftRowProps) {
  const { t } = useMessages();
  const { topic, kind, equivalents } = draft;
  return (
    <li>
      <div className="planning-list__head">
        <strong>{topic.title}</strong>
        <Button size="small" kind="quiet" onClick={onRemove}>
          <ActionLabel about={topic.title}>{t('obligations.remove')}</ActionLabel>
        </Button>
      </div>
      <fieldset>
        <legend className="field__label">{t('obligations.kind')}</legend>
        <div className="row">
          {KINDS.map((each) => (
            <label key={each} className="planning-form__check">
              <input
                type="radio"
                name={`kind-${topic.id}`}
                checked={kind === each}
                onChange={() => onChange({ kind: each })}
              />
              {t(`obligations.kind${each}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <p className="field__label">{t('obligations.equivalents')}</p>
      {equivalents.length === 0 && <p className="muted">{t('obligations.equivalentsNone')}</p>}
      <ul role="list">
        {equivalents.map((equivalent) => (
          <li key={equivalent.id} className="row">
            {equivalent.title}
            <Button
              size="small"
              kind="quiet"
              onClick={() => onChange({ equivalents: equivalents.filter((each) => each !== equivalent) })}
            >
              <ActionLabel about={equivalent.title}>{t('obligations.remove')}</ActionLabel>
            </Button>
          </li>
        ))}
      </ul>
      <TopicPicker
        label={t('obligations.addEquivalent')}
        without={taken}
        onPick={(picked) => onChange({ equivalents: [...equivalents, picked] })}
      />
    </li>
  );
}
