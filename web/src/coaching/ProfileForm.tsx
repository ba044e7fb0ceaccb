import { useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { SelectField, TextArea, TextField } from '../components/Field.tsx';
import { useMessages } from '../i18n/index.ts';
import { FORMATS, TOPICS } from './choices.ts';
import {
  SaveCoachProfileDocument,
  type CoachDeskPartsFragment,
  type CoachingFormat,
  type CoachingTopic,
} from './generated.ts';
import { useCoachingStep } from './use-coaching-step.ts';
import { useLanguageName } from './use-language-name.ts';

const LANGUAGES = [
  'de',
  'en',
  'ar',
  'bs',
  'es',
  'fr',
  'hr',
  'it',
  'pl',
  'ro',
  'ru',
  'sr',
  'tr',
  'uk',
] as const;

interface ProfileFormProps {
  profile: CoachDeskPartsFragment['profile'] | null;
  sites: CoachDeskPartsFragment['sites'];
  onChanged: () => Promise<unknown>;
}

/** How a coach appears in the directory. */
export function ProfileForm({ profile, sites, onChanged }: ProfileFormProps) {
  const { t } = useMessages();
  const nameOf = useLanguageName();
  const [incomplete, setIncomplete] = useState(false);
  const [saved, setSaved] = useState(false);
  const { run, sending, problem, refusal } = useCoachingStep(SaveCoachProfileDocument, onChanged);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const topics = values.getAll('topic') as CoachingTopic[];
    const languages = values.getAll('language').map(String);
    const formats = values.getAll('format') as CoachingFormat[];
    const complete = topics.length > 0 && languages.length > 0 && formats.length > 0;
    setSaved(false);
    setIncomplete(!complete);
    if (!complete) return;
    const done = await run({
      ...{ topics, languages, formats },
      introduction: String(values.get('introduction')),
      siteCode: String(values.get('site')) || null,
      capacity: Number(values.get('capacity')),
      paused: values.has('paused'),
    });
    setSaved(done !== null);
  };
  const checks = (name: string, legend: string, chosen: readonly string[], options: [string, string][]) => (
    <fieldset className="coaching__checks">
      <legend>{legend}</legend>
      {options.map(([value, label]) => (
        <label key={value} className="coaching__check">
          <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
  return (
    <form className="panel stack" noValidate onSubmit={(event) => void submit(event)}>
      <h2>{t('coaching.profile')}</h2>
      <CommandNotice problem={problem} text={incomplete ? t('coaching.profileFields') : refusal} />
      <TextArea
        label={t('coaching.introduction')}
        name="introduction"
        maxLength={600}
        defaultValue={profile?.introduction ?? ''}
      />
      {checks(
        'topic',
        t('coaching.topics'),
        profile?.topics ?? [],
        TOPICS.map((topic) => [topic, t(`coaching.topic${topic}`)]),
      )}
      {checks(
        'language',
        t('coaching.languages'),
        profile?.languages ?? ['de'],
        LANGUAGES.map((code) => [code, nameOf(code)]),
      )}
      {checks(
        'format',
        t('coaching.format'),
        profile?.formats ?? [],
        FORMATS.map((format) => [format, t(`coaching.format${format}`)]),
      )}
      <div className="coaching__fields">
        <SelectField label={t('coaching.site')} name="site" defaultValue={profile?.siteCode ?? ''}>
          <option value="">{t('coaching.noSite')}</option>
          {sites.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('coaching.capacity')}
          name="capacity"
          type="number"
          min={1}
          max={20}
          defaultValue={profile?.capacity ?? 3}
        />
      </div>
      <label className="coaching__check">
        <input type="checkbox" name="paused" defaultChecked={profile?.paused ?? false} />
        {t('coaching.pause')}
      </label>
      <div className="row">
        <Button type="submit" kind="primary" busy={sending}>
          {t('coaching.saveProfile')}
        </Button>
      </div>
      <p role="status">{saved && t('coaching.saved')}</p>
    </form>
  );
}
