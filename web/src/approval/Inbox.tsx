import { useQuery } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { Button, ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useWideScreen } from '../components/use-wide-screen.ts';
import { ApprovalByIdDocument, type ApprovalEntryFragment, type ApprovalView } from './generated.ts';
import { useMessages } from '../i18n/index.ts';
import { useViewer } from '../people/index.ts';
import { ApprovalDetail } from './ApprovalDetail.tsx';
import { AskDialog } from './AskDialog.tsx';
import { DeclineDialog } from './DeclineDialog.tsx';
import { inboxAddress } from './inbox-address.ts';
import { canUndo, nextOpen } from './inbox-rows.ts';
import { InboxHead } from './InboxHead.tsx';
import { InboxRow, rowLinkId } from './InboxRow.tsx';
import { InboxToolbar } from './InboxToolbar.tsx';
import { ShortcutDialog } from './ShortcutDialog.tsx';
import { useShortcuts } from './shortcuts.ts';
import { useClock } from './use-clock.ts';
import { useDeciding } from './use-deciding.ts';
import { useInbox } from './use-inbox.ts';
import './Inbox.css';

type Row = ApprovalEntryFragment;

interface InboxProps {
  view: ApprovalView;
  /** the request in the address */
  wantedId: string | undefined;
}

/** List and detail side by side, on a phone one after the other. */
export function Inbox({ view, wantedId }: InboxProps) {
  const { t } = useMessages();
  const wide = useWideScreen();
  const now = useClock();
  const navigate = useNavigate();
  const viewerId = useViewer()?.person.id;
  const { work, decide, takeBack } = useDeciding();
  const keep = (row: Row) => canUndo(row, now) && work.get(row.id)?.at !== 'takenBack';
  const { rows, list, openCount, failed, loadingMore, refetch, loadMore } = useInbox(view, keep);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [declining, setDeclining] = useState<readonly Row[] | null>(null);
  const [asking, setAsking] = useState<Row | null>(null);
  const [showsKeys, setShowsKeys] = useState(false);
  const [announcement, setAnnouncement] = useState('');

  const isOpen = (row: Row) => row.status === 'PENDING' && work.get(row.id)?.at !== 'sending';
  const listed = wantedId ? rows.find(({ id }) => id === wantedId) : wide ? rows[0] : undefined;
  const {
    data: other,
    error: otherError,
    refetch: askAgain,
  } = useQuery(ApprovalByIdDocument, {
    variables: { id: wantedId ?? '' },
    skip: !wantedId || listed !== undefined,
  });
  const shown = listed ?? (other?.node?.__typename === 'Approval' ? other.node : undefined);
  const onPhonePage = !wide && wantedId !== undefined;
  const chosen = rows.filter((row) => selected.has(row.id) && row.status === 'PENDING');

  const show = useCallback(
    (id: string) => {
      if (wide) {
        void navigate(inboxAddress(view, id), {
          replace: true,
          state: { keepFocus: true },
          preventScrollReset: true,
        });
      }
      focusSoon(`#${rowLinkId(id)}`);
    },
    [navigate, view, wide],
  );

  const goOn = (from: string, without: ReadonlySet<string>) => {
    if (onPhonePage) return;
    const next = nextOpen(rows, from, (row) => isOpen(row) && !without.has(row.id));
    if (next) show(next.id);
    else focusSoon('main h1');
  };

  const send = async (targets: readonly Row[], decision: 'APPROVE' | 'DECLINE', reason: string | null) => {
    const open = targets.filter(isOpen);
    if (open.length === 0) return;
    const ids = open.map(({ id }) => id);
    setSelected(new Set());
    goOn(ids.at(-1)!, new Set(ids));
    const outcomes = [...(await decide(ids, decision, reason)).values()];
    const done = outcomes.filter((outcome) => outcome === 'decided').length;
    const failures = outcomes.length - done;
    // the buttons that were pressed are gone
    if (onPhonePage) focusSoon('.inbox__onward a');
    setAnnouncement(
      [
        done > 0 &&
          t(decision === 'APPROVE' ? 'approval.announceApproved' : 'approval.announceDeclined', {
            count: done,
          }),
        failures > 0 && t('approval.announceFailed', { count: failures }),
      ]
        .filter(Boolean)
        .join(' '),
    );
  };

  const undo = async (row: Row) => {
    const open = await takeBack(row.id);
    if (open) setAnnouncement(t('approval.announceTakenBack'));
    if (!open || view === 'DECIDED') {
      // the button that was pressed is gone
      return focusSoon(onPhonePage ? 'main h1' : `#${rowLinkId(row.id)}`);
    }
    const { data } = await refetch();
    const again = data?.viewer?.approvals.edges.find(
      ({ node }) => node.applicant.id === row.applicant.id && node.session.id === row.session.id,
    );
    if (!again) return;
    if (onPhonePage) void navigate(inboxAddress(view, again.node.id), { replace: true });
    else show(again.node.id);
  };

  const focusedRow = () => {
    const id = document.activeElement?.closest<HTMLElement>('[data-row-id]')?.dataset['rowId'];
    return rows.find((row) => row.id === id) ?? shown;
  };
  const targets = () => {
    const row = focusedRow();
    return chosen.length > 0 ? chosen : row ? [row] : [];
  };
  const move = (by: 1 | -1) => {
    const at = rows.findIndex((row) => row.id === focusedRow()?.id);
    const next = at === -1 ? rows[0] : rows[at + by];
    if (next && !onPhonePage) show(next.id);
  };
  const select = (id: string, on: boolean) => {
    setSelected((before) => {
      const after = new Set(before);
      if (on) after.add(id);
      else after.delete(id);
      return after;
    });
  };
  const askForReason = (open: readonly Row[]) => {
    if (open.some(isOpen)) setDeclining(open.filter(isOpen));
  };
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    x: () => {
      const row = focusedRow();
      if (row && isOpen(row)) select(row.id, !selected.has(row.id));
    },
    a: () => void send(targets(), 'APPROVE', null),
    r: () => askForReason(targets()),
    f: () => {
      const row = focusedRow();
      if (row && isOpen(row) && !row.awaitsAnswer) setAsking(row);
    },
    u: () => {
      const here = focusedRow();
      const row = here && keep(here) ? here : latestDecided(rows.filter(keep));
      if (row) void undo(row);
    },
    '?': () => setShowsKeys(true),
  });

  const detail = shown && (
    <ApprovalDetail
      row={shown}
      work={work.get(shown.id)}
      now={now}
      viewerId={viewerId}
      heading={
        onPhonePage ? (
          <PageHeading title={[shown.applicant.displayName, t('approval.inbox')]}>
            {shown.applicant.displayName}
          </PageHeading>
        ) : (
          <h2>{shown.applicant.displayName}</h2>
        )
      }
      sectionLevel={onPhonePage ? 2 : 3}
      onApprove={() => void send([shown], 'APPROVE', null)}
      onDecline={() => askForReason([shown])}
      onAsk={() => setAsking(shown)}
      onUndo={() => void undo(shown)}
    />
  );
  const next = shown && nextOpen(rows, shown.id, isOpen);
  const gone = wantedId !== undefined && !shown && other !== undefined;
  return (
    <div className="page inbox">
      {!onPhonePage && (
        <InboxHead
          view={view}
          openCount={openCount}
          rows={rows.filter((row) => row.status === 'PENDING')}
          now={now}
          loaded={list !== undefined}
          onShortcuts={() => setShowsKeys(true)}
        />
      )}
      <p role="status" className="inbox__announcement">
        {announcement}
      </p>
      {failed && <LoadFailure onRetry={() => void refetch()} />}
      {gone && <Gone heading={onPhonePage} />}
      {otherError && !shown && <LoadFailure onRetry={() => void askAgain()} />}
      {onPhonePage ? (
        <>
          {detail}
          {!detail && !gone && <Skeleton lines={6} />}
          <div className="row inbox__onward">
            {shown && shown.status !== 'PENDING' && next && (
              <ButtonLink kind="primary" to={inboxAddress(view, next.id)}>
                {t('approval.nextRequest')}
              </ButtonLink>
            )}
            <ButtonLink to={inboxAddress(view)}>{t('approval.backToInbox')}</ButtonLink>
          </div>
        </>
      ) : (
        <>
          {!list && !failed && <Skeleton lines={6} />}
          {list && rows.length === 0 && !gone && <Nothing view={view} />}
          {rows.length > 0 && (
            <div className="inbox__columns">
              <div className="inbox__list">
                {view === 'OPEN' && (
                  <InboxToolbar
                    open={rows.filter(isOpen)}
                    chosen={chosen}
                    onSelectAll={(ids) => setSelected(new Set(ids))}
                    onApprove={() => void send(chosen, 'APPROVE', null)}
                    onDecline={() => askForReason(chosen)}
                  />
                )}
                <ul className="inbox__rows" aria-label={t('approval.requests')}>
                  {rows.map((row) => (
                    <InboxRow
                      key={row.id}
                      row={row}
                      work={work.get(row.id)}
                      now={now}
                      viewerId={viewerId}
                      address={inboxAddress(view, row.id)}
                      current={wide && row.id === shown?.id}
                      selected={selected.has(row.id)}
                      keepFocus={wide}
                      onSelect={(on) => select(row.id, on)}
                      onApprove={() => void send([row], 'APPROVE', null)}
                      onDecline={() => askForReason([row])}
                      onUndo={() => void undo(row)}
                    />
                  ))}
                </ul>
                {list?.pageInfo.hasNextPage && (
                  <Button busy={loadingMore} onClick={loadMore}>
                    {t('approval.showMore', { count: list.totalCount - list.edges.length })}
                  </Button>
                )}
              </div>
              {wide && detail && (
                <section className="panel inbox__detail" aria-label={shown.applicant.displayName}>
                  {detail}
                </section>
              )}
            </div>
          )}
        </>
      )}
      {declining && (
        <DeclineDialog
          rows={declining}
          onClose={() => setDeclining(null)}
          onDecline={(reason) => {
            setDeclining(null);
            void send(declining, 'DECLINE', reason);
          }}
        />
      )}
      {asking && (
        <AskDialog
          row={asking}
          onClose={() => setAsking(null)}
          onAsked={() => {
            setAnnouncement(t('approval.announceAsked', { name: asking.applicant.displayName }));
            setAsking(null);
          }}
        />
      )}
      {showsKeys && <ShortcutDialog onClose={() => setShowsKeys(false)} />}
    </div>
  );
}

/** After React has drawn what follows, and after a dialog has given the focus back. */
function focusSoon(selector: string): void {
  setTimeout(() => document.querySelector<HTMLElement>(selector)?.focus(), 0);
}

function latestDecided(rows: readonly Row[]): Row | undefined {
  return [...rows].sort((a, b) => (b.decidedAt ?? '').localeCompare(a.decidedAt ?? ''))[0];
}

function Nothing({ view }: { view: ApprovalView }) {
  const { t } = useMessages();
  return view === 'OPEN' ? (
    <EmptyState title={<p>{t('approval.inboxEmpty')}</p>}>{t('approval.inboxEmptyText')}</EmptyState>
  ) : (
    <EmptyState title={<p>{t('approval.decidedEmpty')}</p>}>{t('approval.decidedEmptyText')}</EmptyState>
  );
}

/** A link from an e-mail may lead to a request that somebody else has decided or withdrawn. */
function Gone({ heading }: { heading: boolean }) {
  const { t } = useMessages();
  const title = t('approval.requestMissing');
  return (
    <EmptyState
      title={heading ? <PageHeading title={[title]}>{title}</PageHeading> : <p role="status">{title}</p>}
    >
      {t('approval.requestMissingText')}
    </EmptyState>
  );
}
