export { BLOCKED_TIME_KINDS, BlockedTime, PartTimeDay, type BlockedTimeKind } from './availability.ts';
export { Equipment, EQUIPMENT_KINDS, type EquipmentKind } from './equipment.ts';
export { Room, ROOM_FEATURES, Site, type RoomFeature } from './place.ts';
export { ResourceBlock } from './resource-block.ts';
export { Appointment, SESSION_STATUSES, Session, type SessionStatus } from './session.ts';
export { SessionChange } from './session-change.ts';
export { SESSION_EVENT_KINDS, SessionEvent, type SessionEventKind } from './session-event.ts';
export { SessionTemplate } from './session-template.ts';
export { Trainer, TrainerContract } from './trainer.ts';
export {
  YEAR_PLAN_ITEM_STATUSES,
  YEAR_PLAN_REFUSALS,
  YEAR_PLAN_STATUSES,
  YearPlan,
  YearPlanAppointment,
  YearPlanGap,
  YearPlanItem,
  YearPlanTopic,
  type YearPlanItemStatus,
  type YearPlanRefusal,
  type YearPlanStatus,
} from './year-plan.ts';
