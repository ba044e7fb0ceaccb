import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Person, OrgUnit } from '@weitblick/db/people';
import { freshReads, requireViewer, type RequestContext, type SignedIn } from '../platform/context.ts';
import { hashSecretToken } from '../platform/secret-token.ts';
import {
  OrganisationalUnitType,
  PersonType,
  SignInInput,
  SignInResult,
  SignOutInput,
  SignOutResult,
  Viewer,
} from './people.types.ts';
import { recogniseViewer } from './use-cases/recognise-viewer.ts';
import { signIn } from './use-cases/sign-in.ts';
import { signOut } from './use-cases/sign-out.ts';

@Resolver()
export class PeopleResolver {
  @Query(() => Viewer, { nullable: true, description: 'null when nobody is signed in' })
  viewer(@Ctx() { viewer }: RequestContext): SignedIn | null {
    return viewer;
  }

  @Mutation(() => SignInResult)
  async signIn(
    @Arg('input', () => SignInInput) input: SignInInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const { em, clock, signInGuard: guard, cookie, clientAddress } = context;
    const previous = cookie.read();
    const outcome = await signIn(
      { em, clock, guard },
      { ...input, clientAddress, previousTokenHash: previous ? hashSecretToken(previous) : undefined },
    );
    switch (outcome.type) {
      case 'InvalidCredentials':
        return { __typename: 'InvalidCredentials', message: 'Personnel number or password is wrong' };
      case 'TooManyAttempts':
        return {
          __typename: 'TooManyAttempts',
          message: 'Too many attempts',
          retryAfterSeconds: outcome.retryAfterSeconds,
        };
      case 'SignedIn': {
        cookie.set(outcome.token, outcome.expiresAt);
        // the same statement that will recognise the browser from now on
        context.viewer = await recogniseViewer(em, outcome.token, context.now);
        freshReads(context);
        return { __typename: 'SignInSuccess', viewer: requireViewer(context) };
      }
    }
  }

  @Mutation(() => SignOutResult)
  async signOut(
    @Arg('input', () => SignOutInput) _input: SignOutInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    await signOut(context.em, context.cookie.read());
    context.cookie.clear();
    context.viewer = null;
    freshReads(context);
    return { __typename: 'SignOutSuccess', ok: true };
  }
}

@Resolver(() => PersonType)
export class PersonResolver {
  @FieldResolver(() => OrganisationalUnitType)
  unit(@Root() person: Person, @Ctx() { loaders }: RequestContext): Promise<OrgUnit | null> {
    return loaders.unit.load(person.unit.id);
  }
}

@Resolver(() => OrganisationalUnitType)
export class OrganisationalUnitResolver {
  @FieldResolver(() => [String], {
    description: 'Names from the Referat down to the unit itself; 5 at most.',
  })
  async path(@Root() unit: OrgUnit, @Ctx() { loaders }: RequestContext): Promise<string[]> {
    const names: string[] = [];
    let node: OrgUnit | null = unit;
    while (node && node.kind !== 'CITY' && names.length < 5) {
      names.unshift(node.name);
      node = node.parent ? await loaders.unit.load(node.parent.id) : null;
    }
    return names;
  }
}
