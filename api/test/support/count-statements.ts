import type { MikroORM } from '@mikro-orm/postgresql';

/** Runs `work` and @returns the texts of the statements that the ORM sent meanwhile */
export async function countStatements(orm: MikroORM, work: () => Promise<unknown>): Promise<string[]> {
  const logger = orm.config.getLogger();
  const { logQuery } = logger;
  const sent: string[] = [];
  logger.logQuery = ({ query }) => void sent.push(query ?? '');
  try {
    await work();
  } finally {
    logger.logQuery = logQuery;
  }
  return sent;
}
