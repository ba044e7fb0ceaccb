import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Enrolment } from '@weitblick/db/enrolment';
import type { RequestContext } from '../platform/context.ts';
import { AbsenceConsequenceType } from './absence.types.ts';
import { EnrolmentType } from './enrolment.types.ts';

@Resolver(() => EnrolmentType)
export class EnrolmentAbsenceResolver {
  @FieldResolver(() => [AbsenceConsequenceType], { description: 'Oldest first, those that were lifted too.' })
  async consequences(
    @Root() enrolment: Enrolment,
    @Ctx() { loaders }: RequestContext,
  ): Promise<AbsenceConsequenceType[]> {
    const rows = await loaders.consequencesOfEnrolment.load(enrolment.id);
    return rows.map(({ cause, kind, decidedAt, costCents, blockedUntil, liftedAt }) => ({
      cause,
      kind,
      decidedAt,
      costCents: costCents ?? null,
      blockedUntil: blockedUntil ?? null,
      liftedAt: liftedAt ?? null,
    }));
  }
}
