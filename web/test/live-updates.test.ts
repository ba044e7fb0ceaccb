import { describe, expect, it } from '@jest/globals';
import { gql, InMemoryCache } from '@apollo/client';
import { eventReader } from '../src/app/live-connection.ts';
import { apply, type OwnChange } from '../src/app/live-updates.ts';
import { MyEnrolmentCountsDocument } from '../src/enrolment/generated.ts';
import { UnreadNoticesDocument, type LiveUpdatesSubscription } from '../src/app/generated.ts';

describe('the reader of server-sent events', () => {
  const stream = ':\n\nevent: next\ndata: {"data":"grün"}\n\n:\n\nevent: complete\ndata:\n\n';
  const events = [
    { event: 'next', data: '{"data":"grün"}' },
    { event: 'complete', data: '' },
  ];

  it('gives the same events wherever the stream was cut', () => {
    for (let size = 1; size <= stream.length; size += 1) {
      const read = eventReader();
      const pieces = Array.from({ length: Math.ceil(stream.length / size) }, (_, i) =>
        stream.slice(i * size, (i + 1) * size),
      );
      expect(pieces.flatMap((piece) => read(piece))).toEqual(events);
    }
  });

  it('holds back what is not complete', () => {
    expect(eventReader()('event: next\ndata: {"a"')).toEqual([]);
  });
});

describe('an update', () => {
  const SEATS = gql`
    query Seats {
      session(id: "ses_1") {
        id
        availability
        seats {
          minimum
          capacity
          confirmed
          free
          waiting
        }
      }
    }
  `;
  const seats = (free: number) => ({
    __typename: 'Seats' as const,
    minimum: 1,
    capacity: 10,
    confirmed: 10 - free,
    free,
    waiting: 0,
  });
  const mine = (status: 'WAITING' | 'CONFIRMED', waitingPosition: number | null) => ({
    liveUpdates: {
      __typename: 'Enrolment' as const,
      id: 'enr_1',
      status,
      statusSince: '2026-11-25T09:00:00Z',
      waitingPosition,
      offerExpiresAt: null,
      decideBy: null,
      session: { __typename: 'Session' as const, id: 'ses_1' },
      questions: [],
    },
  });

  function page() {
    const cache = new InMemoryCache({ typePolicies: { Viewer: { keyFields: [] } } });
    const said: OwnChange[] = [];
    cache.writeQuery({
      query: MyEnrolmentCountsDocument,
      data: {
        viewer: {
          __typename: 'Viewer',
          enrolmentCounts: { __typename: 'EnrolmentCounts', upcoming: 0, waiting: 1, past: 0, attended: 0 },
        },
      } as never,
    });
    const tell = (data: Pick<LiveUpdatesSubscription, 'liveUpdates'>) =>
      apply(cache, { __typename: 'Subscription', ...data }, { sessionIds: ['ses_1'], planning: false }, (c) =>
        said.push(c),
      );
    const countsKnown = () => cache.readQuery({ query: MyEnrolmentCountsDocument }) !== null;
    return { cache, said, tell, countsKnown };
  }

  it('of seats shows wherever the session is on the page, and is not spoken', () => {
    const { cache, said, tell, countsKnown } = page();
    cache.writeQuery({
      query: SEATS,
      data: { session: { __typename: 'Session', id: 'ses_1', availability: 'BOOKABLE', seats: seats(4) } },
    });
    tell({
      liveUpdates: { __typename: 'Session', id: 'ses_1', availability: 'BOOKABLE', seats: seats(3) },
    });
    expect(cache.readQuery({ query: SEATS })).toMatchObject({ session: { seats: { free: 3 } } });
    expect([said, countsKnown()]).toEqual([[], true]);
  });

  it('of a position says the new one and keeps the lists', () => {
    const { said, tell, countsKnown } = page();
    tell(mine('WAITING', 3));
    tell(mine('WAITING', 2));
    tell(mine('WAITING', 2));
    expect(said).toEqual([{ type: 'POSITION', position: 2 }]);
    // the first was not known to the page, so it asked for its lists again
    expect(countsKnown()).toBe(false);
  });

  it('of a status is said, and the lists are asked for again; what the page did itself is not', () => {
    const { said, tell, countsKnown } = page();
    tell(mine('WAITING', 1));
    expect(said).toEqual([]);
    const again = page();
    again.cache.restore({
      ...again.cache.extract(),
      'Enrolment:enr_1': { __typename: 'Enrolment', id: 'enr_1', status: 'CONFIRMED', waitingPosition: null },
    });
    again.tell(mine('CONFIRMED', null));
    expect([again.said, again.countsKnown()]).toEqual([[], true]);
    tell(mine('CONFIRMED', null));
    expect([said, countsKnown()]).toEqual([[{ type: 'STATUS' }], false]);
  });

  it('that something was missed makes the page ask again, silently', () => {
    const { said, tell, countsKnown } = page();
    tell({ liveUpdates: { __typename: 'MissedChanges', askAgain: true } });
    expect([said, countsKnown()]).toEqual([[], false]);
  });

  it('of the inbox changes the number and forgets the list, and says a word only when something came', () => {
    const { cache, said, tell } = page();
    const write = (unreadNoticeCount: number) =>
      cache.writeQuery({
        query: UnreadNoticesDocument,
        data: { __typename: 'Query', viewer: { __typename: 'Viewer', unreadNoticeCount } },
      });
    const unread = () => cache.readQuery({ query: UnreadNoticesDocument })?.viewer?.unreadNoticeCount;
    const count = (n: number) => tell({ liveUpdates: { __typename: 'UnreadNotices', count: n } });
    count(4);
    expect(said).toEqual([]);
    write(1);
    count(1);
    expect(said).toEqual([]);
    count(2);
    expect(unread()).toBe(2);
    expect(said).toEqual([{ type: 'NOTICE' }]);
    count(0);
    expect(unread()).toBe(0);
    expect(said).toHaveLength(1);
  });
});
