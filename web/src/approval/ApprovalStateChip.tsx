import { Check, CircleDashed, Clock, X } from 'lucide-react';
import { Chip, type ChipTone } from '../components/Chip.tsx';
import type { ApprovalStatus } from './generated.ts';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';

const LOOK: Record<ApprovalStatus, { tone: ChipTone; icon: typeof Check; label: PlainMessageId }> = {
  PENDING: { tone: 'asked', icon: Clock, label: 'approval.pending' },
  APPROVED: { tone: 'ok', icon: Check, label: 'approval.approved' },
  DECLINED: { tone: 'stopped', icon: X, label: 'approval.declined' },
  OBSOLETE: { tone: 'plain', icon: CircleDashed, label: 'approval.obsolete' },
};

export function ApprovalStateChip({ status }: { status: ApprovalStatus }) {
  const { t } = useMessages();
  const { tone, icon: Icon, label } = LOOK[status];
  return (
    <Chip tone={tone} icon={<Icon size={15} strokeWidth={2.5} aria-hidden="true" />}>
      {t(label)}
    </Chip>
  );
}
