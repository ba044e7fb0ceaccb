export { OutboxMessage } from './outbox-message.ts';
