import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { BulkEnrolmentRow } from '@weitblick/db/enrolment';
import { OrgUnit, Person } from '@weitblick/db/people';
import { pageSize } from '../platform/connection.ts';
import { actorOf, commandDependencies, freshReads, type RequestContext } from '../platform/context.ts';
import { badInput, checkIdempotencyKey, decodeId, encodeId } from '../platform/global-id.ts';
import {
  AddToBulkEnrolmentInput,
  BulkEnrolInput,
  BulkEnrolmentResult,
  BulkReportType,
  BulkSourceInput,
  EnrollableUnitType,
  PreviewBulkEnrolmentInput,
  PreviewBulkEnrolmentResult,
} from './bulk.types.ts';
import { presentProblem } from './present-problem.ts';
import type { BulkSource } from './queries/bulk-candidates.ts';
import { enrollableUnits } from './queries/bulk-units.ts';
import { personnelNumbers } from './rules/bulk-list.ts';
import { addToBulk, bulkEnrol, previewBulk, type BulkOutcome } from './use-cases/bulk-enrol.ts';

type Presented = { __typename: string } & Record<string, unknown>;
interface Row {
  number: string;
  personId: number | null;
  result: string;
}

@Resolver()
export class BulkEnrolmentResolver {
  @Query(() => PreviewBulkEnrolmentResult, { description: 'What bulkEnrol would do now; writes nothing.' })
  async previewBulkEnrolment(
    @Arg('input', () => PreviewBulkEnrolmentInput) input: PreviewBulkEnrolmentInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await previewBulk(commandDependencies(context), await termsOf(input, context));
    if (outcome.type !== 'BulkPreview') return presentProblem({ ...outcome });
    return {
      __typename: 'BulkEnrolmentPreview',
      report: await report(null, outcome.rows, context),
      needsApproval: outcome.needsApproval,
    };
  }

  @Mutation(() => BulkEnrolmentResult, {
    description:
      'Planners for everybody, training officers for their units, heads for theirs where the topic is by order.',
  })
  async bulkEnrol(
    @Arg('input', () => BulkEnrolInput) input: BulkEnrolInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await bulkEnrol(commandDependencies(context), {
      ...(await termsOf(input, context)),
      mode: input.mode,
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    return presentBulk(outcome, context);
  }

  @Mutation(() => BulkEnrolmentResult)
  async addToBulkEnrolment(
    @Arg('input', () => AddToBulkEnrolmentInput) input: AddToBulkEnrolmentInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await addToBulk(commandDependencies(context), {
      ...actorOf(context),
      bulkId: decodeId('BulkEnrolment', input.bulkId) ?? 0,
      source: await sourceOf(input.source, context),
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    return presentBulk(outcome, context);
  }
}

@Resolver()
export class BulkSourcesResolver {
  @Query(() => [EnrollableUnitType], {
    description: 'Units whose people the viewer may enrol, by name; every unit for planners.',
  })
  enrollableUnits(
    @Arg('search', () => String, { defaultValue: '', description: 'Part of name or short name.' })
    search: string,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() context: RequestContext,
  ): Promise<EnrollableUnitType[]> {
    const { actorId: personId, mayPlan } = actorOf(context);
    return enrollableUnits(context.em, { personId, mayPlan }, search, pageSize(first), context.now);
  }
}

async function termsOf(input: PreviewBulkEnrolmentInput, context: RequestContext) {
  return {
    ...actorOf(context),
    sessionId: decodeId('Session', input.sessionId) ?? 0,
    source: await sourceOf(input.source, context),
    allowWaiting: input.allowWaiting,
    fromQuotaId: input.fromQuotaId == null ? null : (decodeId('SeatQuota', input.fromQuotaId) ?? 0),
  };
}

async function sourceOf(
  { list, unitShortName, cohortId }: BulkSourceInput,
  { em }: RequestContext,
): Promise<BulkSource> {
  if ([list, unitShortName, cohortId].filter((value) => value != null).length !== 1)
    throw badInput('"source" must hold exactly one of "list", "unitShortName" and "cohortId"');
  if (list != null) return { kind: 'LIST', numbers: personnelNumbers(list) };
  if (cohortId != null) return { kind: 'COHORT', cohortId: decodeId('Cohort', cohortId) ?? 0 };
  const unit = await em.findOne(OrgUnit, { shortName: unitShortName! });
  return { kind: 'UNIT', unitId: unit?.id ?? 0 };
}

export async function presentBulk(
  outcome: BulkOutcome | { type: 'BulkNotFound' },
  context: RequestContext,
): Promise<Presented> {
  switch (outcome.type) {
    case 'BulkEnrolled': {
      const stored = await freshReads(context).find(
        BulkEnrolmentRow,
        { bulk: outcome.bulkId },
        { orderBy: { position: 'asc' } },
      );
      const rows = stored.map(({ number, person, result }) => ({
        number,
        personId: person?.id ?? null,
        result,
      }));
      return { __typename: 'BulkEnrolmentSuccess', report: await report(outcome.bulkId, rows, context) };
    }
    case 'BulkRefused':
      return {
        __typename: outcome.type,
        message: 'Somebody would be left out, so nothing was written',
        report: await report(null, outcome.rows, context),
      };
    default:
      return presentProblem({ ...outcome });
  }
}

async function report(
  bulkId: number | null,
  rows: readonly Row[],
  { loaders }: RequestContext,
): Promise<BulkReportType> {
  const people = await loaders.person.loadMany(rows.flatMap(({ personId }) => personId ?? []));
  const names = new Map(people.flatMap((p) => (p instanceof Person ? [[p.id, p.displayName] as const] : [])));
  const count = (...results: string[]) => rows.filter(({ result }) => results.includes(result)).length;
  const [enrolled, waiting] = [count('ENROLLED', 'REQUESTED'), count('WAITING')];
  return {
    id: bulkId === null ? null : encodeId('BulkEnrolment', bulkId),
    enrolled,
    waiting,
    leftOut: rows.length - enrolled - waiting - count('ALREADY', 'DUPLICATE'),
    rows: rows.map(({ number, personId, result }) => ({
      number,
      displayName: personId === null ? null : (names.get(personId) ?? null),
      result,
    })),
  };
}
