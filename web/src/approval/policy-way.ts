import type { Step } from '../components/Wegleiste.tsx';
import type { ApproverRole } from './generated.ts';
import type { PlainMessageId, Translate } from '../i18n/index.ts';

export const ROLE_LABEL: Record<ApproverRole, PlainMessageId> = {
  LINE_MANAGER: 'approval.lineManager',
  TRAINING_OFFICER: 'approval.trainingOfficer',
};

/** Who is asked at a step, as long as nobody has been. */
export function roleOfStep(step: number): ApproverRole {
  return step === 1 ? 'LINE_MANAGER' : 'TRAINING_OFFICER';
}

/** The way a request would go, before it is made. */
export function policyWay(approvalSteps: number, t: Translate): Step[] {
  if (approvalSteps === 0) return [];
  const deciders = Array.from({ length: approvalSteps }, (_, index): Step => {
    const note =
      approvalSteps === 1
        ? 'approval.decides'
        : index === 0
          ? 'approval.decidesFirst'
          : 'approval.decidesThen';
    return { label: t(ROLE_LABEL[roleOfStep(index + 1)]), note: t(note), state: 'ahead' };
  });
  return [
    { label: t('approval.wayRequest'), note: t('approval.wayYou'), state: 'now' },
    ...deciders,
    { label: t('approval.waySeat'), state: 'ahead' },
  ];
}
