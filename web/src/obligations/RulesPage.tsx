import { useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { MandatoryRulesDocument } from './generated.ts';
import { NewRule } from './NewRule.tsx';
import { RuleTable } from './RuleTable.tsx';
import './obligations.css';

export function Component() {
  return (
    <PlannersOnly>
      <Rules />
    </PlannersOnly>
  );
}

function Rules() {
  const { t } = useMessages();
  const { data, error, refetch } = useQuery(MandatoryRulesDocument, { fetchPolicy: 'network-only' });
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const rules = data?.mandatoryRules;
  const finish = async (text: string) => {
    setSaid(text);
    await refetch().catch(() => undefined);
    heading.current?.focus();
  };
  return (
    <div className="page stack">
      <div>
        <Breadcrumbs trail={[{ to: '/planung', label: t('planning.title') }]} />
        <PageHeading title={[t('obligations.rules'), t('planning.title')]}>
          {t('obligations.rules')}
        </PageHeading>
        <p className="lead">{t('obligations.rulesIntro')}</p>
      </div>
      <section aria-labelledby="rules-now" className="stack">
        <h2 id="rules-now" ref={heading} tabIndex={-1}>
          {t('obligations.rulesNow')}
        </h2>
        <div role="status">{said && <Notice tone="ok" title={said} />}</div>
        {error && !rules && <LoadFailure onRetry={() => void refetch()} />}
        {!rules && !error && <Skeleton lines={4} />}
        {rules?.length === 0 && <p className="muted">{t('obligations.rulesNone')}</p>}
        {rules && rules.length > 0 && <RuleTable rules={rules} onEnded={(text) => void finish(text)} />}
      </section>
      <section aria-labelledby="rules-new" className="panel stack">
        <h2 id="rules-new">{t('obligations.newRule')}</h2>
        <NewRule onSaved={() => void finish(t('obligations.ruleSaved'))} />
      </section>
    </div>
  );
}
