import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import { Chip } from '../components/Chip.tsx';
import { Dialog, preloadDialog } from '../components/Dialog.tsx';
import { Notice } from '../components/Notice.tsx';
import { EndApprovalDeputyDocument, type DeputyFragment } from './generated.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { deputyState } from './deputy-form.ts';

interface DeputyRowProps {
  deputy: DeputyFragment;
  today: string;
  onEnded: () => void;
}

const LOOK = {
  now: { tone: 'ok', label: 'approval.deputyActive' },
  future: { tone: 'asked', label: 'approval.deputyFuture' },
  over: { tone: 'plain', label: 'approval.deputyOver' },
} as const;

export function DeputyRow({ deputy, today, onEnded }: DeputyRowProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const [end, { loading }] = useMutation(EndApprovalDeputyDocument);
  const state = deputyState(deputy, today);
  const name = deputy.deputyDisplayName;

  const confirm = async () => {
    setFailed(false);
    try {
      const { data } = await end({ variables: { input: { id: deputy.id } } });
      switch (data?.endApprovalDeputy.__typename) {
        // somebody has ended it in another window: it is over either way
        case 'DeputyNotFound':
        case 'EndApprovalDeputySuccess':
          setAsking(false);
          return onEnded();
        case undefined:
          setFailed(true);
      }
    } catch {
      setFailed(true);
    }
  };
  return (
    <li className="deputy">
      <div>
        <p className="deputy__name">{name}</p>
        <p className="muted">
          {t('approval.deputyPeriod', {
            from: dates.calendarDay(deputy.validFrom),
            until: dates.calendarDay(deputy.validUntil),
          })}
        </p>
      </div>
      <Chip tone={LOOK[state].tone}>{t(LOOK[state].label)}</Chip>
      {state !== 'over' && (
        <Button
          size="small"
          aria-haspopup="dialog"
          onFocus={preloadDialog}
          onPointerEnter={preloadDialog}
          onClick={() => setAsking(true)}
        >
          <ActionLabel about={name}>{t('approval.deputyEnd')}</ActionLabel>
        </Button>
      )}
      {asking && (
        <Dialog title={t('approval.deputyEndTitle')} onClose={() => setAsking(false)}>
          <p>{t('approval.deputyEndText', { name })}</p>
          {failed && (
            <Notice tone="problem" role="alert">
              <p>{t('approval.unreachable')}</p>
            </Notice>
          )}
          <div className="dialog__actions">
            <Button onClick={() => setAsking(false)}>{t('approval.deputyKeep')}</Button>
            <Button kind="danger" busy={loading} onClick={() => void confirm()}>
              {t('approval.deputyEnd')}
            </Button>
          </div>
        </Dialog>
      )}
    </li>
  );
}
