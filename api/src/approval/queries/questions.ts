import type { EntityManager } from '@mikro-orm/postgresql';
import { ApprovalQuestion } from '@weitblick/db/approval';

/** Questions about requests, oldest first, with who asked and about which approval. */
export function questionsOf(em: EntityManager, enrolmentIds: readonly number[]): Promise<ApprovalQuestion[]> {
  return em.find(
    ApprovalQuestion,
    { approval: { enrolment: { $in: [...enrolmentIds] } } },
    { orderBy: { id: 'asc' }, populate: ['approval', 'askedBy'] },
  );
}
