import type { ReactNode } from 'react';
import { SelectField } from '../components/Field.tsx';
import { useMessages } from '../i18n/index.ts';
import { FORMATS, TOPICS } from './choices.ts';
import type { CoachesQuery } from './generated.ts';
import { useLanguageName } from './use-language-name.ts';

interface CoachFiltersProps {
  choices: CoachesQuery['coachChoices'] | null;
  address: URLSearchParams;
  onChange: (address: URLSearchParams) => void;
}

export function CoachFilters({ choices, address, onChange }: CoachFiltersProps) {
  const { t } = useMessages();
  const nameOf = useLanguageName();
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(address);
    if (value) next.set(name, value);
    else next.delete(name);
    onChange(next);
  };
  const select = (name: string, label: string, options: readonly ReactNode[]) => (
    <SelectField
      label={label}
      value={address.get(name) ?? ''}
      onChange={(event) => choose(name, event.currentTarget.value)}
    >
      <option value="">{t('coaching.any')}</option>
      {options}
    </SelectField>
  );
  const option = (value: string, text: string) => (
    <option key={value} value={value}>
      {text}
    </option>
  );
  return (
    <form className="panel" aria-label={t('coaching.filters')} onSubmit={(event) => event.preventDefault()}>
      <div className="coaching__fields">
        {select(
          'thema',
          t('coaching.topic'),
          TOPICS.map((topic) => option(topic, t(`coaching.topic${topic}`))),
        )}
        {select(
          'sprache',
          t('coaching.language'),
          (choices?.languages ?? []).map((code) => option(code, nameOf(code))),
        )}
        {select(
          'format',
          t('coaching.format'),
          FORMATS.map((format) => option(format, t(`coaching.format${format}`))),
        )}
        {select(
          'ort',
          t('coaching.site'),
          (choices?.sites ?? []).map(({ code, name }) => option(code, name)),
        )}
        <label className="coaching__check">
          <input
            type="checkbox"
            checked={address.has('bald')}
            onChange={(event) => choose('bald', event.currentTarget.checked ? '1' : '')}
          />
          {t('coaching.freeSoon')}
        </label>
      </div>
    </form>
  );
}
