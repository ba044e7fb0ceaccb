import { X } from 'lucide-react';
import { Button } from '../components/Button.tsx';
import { useMessages } from '../i18n/index.ts';
import { TopicPicker } from '../obligations/TopicPicker.tsx';
import type { PrerequisiteKind } from './generated.ts';
import type { PrerequisiteForm } from './topic-form.ts';
import '../components/list-row.css';

interface PrerequisiteFieldsProps {
  /** Of the search field. */
  id: string;
  prerequisites: readonly PrerequisiteForm[];
  topicId: string | null;
  problem: string | undefined;
  onChange: (prerequisites: PrerequisiteForm[]) => void;
}

/** What must or should be attended before; each a topic of the catalogue. */
export function PrerequisiteFields({
  id,
  prerequisites,
  topicId,
  problem,
  onChange,
}: PrerequisiteFieldsProps) {
  const { t } = useMessages();
  const taken = [...prerequisites.map((one) => one.topicId), ...(topicId === null ? [] : [topicId])];
  return (
    <fieldset>
      <legend className="field__label">{t('topics.fieldPrerequisites')}</legend>
      {prerequisites.length > 0 && (
        <ul>
          {prerequisites.map((one) => (
            <li key={one.topicId} className="list-row">
              <span>{one.title}</span>
              <span className="row">
                <select
                  className="field__input topic-form__kind"
                  aria-label={t('topics.prerequisiteKind', { topic: one.title })}
                  value={one.kind}
                  onChange={(event) => {
                    const kind = event.currentTarget.value as PrerequisiteKind;
                    onChange(prerequisites.map((other) => (other === one ? { ...other, kind } : other)));
                  }}
                >
                  <option value="REQUIRED">{t('topics.kindRequired')}</option>
                  <option value="RECOMMENDED">{t('topics.kindRecommended')}</option>
                </select>
                <Button
                  kind="quiet"
                  size="small"
                  aria-label={t('topics.removePrerequisite', { topic: one.title })}
                  icon={<X size={16} aria-hidden="true" />}
                  onClick={() => onChange(prerequisites.filter((other) => other !== one))}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      <TopicPicker
        id={id}
        label={t('topics.addPrerequisite')}
        problem={problem}
        without={taken}
        onPick={(topic) =>
          onChange([...prerequisites, { topicId: topic.id, title: topic.title, kind: 'RECOMMENDED' }])
        }
      />
    </fieldset>
  );
}
