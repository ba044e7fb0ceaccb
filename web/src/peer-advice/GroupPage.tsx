import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { Charter } from './Charter.tsx';
import { DatePoll } from './DatePoll.tsx';
import { PeerGroupDocument, type PeerGroupPartsFragment } from './generated.ts';
import { GroupState } from './GroupState.tsx';
import { GroupSteps } from './GroupSteps.tsx';
import { Meetings } from './Meetings.tsx';
import { Members } from './Members.tsx';
import { NewPoll } from './NewPoll.tsx';
import { Turns } from './Turns.tsx';
import './PeerAdvice.css';

/** A group from inside. */
export function Component() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(PeerGroupDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <LoadFailure onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  if (!data.peerGroup) return <NoGroup />;
  return <Group group={data.peerGroup} onChanged={refetch} />;
}

function NoGroup() {
  const { t } = useMessages();
  return (
    <div className="page">
      <EmptyState
        title={
          <PageHeading title={[t('peer-advice.missingGroup')]}>{t('peer-advice.missingGroup')}</PageHeading>
        }
        actions={
          <ButtonLink kind="primary" to="/beratung">
            {t('peer-advice.toMine')}
          </ButtonLink>
        }
      >
        {t('peer-advice.missingGroupText')}
      </EmptyState>
    </div>
  );
}

interface GroupProps {
  group: PeerGroupPartsFragment;
  onChanged: () => Promise<unknown>;
}

function Group({ group, onChanged }: GroupProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const over = group.state === 'ENDED' || group.state === 'PAUSED';
  return (
    <div className="page peer-advice">
      <div>
        <Breadcrumbs trail={[{ to: '/beratung', label: t('peer-advice.title') }]} />
        <PageHeading title={[group.name, t('peer-advice.title')]}>{group.name}</PageHeading>
        <p className="row">
          <GroupState state={group.state} />
          <span className="muted">{t('peer-advice.since', { day: dates.longDay(group.stateSince) })}</span>
        </p>
        {group.moderatorDisplayName && group.state !== 'SELF_ORGANISED' && (
          <p>{t('peer-advice.ledBy', { name: group.moderatorDisplayName })}</p>
        )}
      </div>
      {group.viewerIsMember && <Charter group={group} />}
      {group.poll && <DatePoll key={group.poll.id} group={group} poll={group.poll} />}
      <Meetings group={group} />
      {!group.poll && !over && <NewPoll groupId={group.id} />}
      <Members group={group} />
      {group.turns.length > 0 && <Turns turns={group.turns} />}
      <GroupSteps group={group} onGone={onChanged} />
    </div>
  );
}
