import { Keyboard } from 'lucide-react';
import { Link } from 'react-router';
import { Button } from '../components/Button.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import type { ApprovalEntryFragment, ApprovalView } from './generated.ts';
import { useMessages } from '../i18n/index.ts';
import { inboxAddress } from './inbox-address.ts';
import { daysBetween } from './inbox-rows.ts';
import { TeamTabs } from './TeamTabs.tsx';

interface InboxHeadProps {
  view: ApprovalView;
  openCount: number;
  /** those that wait, as far as they are loaded */
  rows: readonly ApprovalEntryFragment[];
  now: Date;
  loaded: boolean;
  onShortcuts: () => void;
}

export function InboxHead({ view, openCount, rows, now, loaded, onShortcuts }: InboxHeadProps) {
  const { t } = useMessages();
  const oldest = rows.map((row) => row.askedAt).sort()[0];
  const views = [
    { view: 'OPEN', label: t('approval.openTab') },
    { view: 'DECIDED', label: t('approval.decidedTab') },
  ] as const;
  return (
    <>
      <PageHeading title={[t('approval.inboxTitle', { count: openCount }), t('approval.team')]}>
        {t('approval.inbox')}
      </PageHeading>
      <TeamTabs />
      <div className="inbox__head">
        <nav aria-label={t('approval.requests')}>
          <ul className="inbox__views">
            {views.map((each) => (
              <li key={each.view}>
                <Link
                  to={inboxAddress(each.view)}
                  state={{ keepFocus: true }}
                  className="inbox__view"
                  aria-current={each.view === view ? 'page' : undefined}
                >
                  {each.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {loaded && view === 'OPEN' && openCount > 0 && (
          <p>
            {t('approval.waitingForYou', { count: openCount })}
            {oldest && <> {t('approval.oldest', { days: daysBetween(new Date(oldest), now) })}</>}
          </p>
        )}
        <Button
          kind="quiet"
          size="small"
          className="inbox__keys"
          aria-haspopup="dialog"
          icon={<Keyboard size={18} aria-hidden="true" />}
          onClick={onShortcuts}
        >
          {t('approval.shortcuts')}
        </Button>
      </div>
    </>
  );
}
