import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { ErrorSummary, type FormProblem } from '../components/ErrorSummary.tsx';
import { TextField } from '../components/Field.tsx';
import { NameApprovalDeputyDocument, type DeputyFragment } from './generated.ts';
import { useMessages } from '../i18n/index.ts';
import { checkDeputy, type DeputyInput } from './deputy-form.ts';

const FIELD: Record<keyof DeputyInput, string> = {
  number: 'vertretung-nummer',
  from: 'vertretung-von',
  until: 'vertretung-bis',
};

interface DeputyFormProps {
  today: string;
  onNamed: (deputy: DeputyFragment) => void;
}

export function DeputyForm({ today, onNamed }: DeputyFormProps) {
  const { t } = useMessages();
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [name, { loading }] = useMutation(NameApprovalDeputyDocument);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const values = new FormData(form);
    const read = (field: keyof DeputyInput) => String(values.get(field) ?? '');
    const input = { number: read('number').trim(), from: read('from'), until: read('until') };
    const found = checkDeputy(input, today);
    setProblems(found.map(({ field, text }) => ({ fieldId: FIELD[field], text: t(text) })));
    if (found.length > 0) return;
    try {
      const { data } = await name({
        variables: {
          input: { deputyPersonnelNumber: input.number, validFrom: input.from, validUntil: input.until },
        },
      });
      const result = data?.nameApprovalDeputy;
      switch (result?.__typename) {
        case 'NameApprovalDeputySuccess':
          form.reset();
          return onNamed(result.deputy);
        // the days were checked before, so it is the person
        case 'InvalidDeputy':
          return setProblems([{ fieldId: FIELD.number, text: t('approval.deputyUnknown') }]);
        case undefined:
          return setProblems([{ text: t('approval.unreachable') }]);
      }
    } catch {
      setProblems([{ text: t('approval.unreachable') }]);
    }
  };
  const problemAt = (field: keyof DeputyInput) =>
    problems.find(({ fieldId }) => fieldId === FIELD[field])?.text;
  return (
    <form className="stack deputies__form" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary title={t('approval.formProblems')} problems={problems} />
      <TextField
        id={FIELD.number}
        name="number"
        label={t('approval.deputyNumber')}
        hint={t('approval.deputyNumberHint')}
        problem={problemAt('number')}
        inputMode="numeric"
        autoComplete="off"
        required
      />
      <div className="deputies__days">
        <TextField
          id={FIELD.from}
          name="from"
          type="date"
          label={t('approval.deputyFrom')}
          problem={problemAt('from')}
          defaultValue={today}
          min={today}
          required
        />
        <TextField
          id={FIELD.until}
          name="until"
          type="date"
          label={t('approval.deputyUntil')}
          hint={t('approval.deputyUntilHint')}
          problem={problemAt('until')}
          min={today}
          required
        />
      </div>
      <Button type="submit" kind="primary" busy={loading}>
        {t('approval.deputySave')}
      </Button>
    </form>
  );
}
