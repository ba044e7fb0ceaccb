import { CalendarFeed } from '@weitblick/db/interfaces';
import type { CommandDependencies } from '../../platform/command.ts';

const HOUR = 3_600_000;

/** Remembers, to the hour, that a program still reads the calendar, so that people see which addresses are in use. */
export async function noteFeedReading(
  { em, clock }: CommandDependencies,
  { id, lastReadAt }: { id: number; lastReadAt: Date | null },
): Promise<void> {
  const now = clock.now();
  if (lastReadAt && now.getTime() - lastReadAt.getTime() < HOUR) return;
  await em.fork().nativeUpdate(CalendarFeed, { id }, { lastReadAt: now });
}
