import { useApolloClient } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { cityDay } from '../approval/inbox-rows.ts';
import { Button } from '../components/Button.tsx';
import { ErrorSummary, type FormProblem } from '../components/ErrorSummary.tsx';
import { Notice } from '../components/Notice.tsx';
import { useMessages } from '../i18n/index.ts';
import {
  CreateMandatoryRuleDocument,
  PreviewMandatoryRuleDocument,
  type PreviewMandatoryRuleQuery,
} from './generated.ts';
import { ruleFieldId, RuleFields } from './RuleFields.tsx';
import { emptyRule, readRule, type RuleForm } from './rule-form.ts';

/** First shows how many people a rule concerns, then saves it; every change of the form asks anew. */
export function NewRule({ onSaved }: { onSaved: () => void }) {
  const { t } = useMessages();
  const client = useApolloClient();
  const today = cityDay(new Date());
  const [form, setForm] = useState<RuleForm>(() => emptyRule(today));
  const [preview, setPreview] = useState<PreviewMandatoryRuleQuery['previewMandatoryRule']>(null);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [busy, setBusy] = useState(false);

  const fail = (text: string) => setProblems([{ text }]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { shape, problems: wrong } = readRule(form, today);
    setProblems(wrong.map(({ field, text }) => ({ fieldId: ruleFieldId(field), text: t(text) })));
    if (!shape || busy) return;
    setBusy(true);
    try {
      if (!preview) {
        const { data } = await client.query({
          query: PreviewMandatoryRuleDocument,
          variables: { input: shape },
          fetchPolicy: 'network-only',
        });
        const found = data?.previewMandatoryRule;
        return found ? setPreview(found) : fail(t('obligations.notAllowed'));
      }
      const { data } = await client.mutate({
        mutation: CreateMandatoryRuleDocument,
        variables: { input: { ...shape, validFrom: form.from } },
      });
      switch (data?.createMandatoryRule.__typename) {
        case 'CreateMandatoryRuleSuccess':
          setForm(emptyRule(today));
          setPreview(null);
          return onSaved();
        case 'InvalidMandatoryRule':
        case 'TopicNotFound':
          return fail(t('obligations.problemRule'));
        case 'NotPermitted':
          return fail(t('obligations.notAllowed'));
        case undefined:
          return fail(t('obligations.unreachable'));
      }
    } catch {
      fail(t('obligations.unreachable'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="stack planning-form" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary title={t('obligations.formProblems')} problems={problems} />
      <RuleFields
        form={form}
        today={today}
        onChange={(change) => {
          setPreview(null);
          setForm((before) => ({ ...before, ...change }));
        }}
        problemAt={(field) => problems.find(({ fieldId }) => fieldId === ruleFieldId(field))?.text}
      />
      <div role="status">
        {preview && (
          <Notice tone="info" title={t('obligations.previewPeople', { count: preview.people })}>
            <p>
              {t('obligations.previewOpen', {
                fulfilled: preview.fulfilled,
                open: preview.people - preview.fulfilled,
              })}
            </p>
            <p>{t('obligations.previewText')}</p>
          </Notice>
        )}
      </div>
      <Button type="submit" kind="primary" busy={busy}>
        {preview ? t('obligations.saveRule') : t('obligations.preview')}
      </Button>
    </form>
  );
}
