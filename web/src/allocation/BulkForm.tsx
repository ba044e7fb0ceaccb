import { useId, useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { SelectField } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import { BulkReport } from './BulkReport.tsx';
import { BulkSource, EMPTY_SOURCE, sourceInput } from './BulkSource.tsx';
import type { BulkMode, QuotaFactsFragment } from './generated.ts';
import { useBulk, type BulkRefusal } from './use-bulk.ts';

const REFUSAL: Record<BulkRefusal, PlainMessageId> = {
  tooMany: 'allocation.bulkTooMany',
  closed: 'allocation.bulkClosed',
  notPermitted: 'allocation.bulkNotPermitted',
  failed: 'components.commandFailed',
  unreachable: 'components.commandUnreachable',
};
const MODES: Record<BulkMode, PlainMessageId> = {
  EACH: 'allocation.bulkEach',
  ALL_OR_NOTHING: 'allocation.bulkAll',
};

interface BulkFormProps {
  sessionId: string;
  /** open quotas for purposes, which planners fill */
  quotas: readonly QuotaFactsFragment[];
  onEnrolled: () => void;
}

/** Who, what would become of each, and then the order itself: nothing is written before it was looked at. */
export function BulkForm({ sessionId, quotas, onEnrolled }: BulkFormProps) {
  const { t } = useMessages();
  const modeName = useId();
  const [source, setSource] = useState(EMPTY_SOURCE);
  const [allowWaiting, setAllowWaiting] = useState(false);
  const [quota, setQuota] = useState('');
  const [mode, setMode] = useState<BulkMode>('EACH');
  const [missing, setMissing] = useState(false);
  const { state, busy, problem, preview, enrol, add, again } = useBulk(onEnrolled);

  const look = (event: FormEvent) => {
    event.preventDefault();
    const input = sourceInput(source);
    setMissing(input === null);
    if (!input) return;
    if (state.at === 'done') void add(input);
    else void preview({ sessionId, source: input, allowWaiting, fromQuotaId: quota || null });
  };

  if (state.at === 'previewed') {
    const { report, needsApproval, refused } = state;
    return (
      <div className="stack">
        {refused && (
          <Notice tone="problem" role="alert" title={t('allocation.bulkRefused')}>
            <p>{t('allocation.bulkRefusedText')}</p>
          </Notice>
        )}
        <BulkReport heading={t('allocation.bulkPreview')} report={report} />
        {needsApproval && <Notice tone="info" title={t('allocation.bulkNeedsApproval')} />}
        <CommandNotice problem={problem} />
        <fieldset className="choice">
          <legend className="choice__legend">{t('allocation.bulkMode')}</legend>
          {(Object.keys(MODES) as BulkMode[]).map((option) => (
            <div key={option} className="choice__option">
              <input
                type="radio"
                id={`${modeName}-${option}`}
                name={modeName}
                checked={mode === option}
                onChange={() => setMode(option)}
              />
              <label htmlFor={`${modeName}-${option}`}>{t(MODES[option])}</label>
            </div>
          ))}
        </fieldset>
        <div className="row">
          <Button kind="primary" busy={busy} onClick={() => void enrol(mode)}>
            {t('allocation.bulkConfirm', { count: report.enrolled + report.waiting })}
          </Button>
          <Button kind="quiet" onClick={again}>
            {t('allocation.bulkBack')}
          </Button>
        </div>
      </div>
    );
  }

  const done = state.at === 'done';
  return (
    <div className="stack">
      {done && (
        <>
          <Notice
            tone="ok"
            role="status"
            title={t('allocation.bulkDone', { count: state.report.enrolled })}
          />
          <BulkReport heading={t('allocation.bulkResult')} report={state.report} />
        </>
      )}
      <form className="panel allocation__form" onSubmit={look} noValidate>
        <h2>{done ? t('allocation.bulkAddMore') : t('allocation.bulkWho')}</h2>
        <CommandNotice
          problem={problem}
          text={
            missing
              ? t('allocation.bulkNobody')
              : state.at === 'asking' && state.refusal
                ? t(REFUSAL[state.refusal])
                : null
          }
        />
        <BulkSource value={source} onChange={setSource} />
        {!done && (
          <>
            <label className="allocation__check">
              <input
                type="checkbox"
                checked={allowWaiting}
                onChange={(event) => setAllowWaiting(event.currentTarget.checked)}
              />
              {t('allocation.bulkAllowWaiting')}
            </label>
            {quotas.length > 0 && (
              <SelectField
                label={t('allocation.bulkQuota')}
                value={quota}
                onChange={(event) => setQuota(event.currentTarget.value)}
              >
                <option value="">{t('allocation.bulkQuotaNone')}</option>
                {quotas.map(({ id, purpose, seats, taken }) => (
                  <option key={id} value={id}>
                    {t('allocation.bulkQuotaOption', { purpose: purpose ?? '', free: seats - taken })}
                  </option>
                ))}
              </SelectField>
            )}
          </>
        )}
        <div className="row">
          <Button type="submit" kind="primary" busy={busy}>
            {done ? t('allocation.bulkAdd') : t('allocation.bulkLook')}
          </Button>
        </div>
      </form>
    </div>
  );
}
