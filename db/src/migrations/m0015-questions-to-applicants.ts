import { Migration } from '@mikro-orm/migrations';

export class M0015QuestionsToApplicants extends Migration {
  override up(): void {
    this.addSql(`
      -- An approver asks instead of refusing; the applicant answers. The texts are deleted after a time, the fact stays.
      create table approval_question (
        id serial primary key,
        approval_id int not null references approval,
        asked_by_id int not null references person,
        in_place boolean not null default false,
        asked_at timestamptz not null,
        question text null check (length(question) between 1 and 500),
        answered_at timestamptz null,
        answer text null check (length(answer) between 1 and 500),
        forgotten_at timestamptz null,
        check ((question is null) = (forgotten_at is not null)),
        check (case when forgotten_at is null then (answer is null) = (answered_at is null) else answer is null end)
      );
      create index on approval_question (approval_id);
      create unique index approval_question_one_open on approval_question (approval_id) where answered_at is null;

      alter table approval_event drop constraint approval_event_kind_check;
      alter table approval_event add constraint approval_event_kind_check check (kind in
        ('ASKED', 'REMINDED', 'ESCALATED', 'APPROVED', 'DECLINED', 'TAKEN_BACK', 'OBSOLETE', 'QUESTION', 'ANSWER'));

      -- a reason goes the same way
      alter table approval add column reason_forgotten_at timestamptz null;
      alter table approval drop constraint approval_check2;
      alter table approval
        add constraint approval_declined_with_reason
          check (status <> 'DECLINED' or length(reason) > 0 or reason_forgotten_at is not null),
        add constraint approval_reason_forgotten check (reason_forgotten_at is null or reason is null);

      create function live_question_changed() returns trigger language plpgsql as $$
      begin
        insert into live_change (about, id)
          select 'ENROLMENT', a.enrolment_id from approval a where a.id = new.approval_id
          union all
          select 'APPROVER', a.approver_id from approval a where a.id = new.approval_id
        on conflict do nothing;
        return null;
      end $$;
      create trigger live_question_changed after insert or update of answered_at on approval_question
        for each row execute function live_question_changed();
    `);
  }
}
