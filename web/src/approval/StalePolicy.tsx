import { useEffect, useRef } from 'react';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useMessages, type Translate } from '../i18n/index.ts';
import {
  ACCESS_LABEL,
  BEARER_LABEL,
  differingFields,
  FIELD_LABEL,
  STEPS_LABEL,
  type PolicyField,
  type PolicyForm,
} from './policy-form.ts';

interface StalePolicyProps {
  mine: PolicyForm;
  theirs: PolicyForm;
  version: number;
  saving: boolean;
  onTakeTheirs: () => void;
}

/** Two people edited at once: both versions beside each other, and nothing typed is lost. */
export function StalePolicy({ mine, theirs, version, saving, onTakeTheirs }: StalePolicyProps) {
  const { t } = useMessages();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const fields = differingFields(mine, theirs);
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={t('approval.staleTitle')}>
      <Notice tone="warning" title={t('approval.staleTitle')}>
        <p>{t('approval.staleText')}</p>
        {fields.length === 0 ? (
          <p>{t('approval.staleSame')}</p>
        ) : (
          <table className="stale">
            <thead>
              <tr>
                <th scope="col">{t('approval.staleField')}</th>
                <th scope="col">{t('approval.staleMine')}</th>
                <th scope="col">{t('approval.staleTheirs', { version })}</th>
              </tr>
            </thead>
            <tbody>
              {fields.map((field) => (
                <tr key={field}>
                  <th scope="row">{t(FIELD_LABEL[field])}</th>
                  <td data-label={t('approval.staleMine')}>{valueText(mine, field, t)}</td>
                  <td data-label={t('approval.staleTheirs', { version })}>{valueText(theirs, field, t)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <div className="row">
          <Button type="submit" kind="primary" size="small" busy={saving}>
            {t('approval.saveMine')}
          </Button>
          <Button size="small" onClick={onTakeTheirs}>
            {t('approval.takeTheirs')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}

function valueText(form: PolicyForm, field: PolicyField, t: Translate): string {
  switch (field) {
    case 'access':
      return t(ACCESS_LABEL[form.access]);
    case 'approvalSteps':
      return t(STEPS_LABEL[form.approvalSteps]);
    case 'costBearer':
      return t(BEARER_LABEL[form.costBearer]);
    case 'cost':
      return `${form.cost} €`;
    case 'pendingHoldsSeat':
    case 'substituteAllowed':
    case 'substituteAnywhere':
    case 'substituteBeforeWaiting':
    case 'noShowNote':
    case 'noShowCost':
    case 'lateCancelCounts':
    case 'selfCompletion':
      return form[field] ? t('approval.yes') : t('approval.no');
    case 'approvalWorkingDays':
    case 'offerWorkingHours':
    case 'consentWithinDays':
    case 'noShowBlockDays':
      return form[field];
  }
}
