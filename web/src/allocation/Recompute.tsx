import { useState } from 'react';
import { verifyDraw, type DrawFault } from '@weitblick/shared/allocation';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useMessages, type Translate } from '../i18n/index.ts';
import type { DrawnLineFragment } from './generated.ts';

interface RecomputeProps {
  seedHash: string;
  seed: string;
  lines: readonly DrawnLineFragment[];
}

type Outcome = { faults: DrawFault[] } | 'running' | 'unable' | null;

/** Computes the draw once more, here in the browser, and says whether it comes out as published. */
export function Recompute({ seedHash, seed, lines }: RecomputeProps) {
  const { t } = useMessages();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const published = {
    seedHash,
    seed,
    applications: lines.map(({ number, position, points, lot }) => ({ number, position, points, lot })),
  };
  const run = () => {
    setOutcome('running');
    verifyDraw(published).then(
      (faults) => setOutcome({ faults }),
      () => setOutcome('unable'),
    );
  };
  return (
    <section className="panel stack" aria-labelledby="recompute">
      <h2 id="recompute">{t('allocation.recompute')}</h2>
      <p>{t('allocation.recomputeText')}</p>
      <div className="row">
        <Button kind="primary" busy={outcome === 'running'} onClick={run}>
          {t('allocation.recomputeButton')}
        </Button>
        <a
          className="button button--quiet"
          href={`data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(published))}`}
          download="auslosung.json"
        >
          {t('allocation.recomputeFile')}
        </a>
      </div>
      {/* always there, so that what comes into it is announced */}
      <div role="status">
        {outcome === 'unable' && (
          <Notice tone="warning" title={t('allocation.recomputeUnable')}>
            <p>{t('allocation.recomputeUnableText')}</p>
          </Notice>
        )}
        {outcome !== null && typeof outcome === 'object' && (
          <Verdict faults={outcome.faults} count={lines.length} />
        )}
      </div>
    </section>
  );
}

function Verdict({ faults, count }: { faults: readonly DrawFault[]; count: number }) {
  const { t } = useMessages();
  if (faults.length === 0) return <Notice tone="ok" title={t('allocation.recomputeRight', { count })} />;
  return (
    <Notice tone="problem" title={t('allocation.recomputeWrong')}>
      <ul>
        {faults.map((fault, index) => (
          <li key={index}>{faultText(fault, t)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function faultText(fault: DrawFault, t: Translate): string {
  switch (fault.kind) {
    case 'SEED':
      return t('allocation.faultSeed');
    case 'LOT':
      return t('allocation.faultLot', { number: fault.number });
    case 'PLACE':
      return t('allocation.faultPlace', {
        number: fault.number,
        position: String(fault.position),
        expected: String(fault.expected),
      });
  }
}
