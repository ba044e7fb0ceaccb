import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog, preloadDialog } from '../components/Dialog.tsx';
import { useMessages } from '../i18n/index.ts';
import {
  ChangePeerGroupStateDocument,
  LeavePeerGroupDocument,
  type PeerGroupPartsFragment,
  type PeerGroupState,
} from './generated.ts';
import { usePeerStep } from './use-peer-step.ts';

const CHECKLIST = ['charterAccepted', 'twoHaveModerated', 'threeDatesSet', 'deputyHostNamed'] as const;

interface GroupStepsProps {
  group: PeerGroupPartsFragment;
  /** The group is no longer the viewer's. */
  onGone: () => Promise<unknown>;
}

/** The hand-over's checklist, and the ways on and out. */
export function GroupSteps({ group, onGone }: GroupStepsProps) {
  const { t } = useMessages();
  const [asking, setAsking] = useState<'leave' | 'end' | null>(null);
  const changing = usePeerStep(ChangePeerGroupStateDocument, onGone);
  const leaving = usePeerStep(LeavePeerGroupDocument, onGone);
  const close = () => setAsking(null);
  const step = (to: PeerGroupState) => void changing.run({ groupId: group.id, to });
  const label = (to: PeerGroupState) =>
    group.state === 'PAUSED' && to !== 'ENDED' ? t('peer-advice.resume') : t(`peer-advice.to${to}`);
  return (
    <section className="panel stack" aria-labelledby="uebergabe">
      <h2 id="uebergabe">
        {group.state === 'SELF_ORGANISED' ? t('peer-advice.leave') : t('peer-advice.handOver')}
      </h2>
      {group.state !== 'SELF_ORGANISED' && (
        <ul>
          {CHECKLIST.map((point) => (
            <li key={point}>
              {t(`peer-advice.handOver${point}`)}:{' '}
              <strong>{group.handOver[point] ? t('peer-advice.done') : t('peer-advice.open')}</strong>
            </li>
          ))}
        </ul>
      )}
      <CommandNotice
        problem={changing.problem ?? leaving.problem}
        text={changing.refusal ?? leaving.refusal}
      />
      <div className="row">
        {group.nextStates
          .filter((to) => to !== 'ENDED')
          .map((to) => (
            <Button key={to} busy={changing.sending} onClick={() => step(to)}>
              {label(to)}
            </Button>
          ))}
        {group.nextStates.includes('ENDED') && (
          <Button
            kind="danger"
            aria-haspopup="dialog"
            onFocus={preloadDialog}
            onClick={() => setAsking('end')}
          >
            {t('peer-advice.toENDED')}
          </Button>
        )}
        {group.viewerIsMember && (
          <Button
            kind="danger"
            aria-haspopup="dialog"
            onFocus={preloadDialog}
            onClick={() => setAsking('leave')}
          >
            {t('peer-advice.leave')}
          </Button>
        )}
      </div>
      {asking && (
        <Dialog title={asking === 'end' ? t('peer-advice.toENDED') : t('peer-advice.leave')} onClose={close}>
          <p>{asking === 'end' ? t('peer-advice.endText') : t('peer-advice.leaveText')}</p>
          <div className="row">
            <Button
              kind="danger"
              onClick={() => {
                close();
                if (asking === 'end') step('ENDED');
                else void leaving.run({ groupId: group.id });
              }}
            >
              {asking === 'end' ? t('peer-advice.endSure') : t('peer-advice.leaveSure')}
            </Button>
            <Button onClick={close}>{t('peer-advice.backToGroup')}</Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
