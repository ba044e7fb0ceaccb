import { useState } from 'react';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import type { FeedFactsFragment } from './generated.ts';

/** Since when there is an address, and whether anybody uses it. */
export function FeedState({ feed }: { feed: FeedFactsFragment }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  return (
    <>
      {t('interfaces.feedCreated', { when: dates.moment(feed.createdAt) })}{' '}
      {feed.lastReadAt
        ? t('interfaces.feedReadAt', { when: dates.moment(feed.lastReadAt) })
        : t('interfaces.feedNeverRead')}
    </>
  );
}

interface AddressActionsProps {
  feed: FeedFactsFragment | null;
  /** Whose calendar, for those who hear the buttons out of their place. */
  about: string;
  busy: boolean;
  size?: 'normal' | 'small';
  onIssue: () => Promise<unknown>;
  onRevoke: (id: string) => Promise<unknown>;
}

/** Creates, renews and revokes a secret address; what ends an address asks first. */
export function AddressActions({
  feed,
  about,
  busy,
  size = 'normal',
  onIssue,
  onRevoke,
}: AddressActionsProps) {
  const { t } = useMessages();
  const [asking, setAsking] = useState<'renew' | 'revoke' | null>(null);
  if (!feed) {
    return (
      <Button size={size} busy={busy} onClick={() => void onIssue()}>
        <ActionLabel about={about}>{t('interfaces.createAddress')}</ActionLabel>
      </Button>
    );
  }
  const renews = asking === 'renew';
  const go = async () => {
    await (renews ? onIssue() : onRevoke(feed.id));
    setAsking(null);
  };
  return (
    <div className="row">
      <Button size={size} onClick={() => setAsking('renew')}>
        <ActionLabel about={about}>{t('interfaces.renewAddress')}</ActionLabel>
      </Button>
      <Button size={size} kind="quiet" onClick={() => setAsking('revoke')}>
        <ActionLabel about={about}>{t('interfaces.revokeAddress')}</ActionLabel>
      </Button>
      {asking && (
        <Dialog
          title={t(renews ? 'interfaces.renewTitle' : 'interfaces.revokeTitle')}
          onClose={() => setAsking(null)}
        >
          <p>{t(renews ? 'interfaces.renewText' : 'interfaces.revokeText')}</p>
          <div className="row">
            <Button kind="danger" busy={busy} onClick={() => void go()}>
              {t(renews ? 'interfaces.renewAddress' : 'interfaces.revokeAddress')}
            </Button>
            <Button kind="quiet" onClick={() => setAsking(null)}>
              {t('interfaces.cancel')}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
