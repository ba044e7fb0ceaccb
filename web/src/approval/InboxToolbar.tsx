import { Check, X } from 'lucide-react';
import { Button } from '../components/Button.tsx';
import type { ApprovalEntryFragment } from './generated.ts';
import { useMessages } from '../i18n/index.ts';

interface InboxToolbarProps {
  open: readonly ApprovalEntryFragment[];
  chosen: readonly ApprovalEntryFragment[];
  onSelectAll: (ids: readonly string[]) => void;
  onApprove: () => void;
  onDecline: () => void;
}

/** For several at once. It sticks to the upper edge while the list scrolls. */
export function InboxToolbar({ open, chosen, onSelectAll, onApprove, onDecline }: InboxToolbarProps) {
  const { t } = useMessages();
  const all = open.length > 0 && chosen.length === open.length;
  return (
    <div className="inbox-toolbar">
      {open.length > 0 && (
        <label className="check">
          <input
            type="checkbox"
            checked={all}
            ref={(box) => {
              if (box) box.indeterminate = chosen.length > 0 && !all;
            }}
            onChange={() => onSelectAll(all ? [] : open.map(({ id }) => id))}
          />
          {t('approval.selectAll')}
        </label>
      )}
      <p role="status" className={chosen.length > 0 ? undefined : 'visually-hidden'}>
        {t('approval.selected', { count: chosen.length })}
      </p>
      {chosen.length > 0 && (
        <div className="inbox-toolbar__actions">
          <Button
            kind="primary"
            size="small"
            icon={<Check size={16} aria-hidden="true" />}
            onClick={onApprove}
          >
            {t('approval.approveSelected', { count: chosen.length })}
          </Button>
          <Button
            size="small"
            aria-haspopup="dialog"
            icon={<X size={16} aria-hidden="true" />}
            onClick={onDecline}
          >
            {t('approval.declineSelected', { count: chosen.length })}
          </Button>
        </div>
      )}
    </div>
  );
}
