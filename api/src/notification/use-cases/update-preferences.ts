import { LockMode } from '@mikro-orm/core';
import { NotificationPreference, type Delivery, type NoticeSubject } from '@weitblick/db/notification';
import { Person } from '@weitblick/db/people';
import type { CommandDependencies } from '../../platform/command.ts';

export interface UpdatePreferencesCommand {
  actorId: number;
  /** null = stays as it is */
  language: 'de' | 'en' | null;
  enrolments: Delivery | null;
  approvals: Delivery | null;
}

/** Writes how the acting person wants to be told. It counts for notices that the worker has not planned yet. */
export async function updatePreferences(
  { em }: CommandDependencies,
  { actorId, language, enrolments, approvals }: UpdatePreferencesCommand,
): Promise<void> {
  await em.fork().transactional(async (tx) => {
    const person = await tx.findOneOrFail(Person, actorId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (language) person.language = language;
    const wishes: [NoticeSubject, Delivery | null][] = [
      ['ENROLMENT', enrolments],
      ['APPROVAL', approvals],
    ];
    for (const [about, delivery] of wishes) {
      if (delivery) await tx.upsert(NotificationPreference, { person: actorId, about, delivery });
    }
  });
}
