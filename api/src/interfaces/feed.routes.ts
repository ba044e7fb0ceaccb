import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { topicByAddress } from '../catalogue/queries/topic-by-address.ts';
import { commandDependencies, type RequestContext } from '../platform/context.ts';
import { decodeId } from '../platform/global-id.ts';
import { contentTag, sendTagged } from './conditional-reply.ts';
import { feedEvents, type FeedScope } from './queries/feed-events.ts';
import { feedOfToken } from './queries/feed-of-token.ts';
import { feedFile } from './rules/calendar-feed.ts';
import { noteFeedReading } from './use-cases/note-feed-reading.ts';

export interface FeedRoutesOptions {
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;
  /** Whether strangers may read the calendars of topics. */
  topicsAreOpen: boolean;
}

interface FileParams {
  file: string;
}

/** Calendars that programs subscribe to: by secret address, and of topics for everybody. */
export async function feedRoutes(
  app: FastifyInstance,
  { contextOf, topicsAreOpen }: FeedRoutesOptions,
): Promise<void> {
  app.get<{ Params: FileParams }>('/kalender/abo/:file', async (request, reply) => {
    const context = await contextOf(request, reply);
    const token = nameOf(request.params.file, /^[\w-]{43}$/);
    const feed = token && (await feedOfToken(context.em, token, context.now));
    if (!feed) return notFound(reply);
    await noteFeedReading(commandDependencies(context), feed);
    reply.header('cache-control', 'private, no-cache');
    return sendCalendar(context, request, reply, feed);
  });

  if (!topicsAreOpen) return;
  app.get<{ Params: FileParams }>('/offen/themen/:file', async (request, reply) => {
    const context = await contextOf(request, reply);
    const id = decodeId('Topic', nameOf(request.params.file, /^\w+$/) ?? '');
    const topic = id === null ? null : await topicByAddress(context.loaders, id);
    if (!topic) return notFound(reply);
    reply.header('cache-control', 'public, max-age=300');
    const scope = { type: 'TOPIC', topicId: topic.id } as const;
    return sendCalendar(context, request, reply, { name: topic.title, scope });
  });
}

async function sendCalendar(
  { em, now, address }: RequestContext,
  request: FastifyRequest,
  reply: FastifyReply,
  { name, scope }: { name: string; scope: FeedScope },
): Promise<FastifyReply> {
  const events = await feedEvents(em, scope, now, address);
  reply.type('text/calendar; charset=utf-8');
  return sendTagged(request, reply, contentTag(name, events), () => feedFile(name, events, now));
}

function nameOf(file: string, pattern: RegExp): string | null {
  const name = file.endsWith('.ics') ? file.slice(0, -'.ics'.length) : null;
  return name !== null && pattern.test(name) ? name : null;
}

const notFound = (reply: FastifyReply) => reply.code(404).send({ error: 'not found' });
