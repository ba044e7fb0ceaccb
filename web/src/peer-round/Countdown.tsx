import { PHASES } from '@weitblick/shared/peer-round';
import { useEffect, useState } from 'react';
import { useMessages } from '../i18n/index.ts';
import type { Round } from './room-parts.ts';
import type { ServerClock } from './server-clock.ts';

/** Four times a second, so that browsers change their second within a quarter of each other. */
const TICK = 250;
const SOON = 120;

/** What is left of the phase by the server's clock; said aloud at two minutes and at none, and when another begins. */
export function Countdown({ round, clock }: { round: Round; clock: ServerClock }) {
  const { t } = useMessages();
  const left = useSecondsLeft(round, clock);
  const phases = PHASES[round.method];
  const { kind, minutes } = phases[round.phase]!;
  const share = left === null ? 1 : Math.min(1, Math.max(0, left / (minutes * 60)));
  const isUp = left !== null && left <= 0;
  return (
    <div className={isUp ? 'round-time round-time--up' : 'round-time'}>
      <p className="round-time__left" role="timer" aria-label={t('peer-round.timeLeft')}>
        {left === null ? '–:––' : isUp ? t('peer-round.timeUp') : clockText(left)}
        {isUp && (
          <span className="round-time__over"> {t('peer-round.over', { time: clockText(-left) })}</span>
        )}
        {round.state === 'PAUSED' && <span className="round-time__over"> {t('peer-round.paused')}</span>}
      </p>
      <div className="round-time__bar" aria-hidden="true">
        <div style={{ inlineSize: `${share * 100}%` }} />
      </div>
      <p className="visually-hidden" role="status">
        {isUp
          ? t('peer-round.said0')
          : left !== null && left <= SOON && minutes * 60 > SOON
            ? t('peer-round.said2')
            : t('peer-round.saidPhase', {
                number: round.phase + 1,
                count: phases.length,
                phase: t(`peer-round.phase${kind}`),
              })}
      </p>
    </div>
  );
}

function useSecondsLeft({ endsAt, remainingMilliseconds }: Round, clock: ServerClock): number | null {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), TICK);
    return () => clearInterval(timer);
  }, []);
  if (remainingMilliseconds !== null) return Math.ceil(remainingMilliseconds / 1000);
  const now = clock.now();
  return endsAt === null || now === null ? null : Math.ceil((Date.parse(endsAt) - now) / 1000);
}

function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
