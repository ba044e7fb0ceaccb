import { useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { ApprovalDeputiesDocument, type DeputyFragment } from './generated.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { DeputyForm } from './DeputyForm.tsx';
import { DeputyRow } from './DeputyRow.tsx';
import { cityDay } from './inbox-rows.ts';
import { TeamTabs } from './TeamTabs.tsx';
import { useClock } from './use-clock.ts';
import './DeputiesPage.css';

type Done = { what: 'named' | 'ended'; deputy: DeputyFragment };

export function Component() {
  const { t } = useMessages();
  const dates = useDateFormats();
  const today = cityDay(useClock(60_000));
  const { data, error, refetch } = useQuery(ApprovalDeputiesDocument, { fetchPolicy: 'cache-and-network' });
  const [done, setDone] = useState<Done | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const deputies = data?.viewer?.approvalDeputies;

  const finish = async (result: Done) => {
    setDone(result);
    await refetch().catch(() => undefined);
    heading.current?.focus();
  };
  return (
    <div className="page page--narrow deputies">
      <PageHeading title={[t('approval.deputies'), t('approval.team')]}>{t('approval.deputies')}</PageHeading>
      <TeamTabs />
      <p className="lead">{t('approval.deputyIntro')}</p>
      <section aria-labelledby="deputies-now">
        <h2 id="deputies-now" ref={heading} tabIndex={-1}>
          {t('approval.deputyNow')}
        </h2>
        <div role="status">
          {done && (
            <Notice
              tone="ok"
              title={
                done.what === 'named'
                  ? t('approval.deputySaved', {
                      name: done.deputy.deputyDisplayName,
                      from: dates.calendarDay(done.deputy.validFrom),
                      until: dates.calendarDay(done.deputy.validUntil),
                    })
                  : t('approval.deputyEnded', { name: done.deputy.deputyDisplayName })
              }
            />
          )}
        </div>
        {error && !deputies && <LoadFailure onRetry={() => void refetch()} />}
        {!error && !deputies && <Skeleton lines={2} />}
        {deputies?.length === 0 && <p className="muted">{t('approval.deputyNone')}</p>}
        {deputies && deputies.length > 0 && (
          <ul className="deputies__list">
            {deputies.map((deputy) => (
              <DeputyRow
                key={deputy.id}
                deputy={deputy}
                today={today}
                onEnded={() => void finish({ what: 'ended', deputy })}
              />
            ))}
          </ul>
        )}
      </section>
      <section className="panel" aria-labelledby="deputies-add">
        <h2 id="deputies-add">{t('approval.deputyAdd')}</h2>
        <DeputyForm today={today} onNamed={(deputy) => void finish({ what: 'named', deputy })} />
      </section>
    </div>
  );
}
