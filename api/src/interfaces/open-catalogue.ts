import type { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../platform/clock.ts';
import { decodeId } from '../platform/global-id.ts';
import { openTopics } from './queries/open-topics.ts';
import { courseDocument } from './rules/course-json-ld.ts';
import type { OpenPublisher, OpenTopic } from './rules/open-topic.ts';

/** What the operator decides about the open catalogue. */
export interface OpenCatalogueSettings {
  publisher: string;
  /** Address of the licence. */
  licence: string;
  /** Origin of all addresses; null = as each request names it. */
  origin: string | null;
}

/** So often at most the whole catalogue is read, however many strangers ask. */
const FRESH_FOR = 30_000;

/** The catalogue as strangers see it. */
export class OpenCatalogue {
  readonly #em: EntityManager;
  readonly #clock: Clock;
  readonly #settings: OpenCatalogueSettings;
  #read: { at: Date; topics: Promise<OpenTopic[]> } | null = null;

  constructor(em: EntityManager, clock: Clock, settings: OpenCatalogueSettings) {
    this.#em = em;
    this.#clock = clock;
    this.#settings = settings;
  }

  /** @param address the origin by which the reader came */
  publisher(address: string): OpenPublisher {
    const { publisher: name, licence, origin } = this.#settings;
    return { name, licence, origin: origin ?? address };
  }

  /** All topics as of `at`, half a minute old at most; those who ask at the same time wait for the same statement. */
  async topics(): Promise<{ at: Date; topics: OpenTopic[] }> {
    const now = this.#clock.now();
    if (!this.#read || Math.abs(now.getTime() - this.#read.at.getTime()) >= FRESH_FOR) {
      const reading = { at: now, topics: openTopics(this.#em.fork(), now) };
      this.#read = reading;
      reading.topics.catch(() => {
        if (this.#read === reading) this.#read = null;
      });
    }
    const { at, topics } = this.#read;
    return { at, topics: await topics };
  }

  /** What the page of a topic says to machines; null for any other page. @param path /katalog/<slug>-<id> */
  async describePage(path: string, address: string): Promise<object | null> {
    const publicId = /^\/katalog\/[a-z0-9-]+-([a-z0-9_]+)$/.exec(path)?.[1];
    const id = publicId ? decodeId('Topic', publicId) : null;
    if (id === null) return null;
    const [topic] = await openTopics(this.#em.fork(), this.#clock.now(), id);
    return topic ? courseDocument(this.publisher(address), topic) : null;
  }
}
