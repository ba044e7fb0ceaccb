import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Enrolment } from '@weitblick/db/enrolment';
import { Viewer } from '../people/people.types.ts';
import { PageArgs } from '../platform/connection.ts';
import type { RequestContext, SignedIn } from '../platform/context.ts';
import { badInput, encodeId } from '../platform/global-id.ts';
import { TrainingRecord, VerifyCertificateResult } from './certificate.types.ts';
import { EnrolmentType } from './enrolment.types.ts';
import { recordYears, trainingRecord } from './queries/training-record.ts';
import { verifiedCertificate } from './queries/verified-certificate.ts';
import { parseVerificationCode } from './rules/certificate-terms.ts';

export function certificatePath(enrolmentId: number): string {
  return `/nachweise/${encodeId('Enrolment', enrolmentId)}.pdf`;
}

@Resolver(() => Viewer)
export class ViewerTrainingRecordResolver {
  @FieldResolver(() => TrainingRecord)
  async trainingRecord(
    @Root() { person }: SignedIn,
    @Arg('year', () => Int, { nullable: true }) year: number | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { em }: RequestContext,
  ): Promise<TrainingRecord> {
    const wanted = checkYear(year);
    const [page, years] = await Promise.all([
      trainingRecord(em, { personId: person.id, year: wanted, first, after }),
      recordYears(em, person.id),
    ]);
    return {
      entries: {
        ...page,
        edges: page.edges.map(({ cursor, node }) => ({
          cursor,
          node: {
            ...node,
            enrolmentId: encodeId('Enrolment', node.enrolmentId),
            sessionId: encodeId('Session', node.sessionId),
            certificatePath: certificatePath(node.enrolmentId),
          },
        })),
      },
      totalMinutes: page.totalMinutes,
      years,
      csvPath: `/meine/nachweise.csv${wanted === null ? '' : `?jahr=${wanted}`}`,
    };
  }
}

/** @throws BAD_USER_INPUT outside 1990 to 2100 */
export function checkYear(year: number | null | undefined): number | null {
  if (year == null) return null;
  if (!Number.isInteger(year) || year < 1990 || year > 2100)
    throw badInput('"year" must be from 1990 to 2100');
  return year;
}

@Resolver(() => EnrolmentType)
export class EnrolmentCertificateResolver {
  @FieldResolver(() => String, { nullable: true, description: 'The certificate as PDF; only when ATTENDED.' })
  certificatePath(@Root() enrolment: Enrolment): string | null {
    return enrolment.status === 'ATTENDED' ? certificatePath(enrolment.id) : null;
  }
}

@Resolver()
export class VerificationResolver {
  @Query(() => VerifyCertificateResult, { description: 'For everybody, without sign-in.' })
  async verifyCertificate(
    @Arg('code', () => String) code: string,
    @Ctx() { clientAddress, em, limits }: RequestContext,
  ): Promise<{ __typename: string } & Record<string, unknown>> {
    const admission = await limits.verification.admit(clientAddress);
    if (!admission.ok) {
      const { retryAfterSeconds } = admission;
      return { __typename: 'TooManyAttempts', message: 'Too many attempts', retryAfterSeconds };
    }
    const wellFormed = parseVerificationCode(code);
    const found = wellFormed && (await verifiedCertificate(em, wellFormed));
    if (!found) return { __typename: 'CertificateNotFound', message: 'No certificate has this code' };
    const { revoked, ...facts } = found;
    if (revoked) return { __typename: 'CertificateRevoked', message: 'Taken back', number: facts.number };
    return { __typename: 'CertificateVerified', ...facts };
  }
}
