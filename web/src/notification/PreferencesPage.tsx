import { useMutation, useQuery } from '@apollo/client/react';
import { useId, useState } from 'react';
import { Button, ButtonLink } from '../components/Button.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import { CalendarSubscription } from '../interfaces/index.ts';
import {
  MyNotificationPreferencesDocument,
  UpdateNotificationPreferencesDocument,
  type PreferencesFragment,
} from './generated.ts';

type Choice<Value extends string> = readonly [Value, PlainMessageId];
const DELIVERIES: readonly Choice<PreferencesFragment['enrolments']>[] = [
  ['IMMEDIATE', 'notification.immediate'],
  ['DAILY', 'notification.daily'],
  ['IN_APP', 'notification.inApp'],
];
const LANGUAGES: readonly Choice<PreferencesFragment['language']>[] = [
  ['DE', 'notification.german'],
  ['EN', 'notification.english'],
];

export function Component() {
  const { t } = useMessages();
  const { data, error, refetch } = useQuery(MyNotificationPreferencesDocument, {
    fetchPolicy: 'network-only',
  });
  const preferences = data?.viewer?.notificationPreferences;
  return (
    <div className="page page--narrow">
      <PageHeading title={[t('notification.preferences')]}>{t('notification.preferences')}</PageHeading>
      <p>{t('notification.preferencesIntro')}</p>
      {error && <LoadFailure onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {preferences && <PreferencesForm stored={preferences} />}
      <CalendarSubscription />
    </div>
  );
}

function PreferencesForm({ stored }: { stored: PreferencesFragment }) {
  const { t } = useMessages();
  const [{ enrolments, approvals, language }, setWish] = useState(stored);
  const [update, { loading, data, error }] = useMutation(UpdateNotificationPreferencesDocument, {
    // a failure is shown below the form
    onError: () => undefined,
  });
  const save = () => update({ variables: { input: { enrolments, approvals, language } } });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {!stored.hasMailbox && <Notice tone="info">{t('notification.noMailbox')}</Notice>}
      <Choices
        legend={t('notification.aboutEnrolments')}
        choices={DELIVERIES}
        chosen={enrolments}
        onChoose={(value) => setWish((wish) => ({ ...wish, enrolments: value }))}
      />
      <Choices
        legend={t('notification.aboutApprovals')}
        choices={DELIVERIES}
        chosen={approvals}
        onChoose={(value) => setWish((wish) => ({ ...wish, approvals: value }))}
      />
      <p className="muted">{t('notification.always')}</p>
      <Choices
        legend={t('notification.mailLanguage')}
        choices={LANGUAGES}
        chosen={language}
        onChoose={(value) => setWish((wish) => ({ ...wish, language: value }))}
      />
      <div className="row">
        <Button type="submit" kind="primary" busy={loading}>
          {t('notification.save')}
        </Button>
        <ButtonLink kind="quiet" to="/meine/nachrichten">
          {t('notification.backToInbox')}
        </ButtonLink>
      </div>
      {data && !loading && <Notice tone="ok" role="status" title={t('notification.saved')} />}
      {error && !loading && <Notice tone="problem" role="alert" title={t('notification.saveFailed')} />}
    </form>
  );
}

interface ChoicesProps<Value extends string> {
  legend: string;
  choices: readonly Choice<Value>[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

function Choices<Value extends string>({ legend, choices, chosen, onChoose }: ChoicesProps<Value>) {
  const { t } = useMessages();
  const name = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map(([value, label]) => (
        <p key={value}>
          <label>
            <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />{' '}
            {t(label)}
          </label>
        </p>
      ))}
    </fieldset>
  );
}
