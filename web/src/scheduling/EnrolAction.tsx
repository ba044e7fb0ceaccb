import { ActionLabel } from '../components/ActionLabel.tsx';
import { ButtonLink } from '../components/Button.tsx';
import type { SessionFactsFragment } from '../graphql/generated.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { drawAhead } from './draw-ahead.ts';
import { EnrolmentStatusChip } from './EnrolmentStatusChip.tsx';
import { isActive } from './enrolment-status.ts';

interface EnrolActionProps {
  session: SessionFactsFragment;
  topicTitle: string;
  kind?: 'primary' | 'secondary';
  size?: 'normal' | 'small';
  wide?: boolean;
}

/** The one thing a person can do with a session now: enrol, join the waiting list, or look at what they have. */
export function EnrolAction({
  session,
  topicTitle,
  kind = 'primary',
  size = 'normal',
  wide = false,
}: EnrolActionProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const mine = session.myEnrolment;
  if (mine && isActive(mine.status)) {
    return (
      <EnrolmentStatusChip
        status={mine.status}
        waitingPosition={mine.waitingPosition}
        applied={drawAhead(session)}
      />
    );
  }
  if (session.availability !== 'BOOKABLE' && session.availability !== 'FULL') return null;
  const draws = drawAhead(session);
  const asks = session.topic.policy.approvalSteps > 0;
  const full = session.availability === 'FULL' && !draws;
  return (
    <ButtonLink
      kind={full ? 'secondary' : kind}
      size={size}
      wide={wide}
      className="enrol-action"
      to={`/termine/${session.id}/anmelden`}
    >
      <ActionLabel about={`${topicTitle}, ${dates.day(session.startsAt)}`}>
        {t(
          draws
            ? 'scheduling.toDraw'
            : full
              ? 'scheduling.toWaitingList'
              : asks
                ? 'scheduling.toRequest'
                : 'scheduling.toEnrolment',
        )}
      </ActionLabel>
    </ButtonLink>
  );
}
