import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import { moduleProgress } from '../queries/programmes.ts';
import { progressOf } from '../rules/programme.ts';
import { changeMembership, lockMembership } from './membership-ledger.ts';

/** Memberships worked on in one run; what is left is done by the next. */
const BATCH = 500;

export interface ProgrammeReport {
  completed: number;
}

/**
 * Completes the programmes of those who have attended every required module, whenever and in whichever session.
 * One membership, one transaction, looked at again under the cohort's lock: safe to run twice and by several workers.
 */
export async function completeProgrammes(deps: CommandDependencies): Promise<ProgrammeReport> {
  const done = await deps.em.fork().execute<{ id: number }[]>(
    `select m.id from programme_membership m
     join cohort c on c.id = m.cohort_id
     where m.status = 'ACTIVE'
       and exists (select from programme_module r where r.programme_id = c.programme_id and not r.optional)
       and not exists (
         select from programme_module r where r.programme_id = c.programme_id and not r.optional and not exists (
           select from enrolment e join session s on s.id = e.session_id
           where e.person_id = m.person_id and e.status = 'ATTENDED' and s.topic_id = r.topic_id))
     order by m.id limit ${BATCH}`,
  );
  let completed = 0;
  for (const { id } of done) {
    const changed = await runSystemStep(deps, async (tx, now) => {
      const locked = await lockMembership(tx, id);
      if (locked?.membership.status !== 'ACTIVE') return false;
      const [modules] = await moduleProgress(tx, [
        { programmeId: locked.cohort.programme.id, personId: locked.membership.person.id },
      ]);
      if (!progressOf(modules!).complete) return false;
      changeMembership(tx, locked.membership, { to: 'COMPLETED', at: now, actorId: null });
      return true;
    });
    if (changed) completed += 1;
  }
  return { completed };
}
