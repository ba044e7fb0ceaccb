import type { DemoWelcome } from './demo-city.ts';

export interface Welcome {
  address: string;
  embedded: boolean;
  demo: DemoWelcome | null;
  /** Where mails are written that are not sent; null = they are sent. */
  mailFolder: string | null;
}

/** Tells the person who started the server where it is and how to sign in. */
export function printWelcome({ address, embedded, demo, mailFolder }: Welcome): void {
  const lines = [
    '',
    `  Weitblick runs at ${address}`,
    `  Database: ${embedded ? 'embedded PostgreSQL in .data/' : 'DATABASE_URL'}`,
  ];
  if (mailFolder) lines.push(`  E-mails are not sent (no SMTP_URL) but written to ${mailFolder}`);
  if (demo) {
    lines.push('', `  Sign in with a personnel number and the password "${demo.password}":`);
    for (const { personnelNumber, displayName, role } of demo.personas) {
      lines.push(`    ${personnelNumber}  ${displayName} (${role})`);
    }
    lines.push('  or pick one of them on the sign-in page.');
  }
  lines.push('', '  Stop with Ctrl-C.', '');
  console.log(lines.join('\n'));
}
