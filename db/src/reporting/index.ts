export { EvaluationAnswer, EvaluationParticipation } from './evaluation.ts';
