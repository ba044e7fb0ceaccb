import { Check, X } from 'lucide-react';
import { Link } from 'react-router';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import { joinClasses } from '../components/join-classes.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { seatText, timeLabel } from '../scheduling/index.ts';
import { DueText } from './DueText.tsx';
import { daysBetween } from './inbox-rows.ts';
import { RowResult, type RowResultProps } from './RowResult.tsx';
import { useCostText } from './use-cost-text.ts';

interface InboxRowProps extends RowResultProps {
  viewerId: string | undefined;
  address: string;
  current: boolean;
  selected: boolean;
  /** on a wide screen the detail beside it follows, and the row keeps the focus */
  keepFocus: boolean;
  onSelect: (selected: boolean) => void;
  onApprove: () => void;
  onDecline: () => void;
}

export const rowLinkId = (id: string) => `anfrage-${id}`;

export function InboxRow({
  row,
  work,
  now,
  viewerId,
  address,
  current,
  selected,
  keepFocus,
  onSelect,
  onApprove,
  onDecline,
  onUndo,
}: InboxRowProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const costText = useCostText();
  const { applicant, session, approver } = row;
  const pending = row.status === 'PENDING';
  const about = `${applicant.displayName}, ${session.topic.title}`;
  return (
    <li className={joinClasses('inbox-row', current && 'inbox-row--current')} data-row-id={row.id}>
      <span className="inbox-row__select">
        {pending && (
          <input
            type="checkbox"
            aria-label={t('approval.select', { name: applicant.displayName, topic: session.topic.title })}
            checked={selected}
            onChange={(event) => onSelect(event.currentTarget.checked)}
          />
        )}
      </span>
      <div className="inbox-row__main">
        <p className="inbox-row__head">
          <Link
            id={rowLinkId(row.id)}
            aria-label={about}
            to={address}
            className="inbox-row__link"
            aria-current={current ? 'true' : undefined}
            replace={keepFocus}
            preventScrollReset={keepFocus}
            state={keepFocus ? { keepFocus: true } : undefined}
          >
            {applicant.displayName}
          </Link>
          <span className="muted">{applicant.unit.shortName}</span>
          {approver.id !== viewerId && (
            <span className="inbox-row__in-place">
              {t('approval.inPlaceOf', { name: approver.displayName })}
            </span>
          )}
        </p>
        <p className="inbox-row__topic" aria-hidden="true">
          {session.topic.title}
        </p>
        {row.substituteForDisplayName && (
          <p className="inbox-row__facts">
            <span>{t('approval.substituteFor', { name: row.substituteForDisplayName })}</span>
          </p>
        )}
        <p className="inbox-row__facts">
          <span>{timeLabel(session, t, dates)}</span>
          {pending && <span>{row.holdsSeat ? t('approval.seatKept') : seatText(session, t)}</span>}
          <span>{costText(session.topic.policy)}</span>
        </p>
        {pending && (
          <p className="inbox-row__facts">
            <span>{t('approval.age', { days: daysBetween(new Date(row.askedAt), now) })}</span>
            <DueText dueAt={row.dueAt} now={now} />
            {row.awaitsAnswer && <span>{t('approval.awaitsAnswer')}</span>}
          </p>
        )}
        <RowResult row={row} work={work} now={now} onUndo={onUndo} />
        {pending && (
          <div className="inbox-row__actions">
            <Button
              size="small"
              busy={work?.at === 'sending'}
              icon={<Check size={16} aria-hidden="true" />}
              onClick={onApprove}
            >
              <ActionLabel about={about}>{t('approval.approve')}</ActionLabel>
            </Button>
            <Button
              size="small"
              kind="quiet"
              aria-haspopup="dialog"
              busy={work?.at === 'sending'}
              icon={<X size={16} aria-hidden="true" />}
              onClick={onDecline}
            >
              <ActionLabel about={about}>{t('approval.decline')}</ActionLabel>
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}
