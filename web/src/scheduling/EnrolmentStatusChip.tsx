import { Check, CircleDashed, Clock, ListOrdered, X } from 'lucide-react';
import { Chip, type ChipTone } from '../components/Chip.tsx';
import type { EnrolmentStatus } from '../graphql/generated.ts';
import {
  useDateFormats,
  useMessages,
  type DateFormats,
  type PlainMessageId,
  type Translate,
} from '../i18n/index.ts';

const LOOK: Record<EnrolmentStatus, { tone: ChipTone; icon: typeof Check; label: PlainMessageId }> = {
  REQUESTED: { tone: 'asked', icon: Clock, label: 'scheduling.statusRequested' },
  WAITING: { tone: 'waiting', icon: ListOrdered, label: 'scheduling.statusWaiting' },
  OFFERED: { tone: 'offer', icon: Clock, label: 'scheduling.statusOffered' },
  CONFIRMED: { tone: 'ok', icon: Check, label: 'scheduling.statusConfirmed' },
  DECLINED: { tone: 'stopped', icon: X, label: 'scheduling.statusDeclined' },
  WITHDRAWN: { tone: 'plain', icon: CircleDashed, label: 'scheduling.statusWithdrawn' },
  CANCELLED: { tone: 'stopped', icon: X, label: 'scheduling.statusCancelled' },
  EXPIRED: { tone: 'plain', icon: CircleDashed, label: 'scheduling.statusExpired' },
  ATTENDED: { tone: 'plain', icon: Check, label: 'scheduling.statusAttended' },
  NO_SHOW: { tone: 'plain', icon: CircleDashed, label: 'scheduling.statusNoShow' },
  UNCONFIRMED: { tone: 'asked', icon: Clock, label: 'scheduling.statusUnconfirmed' },
};

interface EnrolmentStatusChipProps {
  status: EnrolmentStatus;
  waitingPosition?: number | null | undefined;
  /** waits for a draw, so that a position means nothing yet */
  applied?: boolean | undefined;
  /** who decides now, where that is known */
  waitsFor?: 'LINE_MANAGER' | 'TRAINING_OFFICER' | undefined;
  offerExpiresAt?: string | null | undefined;
}

export function EnrolmentStatusChip(props: EnrolmentStatusChipProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { tone, icon: Icon } = LOOK[props.status];
  return (
    <Chip tone={tone} icon={<Icon size={15} strokeWidth={2.5} aria-hidden="true" />}>
      {statusText(props, t, dates)}
    </Chip>
  );
}

function statusText(
  { status, waitingPosition, applied, waitsFor, offerExpiresAt }: EnrolmentStatusChipProps,
  t: Translate,
  dates: DateFormats,
): string {
  if (status === 'WAITING' && applied) return t('scheduling.statusApplied');
  if (status === 'WAITING' && waitingPosition != null)
    return t('scheduling.statusWaitingPosition', { position: waitingPosition });
  if (status === 'REQUESTED' && waitsFor)
    return t(waitsFor === 'LINE_MANAGER' ? 'scheduling.statusWithManager' : 'scheduling.statusWithTraining');
  if (status === 'OFFERED' && offerExpiresAt)
    return t('scheduling.statusOfferedUntil', { at: dates.deadline(offerExpiresAt) });
  return t(LOOK[status].label);
}
