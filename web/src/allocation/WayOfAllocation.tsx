import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { CriteriaList } from './CriteriaList.tsx';
import type { AllocationOfSessionQuery } from './generated.ts';
import { MODE_HINT, MODE_LABEL } from './texts.ts';
import { WayEditor } from './WayEditor.tsx';

export type AllocatedSession = NonNullable<AllocationOfSessionQuery['session']>;

interface WayOfAllocationProps {
  session: AllocatedSession;
  onChange: () => Promise<unknown>;
}

/** How the seats are given, and, before the first application, a way to change it. */
export function WayOfAllocation({ session, onChange }: WayOfAllocationProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const [editing, setEditing] = useState(false);
  const { allocation, seats } = session;
  const fixed =
    allocation.drawnAt !== null || allocation.applications > 0 || seats.confirmed + seats.waiting > 0;
  return (
    <section className="panel stack" aria-labelledby="way">
      <h2 id="way">{t('allocation.way')}</h2>
      <div>
        <p>
          <strong>{t(MODE_LABEL[allocation.mode])}</strong>
        </p>
        <p className="muted">{t(MODE_HINT[allocation.mode])}</p>
        {allocation.applyUntil && (
          <p>{t('allocation.applyUntilIs', { at: dates.deadline(allocation.applyUntil) })}</p>
        )}
      </div>
      {allocation.criteria.length > 0 && <CriteriaList criteria={allocation.criteria} />}
      {fixed && !allocation.drawnAt && <p className="muted">{t('allocation.wayFixed')}</p>}
      {!fixed && !editing && (
        <div className="row">
          <Button onClick={() => setEditing(true)}>{t('allocation.changeWay')}</Button>
        </div>
      )}
      {!fixed && editing && (
        <WayEditor
          session={session}
          onClose={() => setEditing(false)}
          onSaved={async () => {
            await onChange();
            setEditing(false);
          }}
        />
      )}
    </section>
  );
}
