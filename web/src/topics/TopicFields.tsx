import { lazy, Suspense, type ReactNode } from 'react';
import { TextArea, TextField } from '../components/Field.tsx';
import { InlineChoices } from '../components/InlineChoices.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import { formatLabel } from '../scheduling/index.ts';
import type { SessionFormat, TopicChoicesQuery } from './generated.ts';
import { PrerequisiteFields } from './PrerequisiteFields.tsx';
import type { TopicForm } from './topic-form.ts';

const RichTextEditor = lazy(() => import('./RichTextEditor.tsx'));
const FORMATS: readonly SessionFormat[] = ['IN_PERSON', 'ONLINE', 'HYBRID', 'SELF_PACED'];

/** Of the field a problem of the API or of the form is about. */
export const fieldId = (field: string) => `topic-${field}`;

interface TopicFieldsProps {
  form: TopicForm;
  choices: TopicChoicesQuery;
  /** null = a new one; no topic is a prerequisite of itself */
  topicId: string | null;
  /** Another number makes the rich text editor start anew with what the form holds. */
  edition: number;
  problemAt: (field: string) => string | undefined;
  onChange: (change: Partial<TopicForm>) => void;
}

export function TopicFields({ form, choices, topicId, edition, problemAt, onChange }: TopicFieldsProps) {
  const { t } = useMessages();
  type TextName = {
    [Name in keyof TopicForm]: TopicForm[Name] extends string ? Name : never;
  }[keyof TopicForm];
  const bound = (name: TextName, label: PlainMessageId, hint?: PlainMessageId) => ({
    id: fieldId(name),
    label: t(label),
    hint: hint && t(hint),
    problem: problemAt(name),
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value } as Partial<TopicForm>),
  });
  return (
    <>
      <Section title="topics.sectionText">
        <TextField {...bound('title', 'topics.fieldTitle')} maxLength={300} required />
        <TextField {...bound('benefit', 'topics.fieldBenefit', 'topics.benefitHint')} maxLength={300} />
        <div className="field">
          <label className="field__label" htmlFor={fieldId('categoryId')}>
            {t('topics.fieldCategory')}
          </label>
          {problemAt('categoryId') && <p className="field__problem">{problemAt('categoryId')}</p>}
          <select
            id={fieldId('categoryId')}
            className="field__input"
            value={form.categoryId}
            onChange={(event) => onChange({ categoryId: event.currentTarget.value })}
          >
            <option value="">{t('topics.choose')}</option>
            {choices.categories.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <Suspense fallback={<Skeleton lines={6} />}>
          <RichTextEditor
            key={edition}
            id={fieldId('description')}
            label={t('topics.fieldDescription')}
            hint={t('topics.descriptionHint')}
            problem={problemAt('description')}
            value={form.descriptionHtml}
            onChange={(descriptionHtml) => onChange({ descriptionHtml })}
          />
        </Suspense>
        <TextArea {...bound('goals', 'topics.fieldGoals', 'topics.onePerLine')} />
        <TextArea {...bound('easyText', 'topics.fieldEasyText', 'topics.easyTextHint')} maxLength={2000} />
      </Section>
      <Section title="topics.sectionPeople">
        <InlineChoices
          id={fieldId('targetGroups')}
          legend={t('topics.fieldTargetGroups')}
          options={choices.targetGroups.map(({ code, name }) => ({ value: code, label: name }))}
          chosen={form.targetGroups}
          problem={problemAt('targetGroups')}
          onChange={(targetGroups) => onChange({ targetGroups })}
        />
        <InlineChoices
          id={fieldId('formats')}
          legend={t('topics.fieldFormats')}
          options={FORMATS.map((value) => ({ value, label: formatLabel(value, t) }))}
          chosen={form.formats}
          problem={problemAt('formats')}
          onChange={(formats) => onChange({ formats })}
        />
        <TextField {...bound('hours', 'topics.fieldHours', 'topics.hoursHint')} inputMode="decimal" />
        <label className="row">
          <input
            type="checkbox"
            checked={form.partTime}
            onChange={(event) => onChange({ partTime: event.currentTarget.checked })}
          />
          {t('topics.fieldPartTime')}
        </label>
        <PrerequisiteFields
          id={fieldId('prerequisites')}
          prerequisites={form.prerequisites}
          topicId={topicId}
          problem={problemAt('prerequisites')}
          onChange={(prerequisites) => onChange({ prerequisites })}
        />
        <TextArea {...bound('accessibility', 'topics.fieldAccessibility', 'topics.accessibilityHint')} />
        <TextField {...bound('contact', 'topics.fieldContact')} maxLength={300} />
      </Section>
      <Section title="topics.sectionCost">
        <TextField {...bound('euros', 'topics.fieldRate', 'topics.rateHint')} inputMode="decimal" />
        <fieldset className="inline-choices">
          <legend>{t('topics.fieldBearer')}</legend>
          {(['CENTRAL', 'UNIT'] as const).map((bearer) => (
            <label key={bearer}>
              <input
                type="radio"
                name="topic-bearer"
                checked={form.costBearer === bearer}
                onChange={() => onChange({ costBearer: bearer })}
              />
              {t(bearer === 'UNIT' ? 'topics.costUnit' : 'topics.costCentral')}
            </label>
          ))}
        </fieldset>
      </Section>
      <Section title="topics.sectionSearch">
        <TextArea {...bound('keywords', 'topics.fieldKeywords', 'topics.onePerLine')} />
        <TextArea {...bound('synonyms', 'topics.fieldSynonyms', 'topics.synonymsHint')} />
      </Section>
    </>
  );
}

function Section({ title, children }: { title: PlainMessageId; children: ReactNode }) {
  const { t } = useMessages();
  return (
    <section className="panel topic-form__section">
      <h2>{t(title)}</h2>
      {children}
    </section>
  );
}
