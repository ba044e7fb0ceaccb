import { Chip, type ChipTone } from '../components/Chip.tsx';
import { useMessages } from '../i18n/index.ts';
import type { CoachingState as State } from './generated.ts';

const TONE: Record<State, ChipTone> = {
  REQUESTED: 'asked',
  ACCEPTED: 'ok',
  AGREED: 'ok',
  RUNNING: 'ok',
  CONCLUDED: 'plain',
  DECLINED: 'stopped',
  HANDED_OVER: 'plain',
  WITHDRAWN: 'plain',
};

export function CoachingState({ state }: { state: State }) {
  const { t } = useMessages();
  return <Chip tone={TONE[state]}>{t(`coaching.state${state}`)}</Chip>;
}
