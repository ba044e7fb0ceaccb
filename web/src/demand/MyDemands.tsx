import { useApolloClient, useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { useCommand } from '../commands/use-command.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import {
  MyDemandsDocument,
  WithdrawDemandDocument,
  type MyDemandsQuery,
  type WithdrawDemandInput,
} from './generated.ts';
import '../components/list-row.css';
import './Demand.css';

/** The topics that a person wants to hear of; nothing for who has none. */
export function MyDemands() {
  const { t } = useMessages();
  const { data } = useQuery(MyDemandsDocument, { fetchPolicy: 'cache-and-network' });
  const demands = data?.viewer?.demands.filter(({ topic }) => topic.myDemand !== null) ?? [];
  if (demands.length === 0) return null;
  return (
    <section aria-labelledby="my-demands">
      <h2 id="my-demands">{t('demand.mine')}</h2>
      <ul className="demands">
        {demands.map(({ topic }) => (
          <MyDemand key={topic.id} topic={topic} />
        ))}
      </ul>
    </section>
  );
}

type DemandedTopic = NonNullable<MyDemandsQuery['viewer']>['demands'][number]['topic'];

function MyDemand({ topic }: { topic: DemandedTopic }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const client = useApolloClient();
  const { sending, problem, submit } = useCommand(async (input: WithdrawDemandInput) => {
    const { data } = await client.mutate({ mutation: WithdrawDemandDocument, variables: { input } });
    return data?.withdrawDemand;
  });
  return (
    <li className="list-row">
      <div>
        <Link to={`/katalog/${topic.slug}-${topic.id}`}>{topic.title}</Link>
        <p className="muted">{t('demand.since', { day: dates.day(topic.myDemand!.registeredAt) })}</p>
        <CommandNotice problem={problem} />
      </div>
      <Button size="small" kind="quiet" busy={sending} onClick={() => void submit({ topicId: topic.id })}>
        {t('demand.withdraw')}
        <span className="visually-hidden">: {topic.title}</span>
      </Button>
    </li>
  );
}
