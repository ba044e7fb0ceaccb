import { PHASES } from '@weitblick/shared/peer-round';
import { useMessages } from '../i18n/index.ts';
import type { Round } from './room-parts.ts';

/** Ways to advise, for the methods that choose one. */
const CARDS = [
  'BRAINSTORMING',
  'HEADSTAND',
  'RESONANCE',
  'IDENTIFICATION',
  'HYPOTHESES',
  'QUESTION',
] as const;

/** The whole way of the method; open when a way to advise is being chosen. */
export function MethodCard({ round }: { round: Round }) {
  const { t } = useMessages();
  const phases = PHASES[round.method];
  const { kind } = phases[round.phase]!;
  const choosing = kind === 'METHOD' || kind === 'ADVICE';
  return (
    <details className="round-disclosure" key={String(choosing)} open={choosing}>
      <summary>
        {t('peer-round.card')}: {t(`peer-round.method${round.method}`)}
      </summary>
      <p>{t(`peer-round.about${round.method}`)}</p>
      {choosing && (
        <dl className="round-cards">
          {CARDS.map((card) => (
            <div key={card}>
              <dt>{t(`peer-round.card${card}`)}</dt>
              <dd>{t(`peer-round.cardText${card}`)}</dd>
            </div>
          ))}
        </dl>
      )}
      <h2>{t('peer-round.steps')}</h2>
      <ol className="round-steps">
        {phases.map((phase, index) => (
          <li key={phase.kind} aria-current={index === round.phase ? 'step' : undefined}>
            <span>{t(`peer-round.phase${phase.kind}`)}</span>
            <span className="muted">{t('peer-round.minutes', { count: phase.minutes })}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
