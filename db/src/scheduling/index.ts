export { Room, Site } from './place.ts';
export { Appointment, SESSION_STATUSES, Session } from './session.ts';
export { Trainer } from './trainer.ts';
