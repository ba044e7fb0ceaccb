import { Migration } from '@mikro-orm/migrations';

/** A mail that failed says why: the page of undelivered mails promises it. */
export class M0042FailedMails extends Migration {
  override up(): void {
    this.addSql(`
      alter table mail add constraint mail_failed_says_why check (status <> 'FAILED' or last_error is not null);
    `);
  }
}
