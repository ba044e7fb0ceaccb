import type {
  CostBearer,
  PrerequisiteKind,
  SessionFormat,
  TopicContentInput,
  TopicTextsFragment,
} from './generated.ts';

export interface PrerequisiteForm {
  topicId: string;
  title: string;
  kind: PrerequisiteKind;
}

/** What the form holds: texts as they are typed, lists with one entry a line. */
export interface TopicForm {
  title: string;
  categoryId: string;
  benefit: string;
  descriptionHtml: string;
  easyText: string;
  goals: string;
  keywords: string;
  synonyms: string;
  formats: SessionFormat[];
  targetGroups: string[];
  prerequisites: PrerequisiteForm[];
  hours: string;
  accessibility: string;
  partTime: boolean;
  contact: string;
  costBearer: CostBearer;
  euros: string;
}

export const EMPTY_FORM: TopicForm = {
  title: '',
  categoryId: '',
  benefit: '',
  descriptionHtml: '',
  easyText: '',
  goals: '',
  keywords: '',
  synonyms: '',
  formats: [],
  targetGroups: [],
  prerequisites: [],
  hours: '',
  accessibility: '',
  partTime: false,
  contact: '',
  costBearer: 'CENTRAL',
  euros: '',
};

export function formOf(content: TopicTextsFragment): TopicForm {
  return {
    title: content.title,
    categoryId: content.category.id,
    benefit: content.benefit,
    descriptionHtml: content.descriptionHtml ?? paragraphsOf(content.description),
    easyText: content.easyText,
    goals: content.goals.join('\n'),
    keywords: content.keywords.join('\n'),
    synonyms: content.synonyms.join('\n'),
    formats: [...content.formats],
    targetGroups: content.targetGroups.map((group) => group.code),
    prerequisites: content.prerequisites.map(({ topic, kind }) => ({
      topicId: topic.id,
      title: topic.title,
      kind,
    })),
    hours: content.durationMinutes === null ? '' : decimal(content.durationMinutes / 60),
    accessibility: content.accessibility,
    partTime: content.partTime,
    contact: content.contact,
    costBearer: content.costBearer,
    euros: content.costCentsPerDay === null ? '' : decimal(content.costCentsPerDay / 100),
  };
}

export type FormFault = 'title' | 'categoryId' | 'hours' | 'euros';

export function readForm(form: TopicForm): { content: TopicContentInput; faults: FormFault[] } {
  const hours = numberIn(form.hours);
  const euros = numberIn(form.euros);
  const faults: FormFault[] = [];
  if (form.title.trim() === '') faults.push('title');
  if (form.categoryId === '') faults.push('categoryId');
  if (hours !== null && !(hours > 0 && hours <= 1600)) faults.push('hours');
  if (euros !== null && !(euros > 0 && euros <= 100_000)) faults.push('euros');
  const { hours: _hours, euros: _euros, ...texts } = form;
  return {
    faults,
    content: {
      ...texts,
      goals: linesOf(form.goals),
      keywords: linesOf(form.keywords),
      synonyms: linesOf(form.synonyms),
      prerequisites: form.prerequisites.map(({ topicId, kind }) => ({ topicId, kind })),
      durationMinutes: hours === null ? null : Math.round(hours * 60),
      costCentsPerDay: euros === null ? null : Math.round(euros * 100),
    },
  };
}

/** null = nothing typed; NaN = no number. "1.234,50" and "1234.5" are both understood. */
export function numberIn(typed: string): number | null {
  const text = typed.trim();
  if (text === '') return null;
  return Number(text.includes(',') ? text.replaceAll('.', '').replace(',', '.') : text);
}

const decimal = (value: number) => String(Math.round(value * 100) / 100).replace('.', ',');
export const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Plain text, as topics had it before there was an editor, as rich text. */
function paragraphsOf(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('');
}
