import { useApolloClient } from '@apollo/client/react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { SelectField, TextField } from '../components/Field.tsx';
import { InlineChoices } from '../components/InlineChoices.tsx';
import { useCommand } from '../commands/use-command.ts';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import { PlanYearDocument, type PlanYearInput, type YearPlanFault } from './generated.ts';

const FAULT: Record<YearPlanFault, PlainMessageId> = {
  YEAR: 'year-plan.faultYear',
  WEIGHTS: 'year-plan.faultWeights',
  FILL: 'year-plan.faultFill',
  WEEKDAYS: 'year-plan.faultWeekdays',
  LIMIT: 'year-plan.faultLimit',
};
const WEIGHTS = ['waiting', 'interested', 'lastYear', 'refused'] as const;
const WEEKDAYS = ['1', '2', '3', '4', '5'] as const;
const YEARS_AHEAD = 3;

const USUAL = {
  waiting: '100',
  interested: '60',
  lastYear: '100',
  refused: '50',
  fillPercent: '75',
  sessionLimit: '',
};

/** The rules of a new plan; asks for it and goes to its page. */
export function YearPlanForm({
  year,
  onYear,
  children,
}: {
  year: number;
  onYear: (year: number) => void;
  children: ReactNode;
}) {
  const { t } = useMessages();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [numbers, setNumbers] = useState(USUAL);
  const [weekdays, setWeekdays] = useState<string[]>([...WEEKDAYS]);
  const [rules, setRules] = useState({ skipSchoolHolidays: true, keepTargetGroupsApart: true });
  const [refusal, setRefusal] = useState<PlainMessageId | null>(null);
  const { sending, problem, submit } = useCommand(async (input: PlanYearInput) => {
    const { data } = await client.mutate({ mutation: PlanYearDocument, variables: { input } });
    return data?.planYear;
  });
  const field = (name: keyof typeof USUAL) => ({
    inputMode: 'numeric' as const,
    value: numbers[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setNumbers((before) => ({ ...before, [name]: value }));
    },
  });
  const rule = (name: keyof typeof rules, label: string) => (
    <label className="year-plan__rule">
      <input
        type="checkbox"
        checked={rules[name]}
        onChange={(event) => {
          const { checked } = event.currentTarget;
          setRules((before) => ({ ...before, [name]: checked }));
        }}
      />
      {label}
    </label>
  );
  const start = async (event: FormEvent) => {
    event.preventDefault();
    const whole = (name: keyof typeof USUAL) => wholeNumber(numbers[name]);
    if (WEIGHTS.some((name) => whole(name) === null)) return setRefusal('year-plan.faultWeights');
    const fillPercent = whole('fillPercent');
    if (fillPercent === null) return setRefusal('year-plan.faultFill');
    const sessionLimit = whole('sessionLimit');
    if (sessionLimit === null && numbers.sessionLimit.trim() !== '')
      return setRefusal('year-plan.faultLimit');
    setRefusal(null);
    const [waiting, interested, lastYear, refused] = WEIGHTS.map((name) => whole(name)!) as [
      number,
      number,
      number,
      number,
    ];
    const result = await submit({
      year,
      parameters: {
        ...rules,
        weights: { waiting, interested, lastYear, refused },
        fillPercent,
        weekdays: weekdays.map(Number),
        sessionLimit,
      },
    });
    switch (result?.__typename) {
      case 'PlanYearSuccess':
      case 'YearPlanInWork':
        return navigate(`/planung/jahr/${result.plan.id}`);
      case 'InvalidYearPlan':
        return setRefusal(FAULT[result.fault]);
      case 'NotPermitted':
      case 'IdempotencyKeyReused':
        return setRefusal('components.commandFailed');
      case undefined:
        return undefined;
    }
  };
  return (
    <form className="year-plan__form" onSubmit={(event) => void start(event)} noValidate>
      <SelectField
        label={t('year-plan.year')}
        value={year}
        onChange={(event) => onYear(Number(event.currentTarget.value))}
      >
        {Array.from({ length: YEARS_AHEAD + 1 }, (_, i) => new Date().getFullYear() + i).map((one) => (
          <option key={one}>{one}</option>
        ))}
      </SelectField>
      {children}
      <fieldset className="year-plan__numbers">
        <legend>{t('year-plan.weights')}</legend>
        <p className="muted">{t('year-plan.weightsHint')}</p>
        {WEIGHTS.map((name) => (
          <TextField key={name} label={t(`year-plan.${name}`)} {...field(name)} />
        ))}
      </fieldset>
      <fieldset className="year-plan__numbers">
        <legend>{t('year-plan.rules')}</legend>
        <TextField
          label={t('year-plan.fillPercent')}
          hint={t('year-plan.fillPercentHint')}
          {...field('fillPercent')}
        />
        <TextField
          label={t('year-plan.sessionLimit')}
          hint={t('year-plan.sessionLimitHint')}
          {...field('sessionLimit')}
        />
      </fieldset>
      <InlineChoices
        legend={t('year-plan.weekdays')}
        options={WEEKDAYS.map((value) => ({ value, label: t(`year-plan.weekday${value}`) }))}
        chosen={weekdays}
        onChange={setWeekdays}
      />
      <div>
        {rule('skipSchoolHolidays', t('year-plan.skipSchoolHolidays'))}
        {rule('keepTargetGroupsApart', t('year-plan.keepTargetGroupsApart'))}
      </div>
      <CommandNotice problem={problem} text={refusal && t(refusal)} />
      <div className="row">
        <Button type="submit" kind="primary" busy={sending}>
          {t('year-plan.start', { year })}
        </Button>
      </div>
    </form>
  );
}

function wholeNumber(text: string): number | null {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : null;
}
