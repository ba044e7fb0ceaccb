import startDatabase from '../../../db/src/testing/start-database.ts';
import { prepareCity } from './city-database.ts';

/** Jest's globalSetup; stop-city.ts ends what it starts. */
export default async function startCity(): Promise<void> {
  await startDatabase();
  await prepareCity();
}
