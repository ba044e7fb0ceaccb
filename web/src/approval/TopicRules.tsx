import { Link } from 'react-router';
import { Wegleiste } from '../components/Wegleiste.tsx';
import type { PolicyRulesFragment, TopicAccess } from './generated.ts';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import { useViewer } from '../people/index.ts';
import { PolicyRules } from './PolicyRules.tsx';
import { policyWay } from './policy-way.ts';

const ACCESS_TEXT: Record<TopicAccess, PlainMessageId> = {
  OPEN: 'approval.accessOpen',
  APPROVAL: 'approval.accessApproval',
  ORDER: 'approval.accessOrder',
  INVITATION: 'approval.accessInvitation',
};

/** On the page of a topic: who may come, who decides, what it costs. */
export function TopicRules({ topicId, policy }: { topicId: string; policy: PolicyRulesFragment }) {
  const { t } = useMessages();
  const viewer = useViewer();
  return (
    <section className="stack" aria-labelledby="topic-rules">
      <h2 id="topic-rules">{t('approval.rulesHeading')}</h2>
      <p>{t(ACCESS_TEXT[policy.access])}</p>
      {policy.approvalSteps > 0 && (
        <Wegleiste label={t('approval.way')} steps={policyWay(policy.approvalSteps, t)} />
      )}
      <PolicyRules policy={policy} />
      {viewer?.roles.includes('TRAINING_PLANNER') && (
        <p>
          <Link to={`/planung/regeln/${topicId}`}>{t('approval.editRules')}</Link>
        </p>
      )}
    </section>
  );
}
