import { useState } from 'react';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import { Chip } from '../components/Chip.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { preloadDialog } from '../components/Dialog.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { deadlineText, STATUS_LOOK, type MemberTraining } from './compliance-status.ts';
import { EnrolMemberDialog } from './EnrolMemberDialog.tsx';
import type { TeamMemberFragment } from './generated.ts';
import type { TeamListProps } from './team-list.ts';
import { useReminding } from './use-reminding.ts';

interface TrainingStateProps extends Omit<TeamListProps, 'members'> {
  member: TeamMemberFragment;
  training: MemberTraining;
}

/** How one training of one person stands, and what the manager can do about it. */
export function TrainingState({ member, training, onSaid, onChanged }: TrainingStateProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const [enrolling, setEnrolling] = useState(false);
  const { remind, remindedOn, sending, problem, refusal } = useReminding(member, training, onSaid);
  const { status, topic } = training;
  const { tone, Icon } = STATUS_LOOK[status];
  const about = t('obligations.remindAbout', { name: member.displayName, topic: topic.title });
  return (
    <div className="training-state">
      <Chip tone={tone} icon={<Icon size={16} aria-hidden="true" />}>
        {t(`obligations.status${status}`)}
      </Chip>
      <span className="training-state__day">{deadlineText(training, t, dates)}</span>
      {remindedOn && (
        <span className="training-state__day">
          {t('obligations.remindedOn', { day: dates.calendarDay(remindedOn) })}
        </span>
      )}
      {status !== 'FULFILLED' && (
        <span className="row no-print">
          <Button size="small" busy={sending} onClick={() => void remind()}>
            <ActionLabel about={about}>{t('obligations.remind')}</ActionLabel>
          </Button>
          {topic.policy.access === 'ORDER' && (
            <Button size="small" onFocus={preloadDialog} onClick={() => setEnrolling(true)}>
              <ActionLabel about={about}>{t('obligations.enrol')}</ActionLabel>
            </Button>
          )}
        </span>
      )}
      <CommandNotice problem={problem} text={refusal} />
      {enrolling && (
        <EnrolMemberDialog
          member={member}
          topicId={topic.id}
          onClose={() => setEnrolling(false)}
          onDone={(text) => {
            setEnrolling(false);
            onSaid(text);
            onChanged();
          }}
        />
      )}
    </div>
  );
}
