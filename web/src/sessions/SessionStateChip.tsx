import { Check, CircleDashed, X } from 'lucide-react';
import { Chip, type ChipTone } from '../components/Chip.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import type { SessionStatus } from './generated.ts';

export const STATUS_LABEL: Record<SessionStatus, PlainMessageId> = {
  DRAFT: 'sessions.statusDraft',
  OPEN: 'sessions.statusOpen',
  CANCELLED: 'sessions.statusCancelled',
};
const LOOK: Record<SessionStatus, { tone: ChipTone; icon: typeof Check }> = {
  DRAFT: { tone: 'asked', icon: CircleDashed },
  OPEN: { tone: 'ok', icon: Check },
  CANCELLED: { tone: 'stopped', icon: X },
};

export function SessionStateChip({ status }: { status: SessionStatus }) {
  const { t } = useMessages();
  const { tone, icon: Icon } = LOOK[status];
  return (
    <Chip tone={tone} icon={<Icon size={15} strokeWidth={2.5} aria-hidden="true" />}>
      {t(STATUS_LABEL[status])}
    </Chip>
  );
}
