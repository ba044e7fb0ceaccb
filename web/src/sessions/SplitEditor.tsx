import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { ErrorSummary, type FormProblem } from '../components/ErrorSummary.tsx';
import { TextArea } from '../components/Field.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import { takeAlternative } from './alternatives.ts';
import { problemOf, problemsOf } from './draft-problems.ts';
import { DraftCheck } from './DraftCheck.tsx';
import {
  PreviewSplitDocument,
  SplitSessionDocument,
  type PlannedSessionFragment,
  type PlanningPlacesQuery,
  type SplitObstacle,
  type SplitSessionInput,
} from './generated.ts';
import type { SavedState } from './PlannedSessionPage.tsx';
import { formOf, readForm, secondOf } from './session-form.ts';
import { fieldId, SessionFields } from './SessionFields.tsx';
import { useSettledDraft } from './use-draft-preview.ts';

const OBSTACLE: Record<SplitObstacle, PlainMessageId> = {
  NOT_OPEN: 'sessions.splitNotOpen',
  NOBODY: 'sessions.splitNobody',
  NO_SEAT: 'sessions.splitNoSeat',
  TOO_MANY: 'sessions.splitTooMany',
};

interface SplitEditorProps {
  places: PlanningPlacesQuery;
  session: PlannedSessionFragment;
}

/** A second session for the half that came last: when and where, who is asked, and why. */
export function SplitEditor({ places, session }: SplitEditorProps) {
  const { t } = useMessages();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [form, setForm] = useState(() => secondOf(formOf(session)));
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [beyondContract, setBeyondContract] = useState(false);
  const { draft, order, faults } = readForm(form);
  const { asked, typing } = useSettledDraft(draft);
  const { data, previousData, error, refetch } = useQuery(PreviewSplitDocument, {
    variables: { sessionId: session.id, draft: asked! },
    skip: asked === null,
    fetchPolicy: 'no-cache',
  });
  const preview = (data ?? previousData)?.previewSplit;
  const { sending, problem, submit } = useCommand((input: SplitSessionInput) =>
    client
      .mutate({ mutation: SplitSessionDocument, variables: { input } })
      .then((answer) => answer.data?.splitSession),
  );

  const split = async (event: FormEvent) => {
    event.preventDefault();
    setSaid(null);
    const missing =
      reason.trim() === '' ? [{ fieldId: fieldId('reason'), text: t('sessions.reasonMissing') }] : [];
    setProblems([...problemsOf(faults, t), ...missing]);
    if (!draft || missing.length > 0) return;
    const result = await submit({
      ...{ sessionId: session.id, draft, beyondContract, reason: reason.trim() },
      expectedVersion: preview?.change.currentVersion ?? session.version,
    });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'SplitSessionSuccess': {
        const state: SavedState = { saved: { kind: 'split', asked: result.asked } };
        return navigate(`/planung/termine/${result.secondSession.id}`, { state });
      }
      case 'SessionDraftInvalid':
        return setProblems([problemOf(result.fault, t)]);
      case 'RoomOccupied':
      case 'TrainerOccupied':
      case 'EquipmentOccupied':
        void refetch();
        return setSaid(t('sessions.refusedOccupied'));
      case 'ContractDaysExceeded':
        void refetch();
        return setSaid(t('sessions.refusedContract'));
      case 'StaleSession':
        void refetch();
        return setSaid(t('sessions.staleConsequences'));
      case 'SplitNotPossible':
        return setSaid(t(OBSTACLE[result.obstacle]));
      case 'SessionNotChangeable':
        return setSaid(t('sessions.refusedState'));
      case 'ReasonRequired':
      case 'SessionNotFound':
      case 'NotPermitted':
      case 'IdempotencyKeyReused':
        return setSaid(t('components.commandFailed'));
      default:
        return result satisfies never;
    }
  };

  return (
    <form className="session-form" noValidate onSubmit={(event) => void split(event)}>
      <ErrorSummary title={t('sessions.problems')} problems={problems} />
      <CommandNotice problem={problem} text={said} />
      <SessionFields
        form={form}
        places={places}
        problemAt={(field) => problems.find((one) => one.fieldId === fieldId(field))?.text}
        onChange={setForm}
      />
      <section
        className="panel session-form__section"
        aria-labelledby="split-check"
        aria-busy={draft !== null && (!data || typing)}
      >
        <h2 id="split-check">{t('sessions.check')}</h2>
        {!draft && <p className="muted">{t('sessions.checkLater')}</p>}
        {error && <LoadFailure onRetry={() => void refetch()} />}
        {draft && preview?.obstacle && <p role="status">{t(OBSTACLE[preview.obstacle])}</p>}
        {draft && preview && (
          <DraftCheck
            preview={preview.change}
            order={order}
            withPeople
            beyondContract={beyondContract}
            onBeyondContract={setBeyondContract}
            onTake={(place, clash, alternative) => setForm(takeAlternative(form, place, clash, alternative))}
          />
        )}
        <TextArea
          id={fieldId('reason')}
          label={t('sessions.splitReason')}
          hint={t('sessions.cancelReasonHint')}
          problem={problems.find((one) => one.fieldId === fieldId('reason'))?.text}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </section>
      <div className="row session-form__actions">
        <Button type="submit" kind="primary" size="large" busy={sending}>
          {t('sessions.splitConfirm')}
        </Button>
      </div>
    </form>
  );
}
