import { Button } from '../components/Button.tsx';
import { TextField } from '../components/Field.tsx';
import { useMessages } from '../i18n/index.ts';
import type { PersonRole } from './generated.ts';
import { AUDIENCES, RULE_ROLES, type RuleField, type RuleForm } from './rule-form.ts';
import { TopicPicker } from './TopicPicker.tsx';

export const ruleFieldId = (field: RuleField) => `pflicht-${field}`;

interface RuleFieldsProps {
  form: RuleForm;
  /** YYYY-MM-DD */
  today: string;
  onChange: (change: Partial<RuleForm>) => void;
  problemAt: (field: RuleField) => string | undefined;
}

export function RuleFields({ form, today, onChange, problemAt }: RuleFieldsProps) {
  const { t } = useMessages();
  const text = (field: 'unit' | 'months' | 'dueWithin' | 'remind' | 'from') => ({
    id: ruleFieldId(field),
    value: form[field],
    problem: problemAt(field),
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [field]: event.currentTarget.value }),
  });
  return (
    <>
      {form.topic ? (
        <p className="row">
          <strong>{t('obligations.pickChosen', { title: form.topic.title })}</strong>
          <Button size="small" kind="quiet" onClick={() => onChange({ topic: null })}>
            {t('obligations.pickOther')}
          </Button>
        </p>
      ) : (
        <TopicPicker
          id={ruleFieldId('topic')}
          label={t('obligations.pickSearch')}
          problem={problemAt('topic')}
          onPick={(topic) => onChange({ topic })}
        />
      )}
      <fieldset>
        <legend className="field__label">{t('obligations.fieldAudience')}</legend>
        {AUDIENCES.map((audience) => (
          <label key={audience} className="planning-form__check">
            <input
              type="radio"
              name="audience"
              checked={form.audience === audience}
              onChange={() => onChange({ audience })}
            />
            {t(`obligations.audience${audience}`)}
          </label>
        ))}
      </fieldset>
      {form.audience === 'UNIT' && (
        <TextField
          {...text('unit')}
          label={t('obligations.fieldUnit')}
          hint={t('obligations.fieldUnitHint')}
        />
      )}
      {form.audience === 'ROLE' && (
        <label className="field">
          <span className="field__label">{t('obligations.fieldRole')}</span>
          <select
            className="field__input"
            value={form.role}
            onChange={(event) => onChange({ role: event.currentTarget.value as PersonRole })}
          >
            {RULE_ROLES.map((role) => (
              <option key={role} value={role}>
                {t(`obligations.role${role}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="planning-form__pair">
        <TextField
          {...text('months')}
          label={t('obligations.fieldMonths')}
          hint={t('obligations.fieldMonthsHint')}
          inputMode="numeric"
        />
        <TextField
          {...text('dueWithin')}
          label={t('obligations.fieldDueWithin')}
          hint={t('obligations.fieldDueWithinHint')}
          inputMode="numeric"
        />
        <TextField
          {...text('remind')}
          label={t('obligations.fieldRemind')}
          hint={t('obligations.fieldRemindHint')}
        />
        <TextField {...text('from')} type="date" min={today} label={t('obligations.fieldFrom')} />
      </div>
    </>
  );
}
