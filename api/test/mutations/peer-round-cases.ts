import { generateKeyPairSync } from 'node:crypto';
import type { MutationCase } from './cases.ts';
import { inside, meeting, members } from './peer-advice-cases.ts';
import { id, NOW, type SignedInRole, type World } from './world.ts';

const PUBLIC_KEY = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .publicKey.export({ format: 'der', type: 'spki' })
  .toString('base64');
const bytes = (count: number) => Buffer.alloc(count, 7).toString('base64');
const NOTE = { senderKey: PUBLIC_KEY, iv: bytes(12), ciphertext: bytes(200) };

interface Sketch {
  status?: 'GATHERING' | 'RUNNING' | 'ENDED';
  agreed?: boolean;
  withKey?: boolean;
  /** With notes that were handed over. */
  sent?: boolean;
}

/** A meeting that is on: the employee moderates and writes for a colleague, whose case it is, unless said otherwise. */
async function round(
  w: World,
  parts: Partial<Record<SignedInRole, string>>,
  { status = 'GATHERING', agreed = false, withKey = false, sent = false }: Sketch = {},
) {
  const { groupId, key, meetingId } = await meeting(w, -60_000);
  const times = { GATHERING: [null, null], RUNNING: [NOW, null], ENDED: [null, NOW] }[status];
  const row = await w.given.row<{ id: number }>(
    `insert into peer_round (group_id, meeting_id, method, status, ends_at, opened_at, ended_at, note_key, note_sent_at)
     select $1, max(id), 'SHORT', $2, $3, $4, $5, decode($6, 'base64'), $7 from peer_meeting where group_id = $1 returning id`,
    [key, status, times[0], NOW, times[1], withKey || sent ? PUBLIC_KEY : null, sent ? NOW : null],
  );
  for (const [role, part] of Object.entries(parts))
    await w.given.client.query('insert into peer_round_role values ($1, $2, $3)', [
      row.id,
      w.people[role as SignedInRole],
      part,
    ]);
  if (agreed)
    await w.given.client.query(
      'insert into peer_note_consent select group_id, person_id, $2 from peer_member where group_id = $1',
      [key, NOW],
    );
  if (sent)
    await w.given.client.query(
      `insert into peer_note select $1, $2, $3, decode($4, 'base64'), decode($5, 'base64'), decode($6, 'base64'), $7, $7::timestamptz + interval '30 days'`,
      [row.id, key, w.people.employee, NOTE.senderKey, NOTE.iv, NOTE.ciphertext, NOW],
    );
  return { groupId, meetingId, roundId: id('PeerRound', row.id) };
}

const FULL = { employee: 'MODERATOR', colleague: 'CASE_GIVER', manager: 'ADVISER', trainer: 'WRITER' };
const CASE = { employee: 'CASE_GIVER', colleague: 'WRITER' };

async function address(w: World, ...[parts, sketch]: [Parameters<typeof round>[1], Sketch?]) {
  const { groupId, roundId } = await round(w, parts, sketch);
  return { groupId, roundId };
}

/** Both members, and whoever leads them from outside. */
const inTheRoom = { alsoAllowed: ['colleague', 'planner'], refusal: 'PeerGroupNotFound' } as const;
/** One of those in the room. */
const oneOfThem = {
  alsoAllowed: [],
  refusal: 'PeerGroupNotFound',
  refusalOf: { colleague: 'PeerStepRefused' },
} as const;

