import { useApolloClient, useQuery } from '@apollo/client/react';
import { useRef, useState, type FormEvent } from 'react';
import { substituteText } from '../approval/index.ts';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Notice } from '../components/Notice.tsx';
import {
  ProposeSubstituteDocument,
  SeatRulesDocument,
  type EnrolmentEntryFragment,
  type ProposeSubstituteInput,
} from './generated.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { timeLabel } from '../scheduling/index.ts';
import { SubstituteSearch, type Candidate } from './SubstituteSearch.tsx';
import { OBSTACLE_TEXT } from './substitute-texts.ts';

interface SubstituteDialogProps {
  enrolment: EnrolmentEntryFragment;
  onClose: () => void;
  onAsked: (name: string) => void;
}

/** Asks one colleague to take the seat over, and says before what the topic's rules make of it. */
export function SubstituteDialog({ enrolment, onClose, onAsked }: SubstituteDialogProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const client = useApolloClient();
  const [candidate, setCandidate] = useState<Candidate | null>(null);
  const [missing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { sending, problem, submit } = useCommand(async (input: ProposeSubstituteInput) => {
    const { data } = await client.mutate({ mutation: ProposeSubstituteDocument, variables: { input } });
    return data?.proposeSubstitute;
  });
  const { session } = enrolment;

  const ask = async (event: FormEvent) => {
    event.preventDefault();
    setRefusal(null);
    setMissing(!candidate);
    if (!candidate) {
      form.current?.querySelector('input')?.focus();
      return;
    }
    const result = await submit({ enrolmentId: enrolment.id, personId: candidate.personId });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'ProposeSubstituteSuccess':
        return onAsked(candidate.displayName);
      case 'SubstituteNotPossible':
        return setRefusal(t(OBSTACLE_TEXT[result.obstacle]));
      case 'SubstituteNotFound':
        return setRefusal(t('enrolment.substituteGone'));
      case 'EnrolmentNotFound':
        return setRefusal(t('enrolment.enrolmentMissing'));
      case 'IdempotencyKeyReused':
        return setRefusal(t('enrolment.problemFailed'));
      default:
        return result satisfies never;
    }
  };

  return (
    <Dialog title={t('enrolment.substituteTitle')} onClose={onClose}>
      <div>
        <p className="cancel-dialog__topic">{session.topic.title}</p>
        <p className="muted">{timeLabel(session, t, dates)}</p>
      </div>
      <p>{t('enrolment.substituteExplained')}</p>
      <Rules enrolmentId={enrolment.id} />
      <form className="stack" ref={form} noValidate onSubmit={(event) => void ask(event)}>
        <SubstituteSearch
          enrolmentId={enrolment.id}
          value={candidate}
          problem={missing && !candidate ? t('enrolment.substituteMissing') : undefined}
          onChange={setCandidate}
        />
        <CommandNotice problem={problem} text={refusal} />
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('enrolment.substituteKeep')}</Button>
          <Button type="submit" kind="primary" busy={sending}>
            {t('enrolment.substituteAsk')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Rules({ enrolmentId }: { enrolmentId: string }) {
  const { t } = useMessages();
  const { data } = useQuery(SeatRulesDocument, {
    variables: { id: enrolmentId },
    fetchPolicy: 'cache-and-network',
  });
  if (!data?.enrolment) return null;
  const { topic, seats } = data.enrolment.session;
  return (
    <Notice tone="info" title={t('enrolment.rules')}>
      <p>{substituteText(topic.policy, t)}</p>
      {seats.waiting > 0 && topic.policy.substituteBeforeWaiting && (
        <p>{t('enrolment.substitutePassesWaiting', { count: seats.waiting })}</p>
      )}
    </Notice>
  );
}
