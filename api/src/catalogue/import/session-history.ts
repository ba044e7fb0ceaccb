import type { ClientBase } from 'pg';
import { SOURCE, type SessionDraft } from './catalogue.ts';
import { sameTimes, type StoredSession } from './stored.ts';

type Kind = 'CREATED' | 'PUBLISHED' | 'MOVED' | 'CAPACITY_CHANGED' | 'EDITED';

/** Writes what the import did to a session into its history, under the version that it has now. */
export async function recordImport(
  client: ClientBase,
  sessionId: number,
  existing: StoredSession | undefined,
  draft: SessionDraft,
): Promise<void> {
  const kinds = existing ? kindsOf(existing, draft) : (['CREATED', 'PUBLISHED'] satisfies Kind[]);
  const before = existing && valuesOf({ ...existing, place: existing.site });
  const details = { source: SOURCE, ...(before ? { before } : {}), after: valuesOf(placed(draft)) };
  await client.query(
    `insert into session_event (session_id, version, kind, at, details)
     select s.id, s.version, kind, now(), $3 from session s, unnest($2::text[]) kind where s.id = $1`,
    [sessionId, kinds, JSON.stringify(details)],
  );
}

function kindsOf(existing: StoredSession, draft: SessionDraft): Kind[] {
  const moved =
    !sameTimes(existing, draft) ||
    existing.site !== (draft.place?.code ?? null) ||
    existing.format !== draft.format;
  const kinds: Kind[] = [
    ...(moved ? (['MOVED'] as const) : []),
    ...(existing.capacity !== draft.capacity ? (['CAPACITY_CHANGED'] as const) : []),
  ];
  // whatever else it was: topic, number, minimum or a deadline
  return kinds.length > 0 ? kinds : ['EDITED'];
}

const placed = (draft: SessionDraft) => ({ ...draft, place: draft.place?.code ?? null });

function valuesOf({
  format,
  place,
  capacity,
  seatsMinimum,
  startsAt,
  endsAt,
  enrolUntil,
  cancelUntil,
}: Pick<SessionDraft, 'capacity' | 'seatsMinimum' | 'startsAt' | 'endsAt' | 'enrolUntil' | 'cancelUntil'> & {
  format: string;
  place: string | null;
}) {
  return { format, place, capacity, seatsMinimum, startsAt, endsAt, enrolUntil, cancelUntil };
}
