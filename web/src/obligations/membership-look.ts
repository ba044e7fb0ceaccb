import { CircleCheck, CircleDashed, Clock, Footprints } from 'lucide-react';
import type { ChipTone } from '../components/Chip.tsx';
import type { MembershipStatus } from './generated.ts';

export const MEMBERSHIP_LOOK: Record<MembershipStatus, { tone: ChipTone; Icon: typeof Clock }> = {
  APPLIED: { tone: 'asked', Icon: Clock },
  ACTIVE: { tone: 'ok', Icon: Footprints },
  COMPLETED: { tone: 'ok', Icon: CircleCheck },
  LEFT: { tone: 'plain', Icon: CircleDashed },
};
