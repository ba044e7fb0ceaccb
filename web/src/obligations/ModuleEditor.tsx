import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import { useMessages } from '../i18n/index.ts';
import { moved, type DraftModule } from './programme-form.ts';
import { TopicPicker } from './TopicPicker.tsx';

interface ModuleEditorProps {
  modules: readonly DraftModule[];
  onChange: (modules: readonly DraftModule[]) => void;
}

/** The modules in order; up and down are buttons, so that no mouse is needed. */
export function ModuleEditor({ modules, onChange }: ModuleEditorProps) {
  const { t } = useMessages();
  return (
    <fieldset className="stack">
      <legend className="field__label">{t('obligations.modules')}</legend>
      <p className="field__hint">{t('obligations.completionRule')}</p>
      <ol className="planning-list" role="list">
        {modules.map(({ topic, optional }, index) => (
          <li key={topic.id}>
            <strong>
              {index + 1}. {topic.title}
            </strong>
            <div className="row">
              <label className="planning-form__check">
                <input
                  type="checkbox"
                  checked={optional}
                  onChange={() =>
                    onChange(modules.map((each, i) => (i === index ? { topic, optional: !optional } : each)))
                  }
                />
                <ActionLabel about={topic.title}>{t('obligations.moduleMarkOptional')}</ActionLabel>
              </label>
              <Button
                size="small"
                aria-disabled={index === 0}
                onClick={() => onChange(moved(modules, index, -1))}
              >
                <ActionLabel about={topic.title}>{t('obligations.moduleUp')}</ActionLabel>
              </Button>
              <Button
                size="small"
                aria-disabled={index === modules.length - 1}
                onClick={() => onChange(moved(modules, index, 1))}
              >
                <ActionLabel about={topic.title}>{t('obligations.moduleDown')}</ActionLabel>
              </Button>
              <Button
                size="small"
                kind="quiet"
                onClick={() => onChange(modules.filter((_, i) => i !== index))}
              >
                <ActionLabel about={topic.title}>{t('obligations.remove')}</ActionLabel>
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <TopicPicker
        label={t('obligations.addModule')}
        without={modules.map(({ topic }) => topic.id)}
        onPick={(topic) => onChange([...modules, { topic, optional: false }])}
      />
    </fieldset>
  );
}
