import stopDatabase from '../../../db/src/testing/stop-database.ts';
import { dropCity } from './city-database.ts';

/** Jest's globalTeardown, beside start-city.ts. */
export default async function stopCity(): Promise<void> {
  await dropCity();
  await stopDatabase();
}
