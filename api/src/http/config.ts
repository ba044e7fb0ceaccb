import type { WebhookAddressPolicy } from '../interfaces/rules/webhook-address.ts';

/** Everything the process takes from its environment, checked once at start. */
export interface Config {
  production: boolean;
  host: string;
  port: number;
  /** Origin people type into their browser, for example https://weitblick.example.de; null = derived from host and port. */
  publicUrl: URL | null;
  /** Sign-in without a password as one of the demo people. */
  demoPersonas: boolean;
  /** Fill an empty database with the demo city. */
  demoCity: boolean;
  databaseUrl: string | undefined;
  databasePoolSize: number;
  logLevel: string;
  /** Trust X-Forwarded-* from a reverse proxy. */
  trustProxy: boolean;
  /** Run the worker (notices, deadlines, reminders) inside this process. */
  worker: boolean;
  /** smtp:// or smtps://; null = mails are written to .data/mail. */
  smtpUrl: string | null;
  /** Sender of mails and organiser of calendar entries. */
  mailFrom: { name: string; address: string };
  /** The process that started the server may move its clock: in end-to-end tests only. */
  testClock: boolean;
  /** Seconds after which a mail or webhook is taken up again whose worker died while sending it. */
  mailLeaseSeconds: number;
  /** What old mails said is deleted after so many days; a dry run only counts and logs. */
  mailRetention: { days: number; dryRun: boolean };
  /** Who publishes the catalogue for strangers' machines, and the address of its licence; null = it is not published. */
  openCatalogue: { publisher: string; licence: string } | null;
  webhookPolicy: WebhookAddressPolicy;
}

/** @throws Error that names the variable and says what would be right */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const production = env.NODE_ENV === 'production';
  const publicUrl = env.PUBLIC_URL ? url('PUBLIC_URL', env.PUBLIC_URL) : null;
  if (production && publicUrl?.protocol !== 'https:') {
    throw new Error(
      'PUBLIC_URL must be an https:// address when NODE_ENV=production: the session cookie needs it',
    );
  }
  return {
    production,
    host: env.HOST ?? '127.0.0.1',
    port: integer('PORT', env.PORT ?? '4000', 0, 65_535),
    publicUrl,
    demoPersonas: production ? env.DEMO_PERSONAS === 'yes-even-in-production' : env.DEMO_PERSONAS !== 'no',
    demoCity: !production && env.DEMO_CITY !== 'no',
    databaseUrl: env.DATABASE_URL || undefined,
    databasePoolSize: integer('DATABASE_POOL_SIZE', env.DATABASE_POOL_SIZE ?? '12', 1, 200),
    logLevel: env.LOG_LEVEL ?? (production ? 'info' : 'warn'),
    trustProxy: env.TRUST_PROXY === 'yes',
    worker: env.WORKER !== 'no',
    smtpUrl: env.SMTP_URL ? smtpUrl(env.SMTP_URL) : null,
    mailFrom: mailFrom(env.MAIL_FROM, publicUrl, Boolean(env.SMTP_URL)),
    testClock: testClock(env),
    mailLeaseSeconds: integer('MAIL_LEASE_SECONDS', env.MAIL_LEASE_SECONDS ?? '120', 1, 3_600),
    mailRetention: {
      days: integer('MAIL_RETENTION_DAYS', env.MAIL_RETENTION_DAYS ?? '90', 1, 3_650),
      dryRun: env.MAIL_RETENTION_DRY_RUN === 'yes',
    },
    openCatalogue:
      env.OPEN_CATALOGUE === 'no'
        ? null
        : {
            publisher: env.OPEN_CATALOGUE_PUBLISHER || 'Fortbildungsabteilung',
            licence: url('OPEN_CATALOGUE_LICENCE', env.OPEN_CATALOGUE_LICENCE || DEFAULT_LICENCE).href,
          },
    webhookPolicy: {
      privateHosts: (env.WEBHOOK_PRIVATE_HOSTS ?? (production ? '' : 'localhost,127.0.0.1'))
        .split(',')
        .map((host) => host.trim().toLowerCase())
        .filter(Boolean),
      plainHttp: !production,
    },
  };
}

/** Data licence Germany: whoever uses it names the publisher. */
const DEFAULT_LICENCE = 'http://dcat-ap.de/def/licenses/dl-by-de/2.0';

/** Time decides who loses a seat: nothing but a test may move it. */
function testClock(env: NodeJS.ProcessEnv): boolean {
  if (env.TEST_CLOCK === undefined || env.TEST_CLOCK === 'no') return false;
  if (env.TEST_CLOCK !== 'yes' || env.NODE_ENV !== 'test') {
    throw new Error(
      'TEST_CLOCK is for end-to-end tests: it is "yes" together with NODE_ENV=test, or not set',
    );
  }
  return true;
}

function smtpUrl(text: string): string {
  if (!/^smtps?:$/.test(URL.parse(text)?.protocol ?? '')) {
    throw new Error('SMTP_URL must be an address like smtps://user:password@mail.example.de');
  }
  return text;
}

/** "Name <address>" or an address alone. */
function mailFrom(
  text: string | undefined,
  publicUrl: URL | null,
  needed: boolean,
): { name: string; address: string } {
  if (!text) {
    if (needed)
      throw new Error(
        'MAIL_FROM must be set when SMTP_URL is, for example "Fortbildung <fortbildung@example.de>"',
      );
    return { name: 'Weitblick', address: `weitblick@${publicUrl?.hostname ?? 'localhost'}` };
  }
  const match = /^\s*(?:"?([^"<>]*?)"?\s*<([^\s<>@]+@[^\s<>@]+)>|([^\s<>@]+@[^\s<>@]+))\s*$/.exec(text);
  if (!match) throw new Error(`MAIL_FROM must be like "Fortbildung <fortbildung@example.de>", not "${text}"`);
  return { name: match[1] || 'Weitblick', address: (match[2] ?? match[3])! };
}

function integer(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new Error(`${name} must be a whole number from ${min} to ${max}, not "${text}"`);
  }
  return value;
}

function url(name: string, text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw new Error(`${name} must be an address like https://weitblick.example.de, not "${text}"`);
  }
}
