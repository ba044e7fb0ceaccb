import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Certificate, type Enrolment } from '@weitblick/db/enrolment';
import { Topic } from '@weitblick/db/catalogue';
import { Appointment, type Session } from '@weitblick/db/scheduling';
import { berlinDay } from '@weitblick/shared/calendar';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import { certificateNumber, totalMinutes, verificationCode } from '../rules/certificate-terms.ts';
import { lockOwn } from './cancel-enrolment.ts';

interface Contents {
  title: string;
  firstDay: string;
  /** null: the day on which the person finished, for learning at one's own pace */
  lastDay: string | null;
  minutes: number | null;
}

/** What the certificates of a session say. */
export async function certificateContents(tx: EntityManager, session: Session): Promise<Contents> {
  const { title } = await tx.findOneOrFail(Topic, session.topic.id);
  const appointments = await tx.find(Appointment, { session });
  return {
    title,
    firstDay: berlinDay(session.startsAt),
    lastDay: session.format === 'SELF_PACED' ? null : berlinDay(session.endsAt),
    minutes: totalMinutes(appointments) || null,
  };
}

/**
 * The certificate of an attended training: the one that exists, valid again if it had been revoked, or a new one.
 * The session is locked and the enrolment is ATTENDED now.
 */
export async function ensureCertificate(
  tx: EntityManager,
  enrolment: Enrolment,
  contents: Contents,
  now: Date,
): Promise<Certificate> {
  const known = await tx.findOne(Certificate, { enrolment: enrolment.id });
  if (known) {
    known.revokedAt = null;
    return known;
  }
  const [row] = await tx.execute<{ id: string }[]>(`select nextval('certificate_id_seq') as id`);
  const id = Number(row!.id);
  return tx.create(Certificate, {
    id,
    enrolment,
    number: certificateNumber(id, now),
    code: verificationCode(randomBytes(16)),
    issuedAt: now,
    ...contents,
    lastDay: contents.lastDay ?? berlinDay(enrolment.statusSince),
    revokedAt: null,
  });
}

/** The certificate of somebody who did not attend after all counts no more, if there is one. */
export async function revokeCertificate(tx: EntityManager, enrolment: Enrolment, now: Date): Promise<void> {
  const certificate = await tx.findOne(Certificate, { enrolment: enrolment.id });
  if (certificate) certificate.revokedAt = now;
}

/** For a download: the certificate of an own, attended training. @returns null for everything else, "not found" */
export function issueCertificate(
  deps: CommandDependencies,
  { actorId, enrolmentId }: { actorId: number; enrolmentId: number },
): Promise<{ certificateId: number } | 'NOT_FOUND' | null> {
  return runSystemStep(deps, async (tx, now) => {
    const own = await lockOwn(tx, enrolmentId, actorId, {});
    if (own?.enrolment.status !== 'ATTENDED') return 'NOT_FOUND';
    const certificate = await ensureCertificate(
      tx,
      own.enrolment,
      await certificateContents(tx, own.session),
      now,
    );
    return { certificateId: certificate.id };
  });
}
