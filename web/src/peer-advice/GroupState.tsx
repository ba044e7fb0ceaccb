import { Chip, type ChipTone } from '../components/Chip.tsx';
import { useMessages } from '../i18n/index.ts';
import type { PeerGroupState } from './generated.ts';

const TONE: Record<PeerGroupState, ChipTone> = {
  FORMED: 'asked',
  KICK_OFF_PLANNED: 'asked',
  MODERATED: 'ok',
  ACCOMPANIED: 'ok',
  SELF_ORGANISED: 'ok',
  PAUSED: 'waiting',
  ENDED: 'plain',
};

export function GroupState({ state }: { state: PeerGroupState }) {
  const { t } = useMessages();
  return <Chip tone={TONE[state]}>{t(`peer-advice.state${state}`)}</Chip>;
}
