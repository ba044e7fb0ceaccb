import { addDays, berlinDay } from '@weitblick/shared/calendar';
import { planQuery, titleKey, tokenise } from '@weitblick/shared/german';
import { searchIndex } from '@weitblick/shared/search';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import { catalogueIndex } from '../queries/catalogue-index.ts';

const SHORTEST = 2;
const LONGEST = 80;
/** Two programmes can be planned with it. */
const KEEP_DAYS = 400;

/**
 * Counts a search that found nothing: its words and the day, not who searched. Looks itself whether nothing is found,
 * and does not keep what looks like a mail address or a long number, which people paste by mistake.
 */
export async function noteSearchGap({ em, clock }: CommandDependencies, text: string): Promise<boolean> {
  const query = titleKey(text);
  if (query.length < SHORTEST || query.length > LONGEST || /@|\d{5}/.test(text)) return false;
  const index = await catalogueIndex(em);
  const { words } = planQuery(text, index, index.thesaurus);
  if (words.length === 0 || searchIndex(index, words).hits.length > 0) return false;
  if (!tokenise(text).some(({ kind }) => kind === 'WORD')) return false;
  await em.fork().execute(
    `insert into search_gap (query, day, searches) values (?, ?, 1)
     on conflict (query, day) do update set searches = search_gap.searches + 1`,
    [query, berlinDay(clock.now())],
  );
  return true;
}

/** Deletes what is too old to plan by. */
export async function forgetSearchGaps(deps: CommandDependencies): Promise<{ deleted: number }> {
  const deleted = await runSystemStep(deps, async (tx, now) => {
    const rows = await tx.execute<unknown[]>('delete from search_gap where day < ? returning 1', [
      addDays(berlinDay(now), -KEEP_DAYS),
    ]);
    return rows.length;
  });
  return { deleted: deleted ?? 0 };
}
