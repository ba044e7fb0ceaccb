import { useQuery } from '@apollo/client/react';
import type { FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { SelectField } from '../components/Field.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import { CoachingSuccessorsDocument, ProposeCoachingHandoverDocument } from './generated.ts';
import { useCoachingStep } from './use-coaching-step.ts';

interface ProposeHandoverProps {
  coachingId: string;
  onDone: () => void;
}

/** Names another coach whom the person could ask; that coach hears nothing before the person consents. */
export function ProposeHandover({ coachingId, onDone }: ProposeHandoverProps) {
  const { t } = useMessages();
  const { data } = useQuery(CoachingSuccessorsDocument, {
    variables: { coachingId },
    fetchPolicy: 'network-only',
  });
  const { run, sending, problem, refusal } = useCoachingStep(ProposeCoachingHandoverDocument);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const toCoachId = String(new FormData(event.currentTarget).get('coach') ?? '');
    if (toCoachId && (await run({ coachingId, toCoachId }))) onDone();
  };
  if (!data) return <Skeleton lines={3} />;
  const coaches = data.coachingSuccessors.filter(({ takesRequests }) => takesRequests);
  if (coaches.length === 0) return <p>{t('coaching.noSuccessor')}</p>;
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <p>{t('coaching.surePROPOSE_HANDOVER')}</p>
      <CommandNotice problem={problem} text={refusal} />
      <SelectField label={t('coaching.toWhom')} name="coach">
        {coaches.map(({ id, displayName, unit }) => (
          <option key={id} value={id}>
            {displayName} ({unit})
          </option>
        ))}
      </SelectField>
      <div className="row">
        <Button type="submit" kind="primary" busy={sending}>
          {t('coaching.propose')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t('coaching.back')}
        </Button>
      </div>
    </form>
  );
}
