export interface ConnectionEvents<T> {
  onOpen(): void;
  onNext(result: T): void;
  /** With every piece, also those that only say that the server is there. */
  onAlive?(): void;
}

/** Why a connection ended: `over` = do not connect again. */
export type End = 'lost' | 'over';

/**
 * One subscription over server-sent events (graphql-sse, distinct connections). Not EventSource: that can only GET, and
 * so would escape the check of the origin.
 * @throws AbortError when `signal` says so
 */
export async function connect<T>(
  request: { query: string; variables: Record<string, unknown> },
  signal: AbortSignal,
  { onOpen, onNext, onAlive }: ConnectionEvents<T>,
): Promise<End> {
  const response = await fetch('/graphql/stream', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify(request),
    signal,
  });
  if (response.status === 401 || response.status === 403) return 'over';
  if (!response.ok || !response.body) return 'lost';
  onOpen();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const events = eventReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return 'lost';
    onAlive?.();
    for (const { event, data } of events(value)) {
      if (event === 'complete') return 'over';
      if (event === 'next') onNext(JSON.parse(data) as T);
    }
  }
}

/** @returns a function that takes pieces of a stream as they come and gives the events that are complete */
export function eventReader(): (piece: string) => { event: string; data: string }[] {
  let text = '';
  return (piece) => {
    const blocks = (text + piece).split('\n\n');
    text = blocks.pop()!;
    return blocks.flatMap((block) => {
      const fields = new Map(block.split('\n').map((line) => splitField(line)));
      const event = fields.get('event');
      return event ? [{ event, data: fields.get('data') ?? '' }] : [];
    });
  };
}

function splitField(line: string): [name: string, value: string] {
  const colon = line.indexOf(':');
  return colon < 0 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 1).trimStart()];
}
