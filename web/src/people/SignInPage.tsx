import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { Button } from '../components/Button.tsx';
import { ErrorSummary, type FormProblem } from '../components/ErrorSummary.tsx';
import { TextField } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { SignInDocument, type SignInMutation } from '../graphql/generated.ts';
import { useMessages, type Translate } from '../i18n/index.ts';
import { PersonaList } from './PersonaList.tsx';
import { safeReturnTo } from './return-to.ts';
import { startAfresh } from './start-afresh.ts';
import { useViewer } from './use-viewer.ts';
import './SignInPage.css';

const NUMBER_FIELD = 'personnel-number';
const PASSWORD_FIELD = 'password';

export function Component() {
  const { t } = useMessages();
  const [parameters] = useSearchParams();
  const viewer = useViewer();
  const returnTo = safeReturnTo(parameters.get('returnTo'));
  if (viewer) return <Navigate to={returnTo} replace />;
  return (
    <div className="page sign-in">
      <div className="sign-in__main">
        <PageHeading title={[t('people.signIn')]}>{t('people.signIn')}</PageHeading>
        {returnTo !== '/' && (
          <Notice tone="info">
            <p>{t('people.signInFirst')}</p>
          </Notice>
        )}
        <SignInForm />
      </div>
      <PersonaList />
    </div>
  );
}

function SignInForm() {
  const { t } = useMessages();
  const client = useApolloClient();
  const [signIn, { loading }] = useMutation(SignInDocument);
  const [problems, setProblems] = useState<FormProblem[]>([]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const personnelNumber = String(form.get('personnelNumber') ?? '').trim();
    const password = String(form.get('password') ?? '');
    const missing: FormProblem[] = [];
    if (!personnelNumber) missing.push({ fieldId: NUMBER_FIELD, text: t('people.numberMissing') });
    if (!password) missing.push({ fieldId: PASSWORD_FIELD, text: t('people.passwordMissing') });
    setProblems(missing);
    if (missing.length > 0) return;
    try {
      const { data } = await signIn({ variables: { input: { personnelNumber, password } } });
      const problem = data ? problemOf(data.signIn, t) : { text: t('people.signInUnreachable') };
      if (problem) setProblems([problem]);
      else await startAfresh(client);
    } catch {
      setProblems([{ text: t('people.signInUnreachable') }]);
    }
  };
  const problemAt = (fieldId: string) => problems.find((problem) => problem.fieldId === fieldId)?.text;

  return (
    <form className="sign-in__form" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary title={t('people.signInFailed')} problems={problems} />
      <TextField
        id={NUMBER_FIELD}
        name="personnelNumber"
        label={t('people.personnelNumber')}
        hint={t('people.personnelNumberHint')}
        problem={problemAt(NUMBER_FIELD)}
        autoComplete="username"
        inputMode="numeric"
        required
      />
      <TextField
        id={PASSWORD_FIELD}
        name="password"
        type="password"
        label={t('people.password')}
        problem={problemAt(PASSWORD_FIELD)}
        autoComplete="current-password"
        required
      />
      <Button type="submit" kind="primary" size="large" wide busy={loading}>
        {t('people.signIn')}
      </Button>
    </form>
  );
}

function problemOf(result: SignInMutation['signIn'], t: Translate): FormProblem | null {
  switch (result.__typename) {
    case 'SignInSuccess':
      return null;
    case 'InvalidCredentials':
      return { fieldId: NUMBER_FIELD, text: t('people.invalidCredentials') };
    case 'TooManyAttempts':
      return {
        text: t('people.tooManyAttempts', { minutes: Math.max(1, Math.ceil(result.retryAfterSeconds / 60)) }),
      };
  }
}
