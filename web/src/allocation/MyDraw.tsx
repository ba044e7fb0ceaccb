import { useMessages } from '../i18n/index.ts';
import { EnrolmentStatusChip } from '../scheduling/index.ts';
import type { DrawnLineFragment, EnrolmentStatus } from './generated.ts';
import { CRITERION_LABEL, RESULT_LABEL } from './texts.ts';

interface MyDrawProps {
  line: DrawnLineFragment;
  /** what became of it since */
  status: EnrolmentStatus;
  total: number;
}

/** The own result, with the reasons for it. */
export function MyDraw({ line, status, total }: MyDrawProps) {
  const { t } = useMessages();
  return (
    <section className="panel stack" aria-labelledby="mine">
      <h2 id="mine">{t('allocation.mine')}</h2>
      <p>
        {t('allocation.minePlace', { position: line.position, total: String(total) })}{' '}
        <strong>{t(RESULT_LABEL[line.result])}</strong>
      </p>
      <dl className="allocation__facts">
        <dt>{t('allocation.now')}</dt>
        <dd>
          <EnrolmentStatusChip status={status} />
        </dd>
        <dt>{t('allocation.myNumber')}</dt>
        <dd className="allocation__hash">{line.number}</dd>
        <dt>{t('allocation.lot')}</dt>
        <dd className="allocation__hash">{line.lot}</dd>
      </dl>
      {line.explanation && line.explanation.length > 0 && (
        <>
          <h3>{t('allocation.myPoints', { points: line.points })}</h3>
          <ul>
            {line.explanation.map(({ kind, points }) => (
              <li key={kind}>
                {t(CRITERION_LABEL[kind])}: {points}
              </li>
            ))}
          </ul>
        </>
      )}
      {line.fromQuota && <p>{t('allocation.mineQuota')}</p>}
    </section>
  );
}
