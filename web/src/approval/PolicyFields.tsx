import type { ReactNode } from 'react';
import { TextField } from '../components/Field.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import {
  ACCESS_LABEL,
  BEARER_LABEL,
  FIELD_LABEL,
  STEPS_LABEL,
  type NumberField,
  type PolicyField,
  type PolicyForm,
} from './policy-form.ts';

interface PolicyFieldsProps {
  form: PolicyForm;
  onChange: (change: Partial<PolicyForm>) => void;
  problemAt: (field: PolicyField) => string | undefined;
}

type CheckField = {
  [Field in PolicyField]: PolicyForm[Field] extends boolean ? Field : never;
}[PolicyField];

export const fieldId = (field: PolicyField) => `regel-${field}`;

export function PolicyFields({ form, onChange, problemAt }: PolicyFieldsProps) {
  const { t } = useMessages();
  const numberField = (field: NumberField, hint: PlainMessageId) => (
    <TextField
      id={fieldId(field)}
      label={t(FIELD_LABEL[field])}
      hint={t(hint)}
      problem={problemAt(field)}
      value={form[field]}
      inputMode="numeric"
      autoComplete="off"
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  );
  const check = (field: CheckField) => (
    <label className="policy-form__check">
      <input
        type="checkbox"
        checked={form[field]}
        onChange={(event) => onChange({ [field]: event.currentTarget.checked })}
      />
      {t(FIELD_LABEL[field])}
    </label>
  );
  return (
    <>
      <Group legend={t('approval.groupAccess')}>
        <Choice
          field="access"
          labels={ACCESS_LABEL}
          value={form.access}
          onChange={(access) => onChange({ access })}
        />
      </Group>
      {form.access === 'APPROVAL' && (
        <Group legend={t('approval.groupRequest')}>
          <Choice
            field="approvalSteps"
            labels={STEPS_LABEL}
            value={form.approvalSteps}
            onChange={(approvalSteps) => onChange({ approvalSteps })}
          />
          {numberField('approvalWorkingDays', 'approval.fieldDaysHint')}
          {check('pendingHoldsSeat')}
        </Group>
      )}
      <Group legend={t('approval.groupWaiting')}>
        {numberField('offerWorkingHours', 'approval.fieldHoursHint')}
        {numberField('consentWithinDays', 'approval.fieldConsentHint')}
      </Group>
      <Group legend={t('approval.groupSeat')}>
        <TextField
          id={fieldId('cost')}
          label={t('approval.fieldCost')}
          hint={t('approval.fieldCostHint')}
          problem={problemAt('cost')}
          value={form.cost}
          inputMode="decimal"
          autoComplete="off"
          onChange={(event) => onChange({ cost: event.currentTarget.value })}
        />
        <Choice
          field="costBearer"
          labels={BEARER_LABEL}
          value={form.costBearer}
          onChange={(costBearer) => onChange({ costBearer })}
        />
      </Group>
      <Group legend={t('approval.ruleSubstitute')}>
        {check('substituteAllowed')}
        {form.substituteAllowed && check('substituteAnywhere')}
        {form.substituteAllowed && check('substituteBeforeWaiting')}
      </Group>
      <Group legend={t('approval.ruleAbsence')}>
        {check('noShowNote')}
        {check('noShowCost')}
        {numberField('noShowBlockDays', 'approval.fieldNoShowBlockHint')}
        {check('lateCancelCounts')}
        {check('selfCompletion')}
      </Group>
    </>
  );
}

function Group({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="panel policy-form__group">
      <legend className="policy-form__legend">{legend}</legend>
      {children}
    </fieldset>
  );
}

interface ChoiceProps<Value extends string> {
  field: PolicyField;
  labels: Record<Value, PlainMessageId>;
  value: Value;
  onChange: (value: Value) => void;
}

function Choice<Value extends string>({ field, labels, value, onChange }: ChoiceProps<Value>) {
  const { t } = useMessages();
  return (
    <fieldset>
      <legend className="field__label">{t(FIELD_LABEL[field])}</legend>
      {(Object.keys(labels) as Value[]).map((option) => (
        <label key={option} className="policy-form__check">
          <input type="radio" name={field} checked={option === value} onChange={() => onChange(option)} />
          {t(labels[option])}
        </label>
      ))}
    </fieldset>
  );
}
