export { IdempotencyKey } from './idempotency-key.ts';
