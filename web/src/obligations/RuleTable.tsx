import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { useMessages, type Translate } from '../i18n/index.ts';
import { EndMandatoryRuleDocument, type RuleEntryFragment } from './generated.ts';
import '../components/data-table.css';

interface RuleTableProps {
  rules: readonly RuleEntryFragment[];
  /** @param text what was done */
  onEnded: (text: string) => void;
}

export function RuleTable({ rules, onEnded }: RuleTableProps) {
  const { t } = useMessages();
  return (
    <table className="data-table">
      <thead>
        <tr>
          <th scope="col">{t('obligations.ruleTopic')}</th>
          <th scope="col">{t('obligations.ruleFor')}</th>
          <th scope="col">{t('obligations.ruleValid')}</th>
          <th scope="col">{t('obligations.ruleReminds')}</th>
          <th scope="col">{t('obligations.ruleActions')}</th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <RuleRow key={rule.id} rule={rule} onEnded={onEnded} />
        ))}
      </tbody>
    </table>
  );
}

function RuleRow({ rule, onEnded }: { rule: RuleEntryFragment; onEnded: (text: string) => void }) {
  const { t } = useMessages();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [end, { loading }] = useMutation(EndMandatoryRuleDocument);
  const { topic, validMonths, dueWithinDays, remindDays } = rule;
  const endNow = async () => {
    const answer = await end({ variables: { input: { id: rule.id } } }).catch(() => undefined);
    if (answer?.data?.endMandatoryRule.__typename === 'EndMandatoryRuleSuccess')
      return onEnded(t('obligations.ruleEnded', { topic: topic.title }));
    setAsking(false);
    setProblem(t('obligations.unreachable'));
  };
  return (
    <tr>
      <th scope="row">
        <Link to={`/katalog/${topic.slug}-${topic.id}`}>{topic.title}</Link>
      </th>
      <td data-label={t('obligations.ruleFor')}>{audienceText(rule, t)}</td>
      <td data-label={t('obligations.ruleValid')}>
        {validMonths === null
          ? t('obligations.validForEver')
          : t('obligations.validMonths', { count: validMonths })}
        , {t('obligations.dueWithin', { count: dueWithinDays })}
      </td>
      <td data-label={t('obligations.ruleReminds')}>
        {remindDays.length > 0
          ? t('obligations.remindDays', { days: remindDays.join(', ') })
          : t('obligations.remindNever')}
      </td>
      <td>
        <Button size="small" kind="quiet" onClick={() => setAsking(true)}>
          <ActionLabel about={topic.title}>{t('obligations.endRule')}</ActionLabel>
        </Button>
        <CommandNotice text={problem} />
        {asking && (
          <Dialog title={t('obligations.endRuleTitle')} onClose={() => setAsking(false)}>
            <p>{t('obligations.endRuleText', { topic: topic.title })}</p>
            <div className="row">
              <Button kind="danger" busy={loading} onClick={() => void endNow()}>
                {t('obligations.endRule')}
              </Button>
              <Button kind="quiet" onClick={() => setAsking(false)}>
                {t('obligations.cancel')}
              </Button>
            </div>
          </Dialog>
        )}
      </td>
    </tr>
  );
}

function audienceText({ audience, unit, role }: RuleEntryFragment, t: Translate): string {
  if (audience === 'UNIT' && unit) return t('obligations.unitNamed', { unit: unit.name });
  switch (role) {
    case 'COACH':
    case 'TRAINING_PLANNER':
    case 'TRAINING_OFFICER':
    case 'ADMINISTRATOR':
      return t(`obligations.role${role}`);
    default:
      return t(`obligations.audience${audience}`);
  }
}
