import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { ErrorSummary, type FormProblem } from '../components/ErrorSummary.tsx';
import { TextArea } from '../components/Field.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { useMessages } from '../i18n/index.ts';
import { takeAlternative } from './alternatives.ts';
import { problemOf, problemsOf } from './draft-problems.ts';
import { DraftCheck } from './DraftCheck.tsx';
import type { PlannedSessionFragment, PlanningPlacesQuery } from './generated.ts';
import type { SavedState, SavedStep } from './PlannedSessionPage.tsx';
import { emptyForm, formOf, readForm, type SessionForm } from './session-form.ts';
import { SessionFields } from './SessionFields.tsx';
import { StaleSessionChoice } from './StaleSessionChoice.tsx';
import { useDraftPreview } from './use-draft-preview.ts';
import { useSavingSession, type SaveAnswer } from './use-saving-session.ts';

interface SessionEditorProps {
  places: PlanningPlacesQuery;
  topicId: string;
  /** null = a new one */
  session: PlannedSessionFragment | null;
}

interface Theirs {
  session: PlannedSessionFragment;
  by: string | null;
}

export function SessionEditor({ places, topicId, session }: SessionEditorProps) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const [form, setForm] = useState<SessionForm>(() => (session ? formOf(session) : emptyForm('first')));
  /** What the form began with, and its version: what others saved since is not overwritten. */
  const [base, setBase] = useState({ form, version: session?.version ?? 0 });
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [beyondContract, setBeyondContract] = useState(false);
  const saving = useSavingSession();
  const { draft, order, faults } = readForm(form);
  const check = useDraftPreview(session?.id ?? null, topicId, draft);
  const withPeople =
    session !== null && session.status === 'OPEN' && (check.preview?.consequenceCount ?? 0) > 0;

  const change = (next: SessionForm) => {
    setForm(next);
    setSaid(null);
  };

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaid(null);
    setProblems(problemsOf(faults, t));
    if (!draft) return;
    const answer = session
      ? await saving.change({
          ...{ sessionId: session.id, expectedVersion: base.version, draft, beyondContract },
          reason: reason.trim() || null,
        })
      : await saving.create({ topicId, sessions: [draft], beyondContract });
    if (answer) show(answer);
  };

  const done = (sessionId: string, saved: SavedStep) => {
    const state: SavedState = { saved };
    return navigate(`/planung/termine/${sessionId}`, { state });
  };
  const show = (answer: SaveAnswer) => {
    switch (answer.__typename) {
      case 'CreateSessionsSuccess':
        return done(answer.sessions[0]!.id, { kind: 'created' });
      case 'ChangeSessionSuccess': {
        const { told, promoted } = answer;
        return done(answer.session.id, { kind: 'changed', told, promoted });
      }
      case 'StaleSession': {
        const last = answer.changes.at(-1);
        return setTheirs({ session: answer.session, by: last?.actor?.displayName ?? null });
      }
      case 'SessionDraftInvalid':
        return setProblems([problemOf(answer.fault, t)]);
      case 'RoomOccupied':
      case 'TrainerOccupied':
      case 'EquipmentOccupied':
        check.refetch();
        return setSaid(t('sessions.refusedOccupied'));
      case 'ContractDaysExceeded':
        check.refetch();
        return setSaid(t('sessions.refusedContract'));
      case 'CapacityBelowConfirmed':
        return setSaid(t('sessions.refusedCapacity', { count: answer.confirmed }));
      case 'SessionNotChangeable':
        return setSaid(t('sessions.refusedState'));
      case 'TopicNotFound':
        return setSaid(t('sessions.refusedTopic'));
      case 'SessionNotFound':
      case 'NotPermitted':
      case 'IdempotencyKeyReused':
      case 'TooManySessions':
        return setSaid(t('components.commandFailed'));
      default:
        return answer satisfies never;
    }
  };

  const goOn = (from: Theirs, next: SessionForm) => {
    setBase({ form: formOf(from.session), version: from.session.version });
    setTheirs(null);
    change(next);
  };

  return (
    <form className="session-form" noValidate onSubmit={(event) => void save(event)}>
      <ErrorSummary title={t('sessions.problems')} problems={problems} />
      <CommandNotice problem={saving.problem} text={said} />
      {theirs && (
        <StaleSessionChoice
          base={base.form}
          mine={form}
          theirs={formOf(theirs.session)}
          by={theirs.by}
          roomName={(id) => places.planningRooms.find((room) => room.id === id)?.name}
          onMerge={(merged) => goOn(theirs, merged)}
          onTakeTheirs={() => goOn(theirs, formOf(theirs.session))}
        />
      )}
      <SessionFields
        form={form}
        places={places}
        problemAt={(field) => problems.find(({ fieldId }) => fieldId === `session-${field}`)?.text}
        onChange={change}
      />
      <section
        className="panel session-form__section"
        aria-labelledby="session-check"
        aria-busy={draft !== null && check.outdated}
      >
        <h2 id="session-check">{t('sessions.check')}</h2>
        {!draft && <p className="muted">{t('sessions.checkLater')}</p>}
        {check.failed && <LoadFailure onRetry={check.refetch} />}
        {draft && check.preview && (
          <DraftCheck
            preview={check.preview}
            order={order}
            withPeople={session !== null && session.status === 'OPEN'}
            beyondContract={beyondContract}
            onBeyondContract={setBeyondContract}
            onTake={(place, clash, alternative) => change(takeAlternative(form, place, clash, alternative))}
          />
        )}
        {withPeople && (
          <TextArea
            label={t('sessions.reason')}
            hint={t('sessions.reasonHint')}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </section>
      {!theirs && (
        <div className="row session-form__actions">
          <Button type="submit" kind="primary" size="large" busy={saving.sending}>
            {t(session ? 'sessions.save' : 'sessions.saveDraft')}
          </Button>
        </div>
      )}
    </form>
  );
}
