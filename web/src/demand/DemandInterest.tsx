import { useApolloClient, useQuery } from '@apollo/client/react';
import { Bell, BellOff } from 'lucide-react';
import { useState } from 'react';
import { Button, ButtonLink } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { TextField } from '../components/Field.tsx';
import { useCommand } from '../commands/use-command.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { signInAddress, useViewer } from '../people/index.ts';
import {
  RegisterDemandDocument,
  TopicDemandDocument,
  WithdrawDemandDocument,
  type RegisterDemandInput,
  type WithdrawDemandInput,
} from './generated.ts';

const MOST_NOTE = 200;

/** On a topic's page: be told when there is a (new) session; taken back as easily as it was said. */
export function DemandInterest({ topicId, address }: { topicId: string; address: string }) {
  const { t } = useMessages();
  const viewer = useViewer();
  if (viewer === undefined) return null;
  return (
    <section className="panel stack no-print" aria-labelledby="interest">
      <h2 id="interest">{t('demand.title')}</h2>
      {viewer ? (
        <Interest topicId={topicId} />
      ) : (
        <div className="row">
          <ButtonLink to={signInAddress(address)}>{t('demand.signIn')}</ButtonLink>
        </div>
      )}
    </section>
  );
}

function Interest({ topicId }: { topicId: string }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const client = useApolloClient();
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const { data } = useQuery(TopicDemandDocument, {
    variables: { id: topicId },
    fetchPolicy: 'cache-and-network',
  });
  const registering = useCommand(async (input: RegisterDemandInput) => {
    const answer = await client.mutate({ mutation: RegisterDemandDocument, variables: { input } });
    return answer.data?.registerDemand;
  });
  const withdrawing = useCommand(async (input: WithdrawDemandInput) => {
    const answer = await client.mutate({ mutation: WithdrawDemandDocument, variables: { input } });
    return answer.data?.withdrawDemand;
  });
  if (!data?.topic) return null;
  const { demandCount, myDemand } = data.topic;
  const register = async () => {
    setRefusal(null);
    const result = await registering.submit({ topicId, note: note.trim() || null });
    if (result?.__typename === 'NoteTooLong') setRefusal(t('demand.noteTooLong', { limit: result.limit }));
    else if (result && result.__typename !== 'DemandSuccess') setRefusal(t('components.commandFailed'));
  };
  const withdraw = async () => {
    setRefusal(null);
    const result = await withdrawing.submit({ topicId });
    if (result && result.__typename !== 'DemandSuccess') setRefusal(t('components.commandFailed'));
  };
  return (
    <>
      <CommandNotice problem={registering.problem ?? withdrawing.problem} text={refusal} />
      <p role="status">
        {myDemand
          ? t('demand.registered', { day: dates.longDay(myDemand.registeredAt) })
          : t('demand.explained')}
      </p>
      {!myDemand && (
        <TextField
          label={t('demand.note')}
          hint={t('demand.noteHint')}
          maxLength={MOST_NOTE}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      {myDemand?.note && <p className="muted">{t('demand.noteIs', { note: myDemand.note })}</p>}
      <div className="row">
        {/* one button for both, so that it keeps the focus */}
        <Button
          busy={registering.sending || withdrawing.sending}
          icon={myDemand ? <BellOff size={18} aria-hidden="true" /> : <Bell size={18} aria-hidden="true" />}
          onClick={() => void (myDemand ? withdraw() : register())}
        >
          {myDemand ? t('demand.withdraw') : t('demand.register')}
        </Button>
      </div>
      {demandCount > 0 && <p className="muted">{t('demand.count', { count: demandCount })}</p>}
    </>
  );
}
