import { CommandNotice } from '../components/CommandNotice.tsx';
import { Notice } from '../components/Notice.tsx';
import { useMessages } from '../i18n/index.ts';
import { SecretOnce } from './SecretOnce.tsx';
import type { useCalendarAddress } from './use-calendar-address.ts';

/** What became of the last action: the new address, shown this once, or that it is gone. */
export function AddressResult({
  issued,
  outcome,
}: Pick<ReturnType<typeof useCalendarAddress>, 'issued' | 'outcome'>) {
  const { t } = useMessages();
  if (outcome === 'failed') return <CommandNotice text={t('interfaces.failed')} />;
  if (outcome === 'revoked') return <Notice tone="ok" role="status" title={t('interfaces.revoked')} />;
  if (!issued) return null;
  return (
    <SecretOnce
      title={t('interfaces.addressOnce')}
      text={t('interfaces.addressOnceText')}
      label={t('interfaces.calendarAddress')}
      value={issued.address}
    >
      <a className="button button--secondary" href={issued.subscribeAddress}>
        {t('interfaces.openInCalendar')}
      </a>
    </SecretOnce>
  );
}
