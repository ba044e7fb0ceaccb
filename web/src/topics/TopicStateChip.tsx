import { Chip, type ChipTone } from '../components/Chip.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import type { TopicState } from './generated.ts';

export const STATE_LABEL: Record<TopicState, PlainMessageId> = {
  DRAFT: 'topics.stateDraft',
  IN_REVIEW: 'topics.stateInReview',
  PUBLISHED: 'topics.statePublished',
  RETIRED: 'topics.stateRetired',
};
const TONE: Record<TopicState, ChipTone> = {
  DRAFT: 'plain',
  IN_REVIEW: 'asked',
  PUBLISHED: 'ok',
  RETIRED: 'stopped',
};

/** Where a topic stands, and what is in work beside it. */
export function TopicStateChip({ state, workState }: { state: TopicState; workState: TopicState | null }) {
  const { t } = useMessages();
  return (
    <span className="row">
      <Chip tone={TONE[state]}>{t(STATE_LABEL[state])}</Chip>
      {workState && (
        <Chip tone={TONE[workState]}>
          {t(workState === 'DRAFT' ? 'topics.newVersionDraft' : 'topics.newVersionInReview')}
        </Chip>
      )}
    </span>
  );
}
