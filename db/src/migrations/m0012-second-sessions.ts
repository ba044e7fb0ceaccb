import { Migration } from '@mikro-orm/migrations';

export class M0012SecondSessions extends Migration {
  override up(): void {
    this.addSql(`
      -- whoever accepts a seat in the second session stops waiting for the first
      create table second_session (
        session_id int primary key references session on delete cascade,
        first_session_id int not null references session on delete cascade,
        check (session_id <> first_session_id)
      );
      create index on second_session (first_session_id);

      -- people who are added to an order later take their seats from where the first ones did
      alter table bulk_enrolment
        add column from_quota_id int null,
        add foreign key (from_quota_id, session_id) references seat_quota (id, session_id);
      create index on bulk_enrolment (from_quota_id) where from_quota_id is not null;

      alter table bulk_enrolment_row
        drop constraint bulk_enrolment_row_result_check,
        add constraint bulk_enrolment_row_result_check check (result in ('ENROLLED', 'REQUESTED', 'WAITING', 'FULL',
          'ALREADY', 'DUPLICATE', 'UNKNOWN_NUMBER', 'LEFT', 'NOT_PERMITTED', 'CONFLICT', 'PREREQUISITE_MISSING'));
    `);
  }
}