export const peerRoundCases: Record<string, MutationCase> = {
  openPeerRound: {
    valid: inside(async (w) => ({ groupId: (await meeting(w, -60_000)).groupId, method: 'TIETZE' })),
    ...inTheRoom,
    wrong: {
      'no meeting that is on': {
        expect: 'PeerStepRefused',
        make: inside(async (w) => ({ groupId: (await meeting(w, 2 * 3_600_000)).groupId, method: 'TIETZE' })),
      },
      'a round that is open': {
        expect: 'PeerStepRefused',
        make: inside(async (w) => ({ groupId: (await round(w, {})).groupId, method: 'TIETZE' })),
      },
    },
  },
  givePeerRoundRole: {
    valid: inside(async (w) => ({
      ...(await address(w, FULL)),
      personId: id('Person', w.people.colleague),
      role: 'WRITER',
    })),
    ...inTheRoom,
    otherIds: { roundId: 'ROUND_OVER', personId: 'NOT_A_MEMBER' },
    wrong: {
      'a case that was begun and would change hands': {
        expect: 'PeerStepRefused',
        make: inside(async (w) => ({
          ...(await address(w, FULL, { status: 'RUNNING' })),
          personId: id('Person', w.people.employee),
          role: 'CASE_GIVER',
        })),
      },
      'a round under way that nobody would moderate': {
        expect: 'PeerStepRefused',
        make: inside(async (w) => ({
          ...(await address(w, FULL, { status: 'RUNNING' })),
          personId: id('Person', w.people.employee),
          role: null,
        })),
      },
    },
  },
  movePeerRound: {
    valid: inside(async (w) => ({ ...(await address(w, FULL)), version: 1, step: 'START' })),
    ...oneOfThem,
    refusalOf: { colleague: 'PeerStepRefused', planner: 'PeerStepRefused' },
    otherIds: { roundId: 'ROUND_OVER' },
    wrong: {
      'a state that has changed since': {
        expect: 'PeerStepRefused',
        make: inside(async (w) => ({ ...(await address(w, FULL)), version: 2, step: 'START' })),
      },
      'too few people': {
        expect: 'PeerStepRefused',
        make: inside(async (w) => ({
          ...(await address(w, { employee: 'MODERATOR' })),
          version: 1,
          step: 'START',
        })),
      },
      'a round that has ended': {
        expect: 'PeerStepRefused',
        make: inside(async (w) => ({
          ...(await address(w, FULL, { status: 'ENDED' })),
          version: 1,
          step: 'NEXT',
        })),
      },
    },
  },
  agreeToPeerNotes: {
    valid: inside(async (w) => ({ groupId: (await meeting(w, -60_000)).groupId, agreed: true })),
    ...members,
  },
  offerPeerNoteKey: {
    valid: inside(async (w) => ({ ...(await address(w, CASE, { agreed: true })), publicKey: PUBLIC_KEY })),
    ...oneOfThem,
    otherIds: { roundId: 'ROUND_OVER' },
    wrong: {
      'a group that has not agreed': {
        expect: 'PeerStepRefused',
        make: inside(async (w) => ({ ...(await address(w, CASE)), publicKey: PUBLIC_KEY })),
      },
      'a key of another kind': {
        expect: 'BAD_USER_INPUT',
        make: inside(async (w) => ({ ...(await address(w, CASE, { agreed: true })), publicKey: bytes(91) })),
      },
    },
  },
  handOverPeerNote: {
    valid: inside(async (w) => ({
      ...(await address(w, { employee: 'WRITER', colleague: 'CASE_GIVER' }, { agreed: true, withKey: true })),
      ...NOTE,
    })),
    ...oneOfThem,
    otherIds: { roundId: 'ROUND_OVER' },
    wrong: {
      'notes that were handed over before': {
        expect: 'PeerStepRefused',
        make: inside(
          async (w) => ({
            ...(await address(
              w,
              { employee: 'CASE_GIVER', colleague: 'WRITER' },
              { agreed: true, sent: true },
            )),
            ...NOTE,
          }),
          'colleague',
        ),
      },
      'a case giver without a key': {
        expect: 'PeerStepRefused',
        make: inside(async (w) => ({
          ...(await address(w, { employee: 'WRITER', colleague: 'CASE_GIVER' }, { agreed: true })),
          ...NOTE,
        })),
      },
      'a group one of whom does not agree any more': {
        expect: 'PeerStepRefused',
        make: inside(async (w) => ({
          ...(await address(w, { employee: 'WRITER', colleague: 'CASE_GIVER' }, { withKey: true })),
          ...NOTE,
        })),
      },
    },
  },
  takePeerNote: {
    valid: inside(async (w) => ({ roundId: (await address(w, CASE, { sent: true })).roundId })),
    alsoAllowed: [],
    refusal: 'PeerNoteNotFound',
  },
};
