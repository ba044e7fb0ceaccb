import type { PlainMessageId, Translate } from '../i18n/index.ts';
import type {
  YearPlanGapReason,
  YearPlanItemStatus,
  YearPlanItemsQuery,
  YearPlanObstacle,
  YearPlanRefusal,
  YearPlanStage,
  YearPlanStatus,
  YearPlanTiming,
} from './generated.ts';

export const STATUS_TEXT: Record<YearPlanStatus, PlainMessageId> = {
  QUEUED: 'year-plan.statusQueued',
  SOLVING: 'year-plan.statusSolving',
  READY: 'year-plan.statusReady',
  FAILED: 'year-plan.statusFailed',
  DISCARDED: 'year-plan.statusDiscarded',
};

export const STAGE_TEXT: Record<YearPlanStage, PlainMessageId> = {
  MONTHS: 'year-plan.stageMonths',
  PLACING: 'year-plan.stagePlacing',
  IMPROVING: 'year-plan.stageImproving',
  EXPLAINING: 'year-plan.stageExplaining',
};

export const ITEM_STATUS_TEXT: Record<YearPlanItemStatus, PlainMessageId> = {
  PROPOSED: 'year-plan.itemProposed',
  REQUESTED: 'year-plan.itemRequested',
  ACCEPTED: 'year-plan.itemAccepted',
  REFUSED: 'year-plan.itemRefused',
};

export const REFUSAL_TEXT: Record<YearPlanRefusal, PlainMessageId> = {
  ROOM: 'year-plan.refusalRoom',
  TRAINER: 'year-plan.refusalTrainer',
  EQUIPMENT: 'year-plan.refusalEquipment',
  CONTRACT: 'year-plan.refusalContract',
  INVALID: 'year-plan.refusalInvalid',
  TOPIC_GONE: 'year-plan.refusalTopicGone',
};

export const TIMING_TEXT: Record<YearPlanTiming, PlainMessageId> = {
  WAITING_FIRST: 'year-plan.timingWaiting',
  BEFORE_RENEWAL: 'year-plan.timingRenewal',
  AS_LAST_YEAR: 'year-plan.timingLastYear',
};

const OBSTACLE_TEXT: Record<YearPlanObstacle, PlainMessageId> = {
  CALENDAR: 'year-plan.obstacleCalendar',
  TARGET_GROUP: 'year-plan.obstacleTargetGroup',
  ROOM: 'year-plan.obstacleRoom',
  TRAINER: 'year-plan.obstacleTrainer',
  CONTRACT: 'year-plan.obstacleContract',
  EQUIPMENT: 'year-plan.obstacleEquipment',
};

export const GAP_TEXT: Record<YearPlanGapReason, PlainMessageId> = {
  TOO_FEW_PEOPLE: 'year-plan.gapTooFew',
  SESSION_LIMIT: 'year-plan.gapLimit',
  NO_LARGE_ROOM: 'year-plan.gapNoLargeRoom',
  NO_TRAINER: 'year-plan.gapNoTrainer',
  CALENDAR: 'year-plan.gapCalendar',
  TARGET_GROUP: 'year-plan.gapTargetGroup',
  ROOM: 'year-plan.gapRoom',
  TRAINER: 'year-plan.gapTrainer',
  CONTRACT: 'year-plan.gapContract',
  EQUIPMENT: 'year-plan.gapEquipment',
  COMBINATION: 'year-plan.gapCombination',
};

/** What would help people for whom there is no session. @param when,site where most of them are */
export function helpText(
  reason: YearPlanGapReason,
  t: Translate,
  { seats, when, site }: { seats: number; when: string; site: string },
): string {
  switch (reason) {
    case 'TOO_FEW_PEOPLE':
      return t('year-plan.helpTooFew');
    case 'SESSION_LIMIT':
      return t('year-plan.helpLimit');
    case 'NO_LARGE_ROOM':
      return t('year-plan.helpNoLargeRoom', { seats, site });
    case 'NO_TRAINER':
      return t('year-plan.helpNoTrainer');
    case 'CALENDAR':
      return t('year-plan.helpCalendar');
    case 'TARGET_GROUP':
      return t('year-plan.helpTargetGroup', { when });
    case 'ROOM':
      return t('year-plan.helpRoom', { seats, site, when });
    case 'TRAINER':
      return t('year-plan.helpTrainer', { when });
    case 'CONTRACT':
      return t('year-plan.helpContract');
    case 'EQUIPMENT':
      return t('year-plan.helpEquipment', { when });
    case 'COMBINATION':
      return t('year-plan.helpCombination');
  }
}

type Item = NonNullable<YearPlanItemsQuery['yearPlan']>['items']['edges'][number]['node'];
type Reason = Item['reasons'][number];

/** @param calendarDay YYYY-MM-DD in words */
export function reasonText(reason: Reason, t: Translate, calendarDay: (day: string) => string): string {
  const { kind, obstacle } = reason;
  const day = reason.day === null ? '' : calendarDay(reason.day);
  const count = reason.count ?? 0;
  switch (kind) {
    case 'BEST_DAY':
      return t('year-plan.reasonBestDay');
    case 'OTHER_DAY':
      return obstacle
        ? t('year-plan.reasonOtherDay', { day, obstacle: t(OBSTACLE_TEXT[obstacle]) })
        : t('year-plan.reasonNearDay', { day });
    case 'OTHER_TIME':
      return t('year-plan.reasonOtherTime');
    case 'USUAL_SITE':
      return t('year-plan.reasonUsualSite', { count });
    case 'OTHER_SITE':
      return t('year-plan.reasonOtherSite', { count });
    case 'ANY_SITE':
      return t('year-plan.reasonAnySite', { count });
    case 'ONLINE':
      return t('year-plan.reasonOnline');
    case 'KNOWS_TOPIC':
      return count > 0 ? t('year-plan.reasonKnows', { count }) : t('year-plan.reasonKnowsSubject');
  }
}
