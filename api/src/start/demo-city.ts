import { SingleBar, Presets } from 'cli-progress';
import { demoPersonas, isEmpty, loadDemoCity } from '@weitblick/db/demo';
import { rebuildSearchIndex } from '@weitblick/db/catalogue';
import { hashPassword } from '../people/password.ts';

/** The same for all demo people; printed at start. Never used in production. */
export const DEMO_PASSWORD = 'weitblick-demo';
const SEED = 20_261_125;

export interface DemoWelcome {
  password: string;
  personas: { displayName: string; personnelNumber: string; role: string }[];
}

/** Loads the demo city into an empty database. @returns how to sign in, or null when the data is not the demo's */
export async function ensureDemoCity(databaseUrl: string): Promise<DemoWelcome | null> {
  if (await isEmpty(databaseUrl)) {
    const size = process.env.DEMO_SIZE === 'small' ? 'small' : 'city';
    const bar = new SingleBar(
      {
        format: 'Demo city [{bar}] {percentage}% {step}',
        clearOnComplete: false,
        hideCursor: true,
        noTTYOutput: true,
        notTTYSchedule: 3_000,
      },
      Presets.shades_classic,
    );
    bar.start(100, 0, { step: '' });
    await loadDemoCity(databaseUrl, {
      seed: SEED,
      now: new Date(),
      size,
      passwordHash: await hashPassword(DEMO_PASSWORD),
      afterTopics: async (client) => {
        await rebuildSearchIndex(client);
      },
      onProgress: ({ step, done, total }) =>
        bar.update(total ? Math.round((done / total) * 100) : 0, { step }),
    });
    bar.update(100, { step: 'done' });
    bar.stop();
  }
  const personas = await demoPersonas(databaseUrl);
  return personas.length > 0 ? { password: DEMO_PASSWORD, personas } : null;
}
