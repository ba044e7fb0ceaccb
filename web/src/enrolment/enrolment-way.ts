import { ROLE_LABEL, roleOfStep } from '../approval/policy-way.ts';
import type { Step } from '../components/Wegleiste.tsx';
import type { EnrolmentStateFragment } from './generated.ts';
import type { DateFormats, Translate } from '../i18n/index.ts';

type ApprovalStep = EnrolmentStateFragment['approvals'][number];

export interface WayFacts extends Pick<
  EnrolmentStateFragment,
  'status' | 'waitingPosition' | 'createdAt' | 'approvals' | 'offerExpiresAt'
> {
  sessionStartsAt: string;
  /** how many have to decide by the topic's rules */
  approvalSteps: number;
}

/** The steps of the Wegleiste: asked or enrolled, perhaps decisions, perhaps waiting, seat, session. */
export function enrolmentWay(facts: WayFacts, t: Translate, dates: DateFormats): Step[] {
  const { status, waitingPosition } = facts;
  const decisions = latestOfEachStep(facts.approvals);
  const asked = decisions.length > 0;
  const enrolled: Step = {
    label: asked ? t('enrolment.wayRequested') : t('enrolment.wayEnrolled'),
    note: dates.dayAndMonth(facts.createdAt),
    state: 'done',
  };
  const approved = decisions
    .filter((step) => step.status === 'APPROVED')
    .map((step): Step => decisionStep(step, t, dates));
  const session = (state: Step['state']): Step => ({
    label: t('enrolment.waySession'),
    note: dates.dayAndMonth(facts.sessionStartsAt),
    state,
  });
  const seat = (state: Step['state']): Step => ({ label: t('enrolment.waySeat'), state });
  switch (status) {
    case 'CONFIRMED':
      return [enrolled, ...approved, seat('done'), session('ahead')];
    case 'ATTENDED':
      return [enrolled, ...approved, seat('done'), session('done')];
    case 'WAITING':
      return [
        enrolled,
        ...approved,
        {
          label: t('enrolment.wayWaiting'),
          note:
            waitingPosition === null ? undefined : t('enrolment.wayPosition', { position: waitingPosition }),
          state: 'now',
        },
        seat('ahead'),
        session('ahead'),
      ];
    case 'REQUESTED':
      return [
        enrolled,
        ...openDecisions(decisions, facts.approvalSteps, t, dates),
        seat('ahead'),
        session('ahead'),
      ];
    case 'OFFERED':
      return [
        enrolled,
        ...approved,
        {
          label: t('enrolment.wayOffer'),
          note: facts.offerExpiresAt
            ? t('enrolment.wayUntil', { at: dates.deadline(facts.offerExpiresAt) })
            : undefined,
          state: 'now',
        },
        session('ahead'),
      ];
    case 'DECLINED':
    case 'WITHDRAWN':
    case 'CANCELLED':
    case 'EXPIRED':
    case 'NO_SHOW':
    case 'UNCONFIRMED':
      return [];
  }
}

/** A decision that was taken back is asked for again in a later row: the last row of a step counts. */
export function latestOfEachStep(approvals: readonly ApprovalStep[]): ApprovalStep[] {
  const latest = new Map<number, ApprovalStep>();
  for (const approval of approvals) latest.set(approval.step, approval);
  return [...latest.values()].sort((a, b) => a.step - b.step);
}

/** Whose answer a request waits for now. */
export function openDecision(approvals: readonly ApprovalStep[]): ApprovalStep | undefined {
  return approvals.findLast(({ status }) => status === 'PENDING');
}

function openDecisions(
  decisions: readonly ApprovalStep[],
  approvalSteps: number,
  t: Translate,
  dates: DateFormats,
): Step[] {
  const open = decisions.findIndex(({ status }) => status === 'PENDING');
  if (open === -1) return [{ label: t('enrolment.wayApproval'), state: 'now' }];
  const shown = decisions.slice(0, open + 1).map((step) => decisionStep(step, t, dates));
  for (let step = decisions[open]!.step + 1; step <= approvalSteps; step++) {
    shown.push({ label: t(ROLE_LABEL[roleOfStep(step)]), state: 'ahead' });
  }
  return shown;
}

function decisionStep(step: ApprovalStep, t: Translate, dates: DateFormats): Step {
  const label = t(ROLE_LABEL[step.role]);
  if (step.status !== 'PENDING') {
    return { label, note: step.decidedAt ? dates.dayAndMonth(step.decidedAt) : undefined, state: 'done' };
  }
  return {
    label,
    note: t('enrolment.wayAskedBy', { name: step.approverDisplayName, day: dates.dayAndMonth(step.dueAt) }),
    state: 'now',
  };
}
