import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Person } from '@weitblick/db/people';
import { Viewer } from '../people/people.types.ts';
import { mapNodes, type Connection } from '../platform/connection.ts';
import {
  commandDependencies,
  requireViewer,
  type RequestContext,
  type SignedIn,
} from '../platform/context.ts';
import { checkIdempotencyKey, decodeId } from '../platform/global-id.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';
import { presentBulk } from './bulk.resolver.ts';
import { BulkEnrolmentResult } from './bulk.types.ts';
import { teamCompliance } from './queries/team-compliance.ts';
import { leads } from './queries/team-of-manager.ts';
import {
  EnrolMemberInput,
  MemberComplianceConnection,
  MemberComplianceType,
  RemindMemberInput,
  RemindMemberResult,
  TeamComplianceArgs,
} from './team.types.ts';
import { bulkEnrol } from './use-cases/bulk-enrol.ts';
import { remindMember } from './use-cases/remind-member.ts';

@Resolver(() => Viewer)
export class ViewerTeamResolver {
  @FieldResolver(() => MemberComplianceConnection, {
    description: 'The people whom the viewer leads, by name. Empty for everybody else.',
  })
  async teamCompliance(
    @Root() { person }: SignedIn,
    @Args(() => TeamComplianceArgs) question: TeamComplianceArgs,
    @Ctx() { em, now, loaders }: RequestContext,
  ): Promise<Connection<MemberComplianceType>> {
    const members = await teamCompliance(em, now, { ...question, managerId: person.id });
    return mapNodes(members, async ({ personId, givenName, familyName, unitShortName, trainings }) => ({
      person: await loaders.person.load(personId),
      displayName: `${givenName} ${familyName}`,
      unitShortName,
      trainings: await Promise.all(
        trainings.map(async ({ topicId, ...state }) => ({
          ...state,
          topic: await loaders.topic.load(topicId),
        })),
      ),
    }));
  }
}

@Resolver()
export class TeamCommandsResolver {
  @Mutation(() => RemindMemberResult, {
    description: 'Reminds somebody of the own chain of a mandatory training; once a day.',
  })
  async remindMember(
    @Arg('input', () => RemindMemberInput) input: RemindMemberInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await remindMember(commandDependencies(context), {
      actorId: requireViewer(context).person.id,
      personId: decodeId('Person', input.personId) ?? 0,
      topicId: decodeId('Topic', input.topicId) ?? 0,
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    switch (outcome.type) {
      case 'MemberReminded':
        return { __typename: 'RemindMemberSuccess', remindedOn: outcome.on };
      case 'NotInTeam':
        return { __typename: outcome.type, message: 'Not found' };
      case 'NothingDue':
        return { __typename: outcome.type, message: 'Nothing to remind of' };
      case 'SystemBusy':
      case 'IdempotencyKeyReused':
        return presentRefusal(outcome);
    }
  }

  @Mutation(() => BulkEnrolmentResult, {
    description: 'bulkEnrol for one person of the own chain, where the topic is by order.',
  })
  async enrolMember(
    @Arg('input', () => EnrolMemberInput) input: EnrolMemberInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const { em, now } = context;
    const actorId = requireViewer(context).person.id;
    const personId = decodeId('Person', input.personId) ?? 0;
    const member = (await leads(em, { managerId: actorId, personId, now }))
      ? await em.findOne(Person, personId)
      : null;
    const outcome = await bulkEnrol(commandDependencies(context), {
      actorId,
      // whatever else the viewer is: here they act as the person's manager
      mayPlan: false,
      sessionId: decodeId('Session', input.sessionId) ?? 0,
      source: { kind: 'LIST', numbers: member ? [member.personnelNumber] : [] },
      mode: 'ALL_OR_NOTHING',
      allowWaiting: false,
      fromQuotaId: null,
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    return presentBulk(outcome, context);
  }
}
