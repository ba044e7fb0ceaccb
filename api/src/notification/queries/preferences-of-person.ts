import type { EntityManager } from '@mikro-orm/postgresql';
import { NotificationPreference, type Delivery, type NoticeSubject } from '@weitblick/db/notification';
import { Person } from '@weitblick/db/people';
import { ALWAYS_AT_ONCE } from '../rules/notice-kinds.ts';

export interface Preferences {
  hasMailbox: boolean;
  language: 'de' | 'en';
  enrolments: Delivery;
  approvals: Delivery;
  alwaysImmediate: readonly string[];
}

/** Without a row everything comes by e-mail at once. */
export async function preferencesOf(em: EntityManager, personId: number): Promise<Preferences> {
  const person = await em.findOneOrFail(Person, personId);
  const rows = await em.find(NotificationPreference, { person: personId });
  const about = (subject: NoticeSubject) =>
    rows.find((row) => row.about === subject)?.delivery ?? 'IMMEDIATE';
  return {
    hasMailbox: person.email != null,
    language: person.language,
    enrolments: about('ENROLMENT'),
    approvals: about('APPROVAL'),
    alwaysImmediate: ALWAYS_AT_ONCE,
  };
}
