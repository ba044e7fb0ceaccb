import { Check, CircleDashed, Clock, ListOrdered, X } from 'lucide-react';
import { Chip, type ChipTone } from '../components/Chip.tsx';
import type { EnrolmentStatus } from '../graphql/generated.ts';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';

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
};

interface EnrolmentStatusChipProps {
  status: EnrolmentStatus;
  waitingPosition: number | null;
}

export function EnrolmentStatusChip({ status, waitingPosition }: EnrolmentStatusChipProps) {
  const { t } = useMessages();
  const { tone, icon: Icon, label } = LOOK[status];
  return (
    <Chip tone={tone} icon={<Icon size={15} strokeWidth={2.5} aria-hidden="true" />}>
      {status === 'WAITING' && waitingPosition !== null
        ? t('scheduling.statusWaitingPosition', { position: waitingPosition })
        : t(label)}
    </Chip>
  );
}
