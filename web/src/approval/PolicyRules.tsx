import {
  CalendarX2,
  Coins,
  Hourglass,
  ListOrdered,
  ShieldCheck,
  UserRoundCheck,
  UserRoundX,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { PolicyRulesFragment } from './generated.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { absenceText, substituteText } from './policy-texts.ts';
import { useCostText } from './use-cost-text.ts';
import './PolicyRules.css';

interface PolicyRulesProps {
  policy: PolicyRulesFragment;
  /** of the session the person is about to enrol in */
  cancelUntil?: string;
  /** the session is full: the rules of the waiting list matter */
  waits?: boolean;
}

/** What a topic's rules mean for whoever enrols, in sentences. */
export function PolicyRules({ policy, cancelUntil, waits = false }: PolicyRulesProps) {
  const { t, language } = useMessages();
  const dates = useDateFormats();
  const costText = useCostText();
  const asks = policy.approvalSteps > 0;
  const icon = { size: 18, 'aria-hidden': true } as const;
  return (
    <dl className="policy-rules">
      {asks && (
        <Rule icon={<Hourglass {...icon} />} label={t('approval.ruleDeadline')}>
          {t('approval.ruleDeadlineText', { days: policy.approvalWorkingDays })}
        </Rule>
      )}
      {asks && (
        <Rule icon={<ShieldCheck {...icon} />} label={t('approval.ruleSeat')}>
          {waits
            ? t('approval.ruleQueueKept')
            : policy.pendingHoldsSeat
              ? t('approval.ruleSeatKept')
              : t('approval.ruleSeatNotKept')}
        </Rule>
      )}
      <Rule icon={<Coins {...icon} />} label={t('approval.ruleCost')}>
        {costText(policy)}
      </Rule>
      {cancelUntil && (
        <Rule icon={<CalendarX2 {...icon} />} label={t('approval.ruleCancel')}>
          {t('approval.ruleCancelText', { at: dates.deadline(cancelUntil) })}
        </Rule>
      )}
      <Rule icon={<UserRoundX {...icon} />} label={t('approval.ruleAbsence')}>
        {absenceText(policy, t, language)}
      </Rule>
      {waits && policy.consentWithinDays > 0 && (
        <Rule icon={<ListOrdered {...icon} />} label={t('approval.ruleConsent')}>
          {t('approval.ruleConsentText', { days: policy.consentWithinDays })}
        </Rule>
      )}
      <Rule icon={<UserRoundCheck {...icon} />} label={t('approval.ruleSubstitute')}>
        {substituteText(policy, t)}
      </Rule>
    </dl>
  );
}

function Rule({ icon, label, children }: { icon: ReactNode; label: string; children: ReactNode }) {
  return (
    <div className="policy-rule">
      <dt>
        {icon}
        {label}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
