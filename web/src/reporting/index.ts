export { AfterSession } from './AfterSession.tsx';
export { TrainingRecord } from './TrainingRecord.tsx';
