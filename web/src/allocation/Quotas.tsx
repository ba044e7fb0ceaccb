import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { useMessages } from '../i18n/index.ts';
import type { QuotaFactsFragment } from './generated.ts';
import { QuotaForm } from './QuotaForm.tsx';
import { QuotaRow } from './QuotaRow.tsx';
import '../components/data-table.css';

interface QuotasProps {
  sessionId: string;
  quotas: readonly QuotaFactsFragment[];
  onChange: () => Promise<unknown>;
}

/** Seats kept for units and purposes, with their editor. */
export function Quotas({ sessionId, quotas, onChange }: QuotasProps) {
  const { t } = useMessages();
  const [adding, setAdding] = useState(false);
  return (
    <section className="panel stack" aria-labelledby="quotas">
      <h2 id="quotas">{t('allocation.quotas')}</h2>
      <p className="muted">{t('allocation.quotasHint')}</p>
      {quotas.length > 0 && (
        <table className="data-table">
          <caption className="visually-hidden">{t('allocation.quotas')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('allocation.quotaFor')}</th>
              <th scope="col" className="data-table__number">
                {t('allocation.seatsTaken')}
              </th>
              <th scope="col">{t('allocation.quotaRelease')}</th>
              <th scope="col">{t('allocation.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {quotas.map((quota) => (
              <QuotaRow key={quota.id} sessionId={sessionId} quota={quota} onChange={onChange} />
            ))}
          </tbody>
        </table>
      )}
      {adding ? (
        <QuotaForm
          sessionId={sessionId}
          onClose={() => setAdding(false)}
          onSaved={async () => {
            await onChange();
            setAdding(false);
          }}
        />
      ) : (
        <div className="row">
          <Button onClick={() => setAdding(true)}>{t('allocation.addQuota')}</Button>
        </div>
      )}
    </section>
  );
}
