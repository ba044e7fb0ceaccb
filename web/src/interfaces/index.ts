export { CalendarSubscription } from './CalendarSubscription.tsx';
