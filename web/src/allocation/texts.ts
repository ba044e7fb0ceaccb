import type { PlainMessageId } from '../i18n/index.ts';
import type {
  AllocationMode,
  AllocationProblem,
  CriterionKind,
  CriterionRole,
  DrawResult,
  QuotaProblem,
} from './generated.ts';

export const MODE_LABEL: Record<AllocationMode, PlainMessageId> = {
  FIRST_COME: 'allocation.modeFirstCome',
  LOTTERY: 'allocation.modeLottery',
  CRITERIA: 'allocation.modeCriteria',
};

export const MODE_HINT: Record<AllocationMode, PlainMessageId> = {
  FIRST_COME: 'allocation.modeFirstComeHint',
  LOTTERY: 'allocation.modeLotteryHint',
  CRITERIA: 'allocation.modeCriteriaHint',
};

export const CRITERION_LABEL: Record<CriterionKind, PlainMessageId> = {
  TARGET_GROUP: 'allocation.criterionTargetGroup',
  MANDATORY_FOR_ROLE: 'allocation.criterionMandatory',
  REFUSED_BEFORE: 'allocation.criterionRefused',
  NOT_YET_ATTENDED: 'allocation.criterionNew',
  SEVERELY_DISABLED: 'allocation.criterionDisabled',
};

export const ROLE_LABEL: Record<CriterionRole, PlainMessageId> = {
  LEADER: 'allocation.roleLeader',
  APPRENTICE: 'allocation.roleApprentice',
};

export const RESULT_LABEL: Record<DrawResult, PlainMessageId> = {
  SEAT: 'allocation.resultSeat',
  OFFER: 'allocation.resultOffer',
  WAITING: 'allocation.resultWaiting',
  UNDECIDED: 'allocation.resultUndecided',
};

export const ALLOCATION_PROBLEM: Record<AllocationProblem, PlainMessageId> = {
  NO_CRITERIA: 'allocation.problemNoCriteria',
  CRITERIA_WITHOUT_CRITERIA_MODE: 'allocation.problemNoCriteria',
  DUPLICATE: 'allocation.problemNoCriteria',
  POINTS: 'allocation.problemPoints',
  ROLE: 'allocation.problemRole',
  APPLY_UNTIL: 'allocation.problemApplyUntil',
  SESSION_CLOSED: 'allocation.problemSessionClosed',
};

export const QUOTA_PROBLEM: Record<QuotaProblem, PlainMessageId> = {
  FOR_WHOM: 'allocation.problemForWhom',
  SEATS: 'allocation.problemSeats',
  RELEASE_AT: 'allocation.problemReleaseAt',
  UNIT_HAS_ONE: 'allocation.problemUnitHasOne',
  SESSION_CLOSED: 'allocation.problemSessionClosed',
};
