import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';

/** How long the log of deliveries is kept. */
const KEPT_DAYS = 30;

/** Deletes events with their deliveries and attempts; what is still on its way stays. */
export async function forgetWebhooks(deps: CommandDependencies): Promise<{ forgotten: number }> {
  const forgotten = await runSystemStep(deps, async (tx, now) => {
    const [row] = await tx.execute<{ count: number }[]>(
      `with gone as (
         delete from webhook_event e
         where e.at < ? and not exists (
           select from webhook_delivery d join webhook_subscription s on s.id = d.subscription_id
           where d.event_id = e.id and d.status = 'QUEUED' and s.disabled_at is null)
         returning 1)
       select count(*)::int as count from gone`,
      [new Date(now.getTime() - KEPT_DAYS * 86_400_000)],
    );
    return row!.count;
  });
  return { forgotten: forgotten ?? 0 };
}
