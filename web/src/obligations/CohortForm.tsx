import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { ErrorSummary, type FormProblem } from '../components/ErrorSummary.tsx';
import { TextField } from '../components/Field.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import { SaveCohortDocument, type CohortEntryFragment } from './generated.ts';
import { checkCohort, type CohortInput } from './programme-form.ts';

interface CohortFormProps {
  programmeId: string;
  /** Left out for a new one. */
  cohort?: CohortEntryFragment;
  onSaved: () => void;
}

const LABEL: Record<keyof CohortInput, PlainMessageId> = {
  name: 'obligations.fieldName',
  startsOn: 'obligations.fieldStarts',
  applyUntil: 'obligations.fieldApply',
  seats: 'obligations.fieldSeats',
};
const fieldId = (field: keyof CohortInput) => `jahrgang-${field}`;

function inputOf(cohort: CohortEntryFragment | undefined): CohortInput {
  if (!cohort) return { name: '', startsOn: '', applyUntil: '', seats: '16' };
  const { name, startsOn, applyUntil, seats } = cohort;
  return { name, startsOn, applyUntil, seats: String(seats) };
}

export function CohortForm({ programmeId, cohort, onSaved }: CohortFormProps) {
  const { t } = useMessages();
  const [input, setInput] = useState(() => inputOf(cohort));
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [save, { loading }] = useMutation(SaveCohortDocument);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = checkCohort(input);
    setProblems(found.map(({ field, text }) => ({ fieldId: fieldId(field), text: t(text) })));
    if (found.length > 0) return;
    const answer = await save({
      variables: {
        input: {
          ...input,
          name: input.name.trim(),
          seats: Number(input.seats),
          programmeId,
          id: cohort?.id ?? null,
          expectedVersion: cohort?.version ?? 0,
        },
      },
    }).catch(() => undefined);
    switch (answer?.data?.saveCohort.__typename) {
      case 'SaveCohortSuccess':
        if (!cohort) setInput(inputOf(undefined));
        return onSaved();
      case 'StaleVersion':
        return setProblems([{ text: t('obligations.stale') }]);
      case 'InvalidCohort':
        return setProblems([{ fieldId: fieldId('seats'), text: t('obligations.problemSeats') }]);
      case 'NotPermitted':
        return setProblems([{ text: t('obligations.notAllowed') }]);
      case 'CohortNotFound':
      case 'ProgrammeNotFound':
        return setProblems([{ text: t('obligations.cohortMissing') }]);
      case undefined:
        return setProblems([{ text: t('obligations.unreachable') }]);
    }
  };
  const field = (name: keyof CohortInput) => ({
    id: fieldId(name),
    label: t(LABEL[name]),
    value: input[name],
    problem: problems.find((problem) => problem.fieldId === fieldId(name))?.text,
    autoComplete: 'off',
    required: true,
    onChange: (event: { currentTarget: { value: string } }) =>
      setInput({ ...input, [name]: event.currentTarget.value }),
  });
  return (
    <form className="stack planning-form" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary title={t('obligations.formProblems')} problems={problems} />
      <TextField {...field('name')} maxLength={100} />
      <div className="planning-form__pair">
        <TextField {...field('applyUntil')} type="date" />
        <TextField {...field('startsOn')} type="date" />
        <TextField {...field('seats')} inputMode="numeric" />
      </div>
      <Button type="submit" kind="primary" busy={loading}>
        {t('obligations.saveCohort')}
      </Button>
    </form>
  );
}
