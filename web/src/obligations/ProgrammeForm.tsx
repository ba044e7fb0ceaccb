import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { ErrorSummary, type FormProblem } from '../components/ErrorSummary.tsx';
import { TextArea, TextField } from '../components/Field.tsx';
import { useMessages } from '../i18n/index.ts';
import { SaveProgrammeDocument, type ProgrammePlanFragment } from './generated.ts';
import { ModuleEditor } from './ModuleEditor.tsx';
import { slugOf, type DraftModule } from './programme-form.ts';

interface ProgrammeFormProps {
  /** null = a new one */
  programme: ProgrammePlanFragment | null;
  onSaved: (programme: ProgrammePlanFragment) => void;
}

const TITLE = 'programm-titel';

export function ProgrammeForm({ programme, onSaved }: ProgrammeFormProps) {
  const { t } = useMessages();
  const [title, setTitle] = useState(programme?.title ?? '');
  const [summary, setSummary] = useState(programme?.summary ?? '');
  const [modules, setModules] = useState<readonly DraftModule[]>(programme?.modules ?? []);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [save, { loading }] = useMutation(SaveProgrammeDocument);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const slug = programme?.slug ?? slugOf(title);
    const wrong: FormProblem[] = [];
    if (!slug) wrong.push({ fieldId: TITLE, text: t('obligations.problemTitle') });
    if (modules.every(({ optional }) => optional)) wrong.push({ text: t('obligations.problemModules') });
    setProblems(wrong);
    if (wrong.length > 0) return;
    const answer = await save({
      variables: {
        input: {
          id: programme?.id ?? null,
          expectedVersion: programme?.version ?? 0,
          slug,
          title: title.trim(),
          summary: summary.trim(),
          modules: modules.map(({ topic, optional }) => ({ topicId: topic.id, optional })),
        },
      },
    }).catch(() => undefined);
    const result = answer?.data?.saveProgramme;
    switch (result?.__typename) {
      case 'SaveProgrammeSuccess':
        return onSaved(result.programme);
      case 'StaleVersion':
        return setProblems([{ text: t('obligations.stale') }]);
      case 'InvalidProgramme':
        return setProblems([{ fieldId: TITLE, text: t('obligations.problemSlug') }]);
      case 'NotPermitted':
        return setProblems([{ text: t('obligations.notAllowed') }]);
      case 'ProgrammeNotFound':
      case 'TopicNotFound':
        return setProblems([{ text: t('obligations.programmeMissing') }]);
      case undefined:
        return setProblems([{ text: t('obligations.unreachable') }]);
    }
  };
  return (
    <form className="stack planning-form" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary title={t('obligations.formProblems')} problems={problems} />
      <TextField
        id={TITLE}
        label={t('obligations.fieldTitle')}
        problem={problems.find(({ fieldId }) => fieldId === TITLE)?.text}
        value={title}
        maxLength={200}
        autoComplete="off"
        required
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextArea
        label={t('obligations.fieldSummary')}
        value={summary}
        maxLength={2000}
        onChange={(event) => setSummary(event.currentTarget.value)}
      />
      <ModuleEditor modules={modules} onChange={setModules} />
      <Button type="submit" kind="primary" busy={loading}>
        {t('obligations.save')}
      </Button>
    </form>
  );
}
