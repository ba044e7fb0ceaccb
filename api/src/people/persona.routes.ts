import type { MikroORM } from '@mikro-orm/postgresql';
import { demoPersonas } from '@weitblick/db/demo';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../platform/clock.ts';
import type { LoginCookie } from '../platform/context.ts';
import { hashSecretToken } from '../platform/secret-token.ts';
import { openLoginSession } from './use-cases/sign-in.ts';

export interface PersonaRoutesOptions {
  orm: MikroORM;
  clock: Clock;
  databaseUrl: string;
  cookieOf: (request: FastifyRequest, reply: FastifyReply) => LoginCookie;
}

/** Sign-in by picking one of the demo people. Registered only where it is asked for; elsewhere the addresses do not exist. */
export async function personaRoutes(
  app: FastifyInstance,
  { orm, clock, databaseUrl, cookieOf }: PersonaRoutesOptions,
): Promise<void> {
  app.get('/auth/personas', async () => {
    const personas = await demoPersonas(databaseUrl);
    return {
      personas: personas.map(({ displayName, personnelNumber, role, description }) => ({
        id: idOf(role),
        displayName,
        personnelNumber,
        role,
        description,
      })),
    };
  });

  app.post<{ Params: { id: string } }>('/auth/personas/:id', async (request, reply) => {
    const personas = await demoPersonas(databaseUrl);
    const persona = personas.find(({ role }) => idOf(role) === request.params.id);
    if (!persona) return reply.code(404).send({ error: 'no such persona' });
    const cookie = cookieOf(request, reply);
    const previous = cookie.read();
    const { token, expiresAt } = await openLoginSession(
      { em: orm.em, clock },
      persona.personId,
      previous ? hashSecretToken(previous) : undefined,
    );
    cookie.set(token, expiresAt);
    return reply.code(204).send();
  });
}

/** REFERAT_HEAD becomes referat-head, as it stands in the address. */
function idOf(role: string): string {
  return role.toLowerCase().replaceAll('_', '-');
}
