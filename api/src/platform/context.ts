import type { EntityManager } from '@mikro-orm/postgresql';
import type { Person } from '@weitblick/db/people';
import { GraphQLError } from 'graphql';
import type { WebhookAddressPolicy } from '../interfaces/rules/webhook-address.ts';
import type { Clock } from './clock.ts';
import type { CommandDependencies, CommandFaults } from './command.ts';
import type { SignInGuard } from '../people/sign-in-guard.ts';
import type { RateLimits } from './rate-limit.ts';
import { createLoaders, type Loaders } from './loaders.ts';

export const PERSON_ROLES = [
  'EMPLOYEE',
  'LEADER',
  'APPRENTICE',
  'COACH',
  'TRAINING_PLANNER',
  'TRAINING_OFFICER',
  'ADMINISTRATOR',
  'REPORT_READER',
] as const;
export type PersonRoleName = (typeof PERSON_ROLES)[number];

export interface SignedIn {
  person: Person;
  roles: readonly PersonRoleName[];
}

/** What sign-in and sign-out may do to the browser's cookie. */
export interface LoginCookie {
  read(): string | undefined;
  set(token: string, expiresAt: Date): void;
  clear(): void;
}

/** One per request. */
export interface RequestContext {
  em: EntityManager;
  clock: Clock;
  /** The time of the request, so that one answer is consistent with itself. */
  now: Date;
  viewer: SignedIn | null;
  loaders: Loaders;
  cookie: LoginCookie;
  /** For rate limits only; never stored with a person. */
  clientAddress: string;
  signInGuard: SignInGuard;
  limits: RateLimits;
  webhookPolicy: WebhookAddressPolicy;
  /** Where the browser reached us, for links on paper: https://host */
  address: string;
  faults?: CommandFaults | undefined;
}

/** @throws UNAUTHENTICATED when nobody is signed in */
export function requireViewer(context: RequestContext): SignedIn {
  if (!context.viewer) {
    throw new GraphQLError('Sign in first', { extensions: { code: 'UNAUTHENTICATED' } });
  }
  return context.viewer;
}

/** Whether somebody plans the training of the whole city. */
export function mayPlan(viewer: SignedIn | null): boolean {
  return viewer?.roles.includes('TRAINING_PLANNER') ?? false;
}

/**
 * Who gives a command, and whether as a planner.
 * @throws UNAUTHENTICATED when nobody is signed in
 */
export function actorOf(context: RequestContext): { actorId: number; mayPlan: boolean } {
  const viewer = requireViewer(context);
  return { actorId: viewer.person.id, mayPlan: mayPlan(viewer) };
}

export function commandDependencies({ em, clock, faults }: RequestContext): CommandDependencies {
  return { em, clock, faults };
}

/** After a command: what the request read before it is forgotten, so that the answer shows the new state. */
export function freshReads(context: RequestContext): EntityManager {
  context.em = context.em.fork();
  context.loaders = createLoaders(context.em, context.viewer?.person.id ?? null, context.now);
  return context.em;
}
