import { PHASES } from '@weitblick/shared/peer-round';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog, preloadDialog } from '../components/Dialog.tsx';
import { useMessages } from '../i18n/index.ts';
import { usePeerStep } from '../peer-advice/use-peer-step.ts';
import { GivePeerRoundRoleDocument, MovePeerRoundDocument, type PeerRoundStep } from './generated.ts';
import { addressOf, viewerOf, type RoundProps } from './room-parts.ts';

/** For whoever moderates. */
export function Controls({ room, round, refresh }: RoundProps) {
  const { t } = useMessages();
  const [ending, setEnding] = useState(false);
  const { run, sending, problem, refusal } = usePeerStep(MovePeerRoundDocument, refresh);
  const following = PHASES[round.method][round.phase + 1];
  const take = (step: PeerRoundStep) => run({ ...addressOf(room, round), version: round.version, step });
  const press = (step: PeerRoundStep) => () => void take(step);
  return (
    <section className="round-controls" aria-label={t('peer-round.controls')}>
      <CommandNotice problem={problem} text={refusal} />
      <div className="row">
        {following && (
          <Button kind="primary" size="large" busy={sending} onClick={press('NEXT')}>
            {t('peer-round.next', { phase: t(`peer-round.phase${following.kind}`) })}
          </Button>
        )}
        <Button busy={sending} onClick={press('EXTEND')}>
          {t('peer-round.extend')}
        </Button>
        <Button busy={sending} onClick={press(round.state === 'PAUSED' ? 'RESUME' : 'PAUSE')}>
          {round.state === 'PAUSED' ? t('peer-round.resume') : t('peer-round.pause')}
        </Button>
        {round.phase > 0 && (
          <Button busy={sending} onClick={press('BACK')}>
            {t('peer-round.goBack')}
          </Button>
        )}
        <Button
          kind={following ? 'quiet' : 'primary'}
          onFocus={preloadDialog}
          onClick={() => setEnding(true)}
        >
          {t('peer-round.end')}
        </Button>
      </div>
      {ending && (
        <Dialog title={t('peer-round.end')} onClose={() => setEnding(false)}>
          <p>{t('peer-round.endedText')}</p>
          <div className="row">
            <Button
              kind="primary"
              busy={sending}
              onClick={() => void take('END').then((done) => !done && setEnding(false))}
            >
              {t('peer-round.end')}
            </Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}

/** For everybody else, if whoever moderates drops out. */
export function TakeOver({ room, round, refresh }: RoundProps) {
  const { t } = useMessages();
  const { run, sending, problem, refusal } = usePeerStep(GivePeerRoundRoleDocument, refresh);
  const me = viewerOf(room);
  if (me.role === 'CASE_GIVER') return null;
  return (
    <details className="round-disclosure">
      <summary>{t('peer-round.takeOver')}</summary>
      <p>{t('peer-round.takeOverText')}</p>
      <CommandNotice problem={problem} text={refusal} />
      <Button
        size="small"
        busy={sending}
        onClick={() => void run({ ...addressOf(room, round), personId: me.personId, role: 'MODERATOR' })}
      >
        {t('peer-round.takeOver')}
      </Button>
    </details>
  );
}
