export { absenceText, substituteText } from './policy-texts.ts';
export { PolicyRules } from './PolicyRules.tsx';
export { policyWay, ROLE_LABEL, roleOfStep } from './policy-way.ts';
export { QuestionThread } from './QuestionThread.tsx';
export { useCostText } from './use-cost-text.ts';
export { TeamTabs } from './TeamTabs.tsx';
export { TopicRules } from './TopicRules.tsx';
