import { Undo2 } from 'lucide-react';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import type { ApprovalEntryFragment } from './generated.ts';
import { useDateFormats, useMessages, type PlainMessageId } from '../i18n/index.ts';
import { ApprovalStateChip } from './ApprovalStateChip.tsx';
import { canUndo, undoUntil } from './inbox-rows.ts';
import type { RowProblem, RowWork } from './use-deciding.ts';

const PROBLEM_TEXT: Record<RowProblem, PlainMessageId> = {
  already: 'approval.rowAlready',
  missing: 'approval.rowMissing',
  reasonMissing: 'approval.rowReasonMissing',
  over: 'approval.rowOver',
  busy: 'approval.rowBusy',
  unreachable: 'approval.rowUnreachable',
  failed: 'approval.rowFailed',
  tooLate: 'approval.rowTooLate',
};

export interface RowResultProps {
  row: ApprovalEntryFragment;
  work: RowWork | undefined;
  now: Date;
  onUndo: () => void;
}

/** What became of a row: how it was decided, what went wrong, and for ten minutes the way back. */
export function RowResult({ row, work, now, onUndo }: RowResultProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const until = undoUntil(row);
  const undoable =
    canUndo(row, now) && work?.at !== 'takenBack' && !(work?.at === 'problem' && work.problem === 'tooLate');
  return (
    <div className="row-result">
      {work?.at === 'problem' && <p className="row-result__problem">{t(PROBLEM_TEXT[work.problem])}</p>}
      {work?.at === 'sending' && <p className="muted">{t('approval.sending')}</p>}
      {row.status !== 'PENDING' && (
        <div className="row-result__state">
          {work?.at === 'takenBack' ? (
            <span className="muted">{t('approval.takenBack')}</span>
          ) : (
            <ApprovalStateChip status={row.status} closedBy={row.closedBy} />
          )}
          {undoable && until && (
            <Button
              kind="quiet"
              size="small"
              icon={<Undo2 size={16} aria-hidden="true" />}
              busy={work?.at === 'sending'}
              onClick={onUndo}
            >
              <ActionLabel about={`${row.applicant.displayName}, ${row.session.topic.title}`}>
                {t('approval.undoUntil', { time: dates.time(until.toISOString()) })}
              </ActionLabel>
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
