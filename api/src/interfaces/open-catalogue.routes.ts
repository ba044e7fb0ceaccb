import type { FastifyInstance, FastifyReply } from 'fastify';
import { contentTag, sendTagged } from './conditional-reply.ts';
import type { OpenCatalogue } from './open-catalogue.ts';
import { courseList } from './rules/course-json-ld.ts';
import { dcatRecord, jsonLd, turtle } from './rules/dcat.ts';
import { lastChange, OPEN_FILES, type OpenPublisher, type OpenTopic } from './rules/open-topic.ts';
import { openVhsCatalogue, openVhsSeats } from './rules/open-vhs.ts';

interface OpenFile {
  path: string;
  type: string;
  /** Seconds for which a copy is good enough. */
  maxAge: number;
  write: (publisher: OpenPublisher, topics: readonly OpenTopic[], at: Date) => string;
}

const FILES: readonly OpenFile[] = [
  {
    path: OPEN_FILES.courses,
    type: 'application/ld+json; charset=utf-8',
    maxAge: 300,
    write: (publisher, topics) => JSON.stringify(courseList(publisher, topics)),
  },
  {
    path: OPEN_FILES.openVhs,
    type: 'application/xml; charset=utf-8',
    maxAge: 300,
    write: openVhsCatalogue,
  },
  {
    path: OPEN_FILES.seats,
    type: 'application/xml; charset=utf-8',
    maxAge: 60,
    write: openVhsSeats,
  },
  {
    path: OPEN_FILES.dcatJson,
    type: 'application/ld+json; charset=utf-8',
    maxAge: 300,
    write: (publisher, topics) => JSON.stringify(jsonLd(dcatRecord(publisher, lastChange(topics)))),
  },
  {
    path: OPEN_FILES.dcatTurtle,
    type: 'text/turtle; charset=utf-8',
    maxAge: 300,
    write: (publisher, topics) => turtle(dcatRecord(publisher, lastChange(topics))),
  },
];

/** The open catalogue for everybody's machines, also from pages of other origins. */
export async function openCatalogueRoutes(
  app: FastifyInstance,
  { catalogue }: { catalogue: OpenCatalogue },
): Promise<void> {
  for (const { path, type, maxAge, write } of FILES) {
    app.get(path, async (request, reply): Promise<FastifyReply> => {
      const { at, topics } = await catalogue.topics();
      const publisher = catalogue.publisher(`${request.protocol}://${request.host}`);
      const changedAt = lastChange(topics);
      // for people only: free seats change without it, so that the ETag alone decides about 304
      if (changedAt) reply.header('last-modified', changedAt.toUTCString());
      reply
        .type(type)
        .header('cache-control', `public, max-age=${maxAge}`)
        .header('access-control-allow-origin', '*')
        .header('cross-origin-resource-policy', 'cross-origin');
      return sendTagged(request, reply, contentTag(path, publisher, topics), () =>
        write(publisher, topics, at),
      );
    });
  }
}
