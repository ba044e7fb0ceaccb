import { SelectField, TextArea, TextField } from '../components/Field.tsx';
import { InlineChoices } from '../components/InlineChoices.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import { BULK_CHANGES, type BulkChange, type BulkForm } from './bulk-form.ts';
import type { CostBearer, TopicChoicesQuery } from './generated.ts';

const LABEL: Record<BulkChange, PlainMessageId> = {
  CATEGORY: 'topics.bulkCategory',
  CONTACT: 'topics.bulkContact',
  ADD_TARGET_GROUPS: 'topics.bulkAddGroups',
  REMOVE_TARGET_GROUPS: 'topics.bulkRemoveGroups',
  ADD_KEYWORDS: 'topics.bulkAddKeywords',
  REMOVE_KEYWORDS: 'topics.bulkRemoveKeywords',
  COST: 'topics.bulkCost',
  RETIRE: 'topics.bulkRetire',
};

interface BulkFieldsProps {
  form: BulkForm;
  choices: TopicChoicesQuery;
  onChange: (change: Partial<BulkForm>) => void;
}

/** What is to change, and the field that this change needs. */
export function BulkFields({ form, choices, onChange }: BulkFieldsProps) {
  const { t } = useMessages();
  return (
    <>
      <SelectField
        label={t('topics.bulkChange')}
        value={form.change}
        onChange={(event) => onChange({ change: event.currentTarget.value as BulkChange })}
      >
        {BULK_CHANGES.map((change) => (
          <option key={change} value={change}>
            {t(LABEL[change])}
          </option>
        ))}
      </SelectField>
      <ChangeField form={form} choices={choices} onChange={onChange} />
    </>
  );
}

function ChangeField({ form, choices, onChange }: BulkFieldsProps) {
  const { t } = useMessages();
  switch (form.change) {
    case 'CATEGORY':
      return (
        <SelectField
          label={t('topics.fieldCategory')}
          value={form.categoryId}
          onChange={(event) => onChange({ categoryId: event.currentTarget.value })}
        >
          <option value="">{t('topics.choose')}</option>
          {choices.categories.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      );
    case 'CONTACT':
      return (
        <TextField
          label={t('topics.fieldContact')}
          value={form.contact}
          maxLength={300}
          onChange={(event) => onChange({ contact: event.currentTarget.value })}
        />
      );
    case 'ADD_TARGET_GROUPS':
    case 'REMOVE_TARGET_GROUPS':
      return (
        <InlineChoices
          legend={t('topics.fieldTargetGroups')}
          options={choices.targetGroups.map(({ code, name }) => ({ value: code, label: name }))}
          chosen={form.targetGroups}
          onChange={(targetGroups) => onChange({ targetGroups })}
        />
      );
    case 'ADD_KEYWORDS':
    case 'REMOVE_KEYWORDS':
      return (
        <TextArea
          label={t('topics.fieldKeywords')}
          hint={t('topics.onePerLine')}
          value={form.keywords}
          onChange={(event) => onChange({ keywords: event.currentTarget.value })}
        />
      );
    case 'COST':
      return (
        <>
          <TextField
            label={t('topics.fieldRate')}
            hint={t('topics.bulkRateHint')}
            inputMode="decimal"
            value={form.euros}
            onChange={(event) => onChange({ euros: event.currentTarget.value })}
          />
          <SelectField
            label={t('topics.fieldBearer')}
            value={form.bearer}
            onChange={(event) => onChange({ bearer: event.currentTarget.value as CostBearer })}
          >
            <option value="CENTRAL">{t('topics.costCentral')}</option>
            <option value="UNIT">{t('topics.costUnit')}</option>
          </SelectField>
        </>
      );
    case 'RETIRE':
      return <p>{t('topics.bulkRetireText')}</p>;
    default:
      return form.change satisfies never;
  }
}
