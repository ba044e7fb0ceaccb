export { BLOCKED_TIME_KINDS, BlockedTime, PartTimeDay, type BlockedTimeKind } from './availability.ts';
export { Room, Site } from './place.ts';
export { Appointment, SESSION_STATUSES, Session } from './session.ts';
export { SessionChange } from './session-change.ts';
export { Trainer } from './trainer.ts';
