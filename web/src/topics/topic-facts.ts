import { euros, type Language, type PlainMessageId, type Translate } from '../i18n/index.ts';
import { durationLabel, formatLabel } from '../scheduling/index.ts';
import type { TopicTextsFragment } from './generated.ts';

export interface TopicFact {
  label: PlainMessageId;
  text: string;
}

/** A version field by field as text, in the order of the form, so that two versions can be laid side by side. */
export function factsOf(content: TopicTextsFragment, t: Translate, language: Language): TopicFact[] {
  const { costCentsPerDay: cents } = content;
  const bearer = t(content.costBearer === 'UNIT' ? 'topics.costUnit' : 'topics.costCentral');
  return [
    { label: 'topics.fieldTitle', text: content.title },
    { label: 'topics.fieldCategory', text: content.category.name },
    { label: 'topics.fieldBenefit', text: content.benefit },
    { label: 'topics.fieldDescription', text: content.description },
    { label: 'topics.fieldEasyText', text: content.easyText },
    { label: 'topics.fieldGoals', text: content.goals.join('\n') },
    {
      label: 'topics.fieldTargetGroups',
      text: content.targetGroups.map((group) => group.name).join(', '),
    },
    {
      label: 'topics.fieldFormats',
      text: content.formats.map((format) => formatLabel(format, t)).join(', '),
    },
    {
      label: 'topics.fieldHours',
      text: content.durationMinutes === null ? '' : durationLabel(content.durationMinutes, t),
    },
    { label: 'topics.fieldPartTime', text: t(content.partTime ? 'topics.yes' : 'topics.no') },
    {
      label: 'topics.fieldPrerequisites',
      text: content.prerequisites
        .map(({ kind, topic }) =>
          t(kind === 'REQUIRED' ? 'topics.required' : 'topics.recommended', { topic: topic.title }),
        )
        .join('\n'),
    },
    { label: 'topics.fieldAccessibility', text: content.accessibility },
    { label: 'topics.fieldContact', text: content.contact },
    {
      label: 'topics.fieldCost',
      text:
        cents === null
          ? t('topics.costNone')
          : t('topics.costPerDay', { amount: euros(cents, language), bearer }),
    },
    { label: 'topics.fieldKeywords', text: content.keywords.join(', ') },
    { label: 'topics.fieldSynonyms', text: content.synonyms.join(', ') },
  ];
}
