import { Check, CircleDashed, Clock, X } from 'lucide-react';
import { Chip, type ChipTone } from '../components/Chip.tsx';
import type { ApprovalStatus, ClosedBy } from './generated.ts';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';

const LOOK: Record<ApprovalStatus, { tone: ChipTone; icon: typeof Check; label: PlainMessageId }> = {
  PENDING: { tone: 'asked', icon: Clock, label: 'approval.pending' },
  APPROVED: { tone: 'ok', icon: Check, label: 'approval.approved' },
  DECLINED: { tone: 'stopped', icon: X, label: 'approval.declined' },
  OBSOLETE: { tone: 'plain', icon: CircleDashed, label: 'approval.obsolete' },
};

const CLOSED: Record<ClosedBy, PlainMessageId> = {
  WITHDRAWN: 'approval.withdrawn',
  EXPIRED: 'approval.expired',
  OTHER: 'approval.obsolete',
};

interface ApprovalStateChipProps {
  status: ApprovalStatus;
  closedBy: ClosedBy | null;
}

export function ApprovalStateChip({ status, closedBy }: ApprovalStateChipProps) {
  const { t } = useMessages();
  const { tone, icon: Icon, label: usual } = LOOK[status];
  const label = closedBy ? CLOSED[closedBy] : usual;
  return (
    <Chip tone={tone} icon={<Icon size={15} strokeWidth={2.5} aria-hidden="true" />}>
      {t(label)}
    </Chip>
  );
}
