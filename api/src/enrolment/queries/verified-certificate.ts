import type { EntityManager } from '@mikro-orm/postgresql';
import { Certificate } from '@weitblick/db/enrolment';
import { initials } from '../rules/certificate-terms.ts';

export interface VerifiedCertificate {
  number: string;
  title: string;
  firstDay: string;
  lastDay: string;
  minutes: number | null;
  initials: string;
  revoked: boolean;
}

/** What a stranger with the code learns: enough to compare with the paper, no name. */
export async function verifiedCertificate(
  em: EntityManager,
  code: string,
): Promise<VerifiedCertificate | null> {
  const found = await em.findOne(Certificate, { code }, { populate: ['enrolment.person'] });
  if (!found) return null;
  const { number, title, firstDay, lastDay, minutes, revokedAt, enrolment } = found;
  const { givenName, familyName } = enrolment.person;
  return {
    number,
    title,
    firstDay,
    lastDay,
    minutes: minutes ?? null,
    initials: initials(givenName, familyName),
    revoked: Boolean(revokedAt),
  };
}
