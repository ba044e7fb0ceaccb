import startDatabase from '../../../db/src/testing/start-database.ts';
import { prepareCity } from './city-database.ts';

/** Jest's globalSetup; db/src/testing/stop-database.ts ends what it starts. */
export default async function startCity(): Promise<void> {
  await startDatabase();
  await prepareCity();
}
