import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { ErrorSummary, type FormProblem } from '../components/ErrorSummary.tsx';
import { Notice } from '../components/Notice.tsx';
import { UpdateTopicPolicyDocument, type TopicPolicyQuery } from './generated.ts';
import { useMessages } from '../i18n/index.ts';
import { FIELD_LABEL, formOf, RANGE, readForm, type NumberField, type PolicyField } from './policy-form.ts';
import { fieldId, PolicyFields } from './PolicyFields.tsx';
import { StalePolicy } from './StalePolicy.tsx';

type Policy = NonNullable<TopicPolicyQuery['topic']>['policy'];

interface PolicyEditorProps {
  topicId: string;
  policy: Policy;
  readAgain: () => Promise<Policy | undefined>;
}

export function PolicyEditor({ topicId, policy, readAgain }: PolicyEditorProps) {
  const { t, language } = useMessages();
  const separator = language === 'de' ? ',' : '.';
  const [form, setForm] = useState(() => formOf(policy, separator));
  const [version, setVersion] = useState(policy.version);
  const [theirs, setTheirs] = useState<Policy | null>(null);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [saved, setSaved] = useState(0);
  const [update, { loading }] = useMutation(UpdateTopicPolicyDocument);
  const done = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (saved > 0) done.current?.focus();
  }, [saved]);

  const problemText = (field: PolicyField): string => {
    if (!(field in RANGE)) return t('approval.problemCost');
    const [min, max] = RANGE[field as NumberField];
    return t('approval.problemNumber', { field: t(FIELD_LABEL[field]), min, max });
  };

  const save = async (expectedVersion: number) => {
    setSaved(0);
    const { edit, problems: wrong } = readForm(form);
    setProblems(wrong.map((field) => ({ fieldId: fieldId(field), text: problemText(field) })));
    if (!edit) return;
    try {
      const { data } = await update({ variables: { input: { topicId, expectedVersion, ...edit } } });
      const result = data?.updateTopicPolicy;
      switch (result?.__typename) {
        case 'UpdateTopicPolicySuccess':
          setVersion(result.topic.policy.version);
          setForm(formOf(result.topic.policy, separator));
          setTheirs(null);
          return setSaved((times) => times + 1);
        case 'StaleVersion': {
          const now = await readAgain();
          return now ? setTheirs(now) : setProblems([{ text: t('approval.unreachable') }]);
        }
        case 'InvalidPolicy':
          return setProblems([{ text: t('approval.policyInvalid') }]);
        case 'NotPermitted':
          return setProblems([{ text: t('planning.only') }]);
        case 'TopicNotFound':
          return setProblems([{ text: t('approval.topicMissing') }]);
        case undefined:
          return setProblems([{ text: t('approval.unreachable') }]);
      }
    } catch {
      setProblems([{ text: t('approval.unreachable') }]);
    }
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(theirs?.version ?? version);
  };
  return (
    <form className="policy-form" noValidate onSubmit={submit}>
      <ErrorSummary title={t('approval.formProblems')} problems={problems} />
      {theirs && (
        <StalePolicy
          mine={form}
          theirs={formOf(theirs, separator)}
          version={theirs.version}
          saving={loading}
          onTakeTheirs={() => {
            setForm(formOf(theirs, separator));
            setVersion(theirs.version);
            setTheirs(null);
          }}
        />
      )}
      {saved > 0 && (
        <div ref={done} tabIndex={-1}>
          <Notice tone="ok" role="status" title={t('approval.policySaved')} />
        </div>
      )}
      <PolicyFields
        form={form}
        onChange={(change) => {
          setSaved(0);
          setForm((before) => ({ ...before, ...change }));
        }}
        problemAt={(field) => problems.find((problem) => problem.fieldId === fieldId(field))?.text}
      />
      {!theirs && (
        <div>
          <Button type="submit" kind="primary" size="large" busy={loading}>
            {t('approval.savePolicy')}
          </Button>
        </div>
      )}
    </form>
  );
}
