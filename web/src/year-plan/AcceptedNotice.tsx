import { CommandNotice } from '../components/CommandNotice.tsx';
import { Notice } from '../components/Notice.tsx';
import { useMessages } from '../i18n/index.ts';
import type { useAcceptItems } from './use-accept-items.ts';

/** What became of accepting proposals. */
export function AcceptedNotice({
  accepted,
  problem,
  refusal,
}: Pick<ReturnType<typeof useAcceptItems>, 'accepted' | 'problem' | 'refusal'>) {
  const { t } = useMessages();
  return (
    <>
      <CommandNotice problem={problem} text={refusal && t(refusal)} />
      {accepted !== null && (
        <Notice tone="ok" role="status" title={t('year-plan.acceptedNow', { count: accepted })}>
          <p>{t('year-plan.acceptedText')}</p>
        </Notice>
      )}
    </>
  );
}
