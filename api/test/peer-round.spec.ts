import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { assertInvariants } from '@weitblick/db/invariants';
import { PHASES } from '@weitblick/shared/peer-round';
import { forgetRounds } from '../src/peer-advice/use-cases/forget-rounds.ts';
import { leaveGroup } from '../src/peer-advice/use-cases/membership.ts';
import { moveRound } from '../src/peer-advice/use-cases/round.ts';
import { agreeToNotes, takeNote } from '../src/peer-advice/use-cases/round-notes.ts';
import { RoundCity } from './support/round-city.ts';

const DAY = 86_400_000;
const done = { type: 'GroupChanged', groupId: expect.any(Number) };
const refused = (reason: string) => ({ type: 'Refused', reason });
let at: RoundCity;

beforeEach(async () => (at = await RoundCity.create()));
afterEach(async () => {
  await assertInvariants(at.city.database.url, at.city.now);
  await at.close();
});

const endsIn = async () => Math.round(((await at.round()).ends_at!.getTime() - at.city.now.getTime()) / 1000);

describe('A round', () => {
  it('is opened at a meeting with the roles agreed for it, and once at a time', async () => {
    const [anna] = at.members as [number];
    expect(await at.open(anna, 'TIETZE')).toEqual(done);
    const roles = Object.values(await at.roles()).sort();
    expect(roles).toEqual(['ADVISER', 'ADVISER', 'ADVISER', 'CASE_GIVER', 'MODERATOR', 'WRITER']);
    // the planner leads the first meetings
    expect((await at.roles())[at.city.planner]).toBe('MODERATOR');
    expect(await at.open(at.members[1]!)).toEqual(refused('ROUND_ALREADY_OPEN'));
  });

  it('needs a meeting that is on', async () => {
    at.later(10 * 60);
    expect(await at.open(at.members[0]!)).toEqual(refused('NO_MEETING_NOW'));
  });

  it('does not exist for people outside', async () => {
    const { caseGiver } = await at.begin();
    for (const stranger of [at.city.leaders.at(-1)!, at.city.administrator, at.city.coach]) {
      expect(await at.step(stranger, 'NEXT')).toEqual({ type: 'PeerGroupNotFound' });
      expect(await at.give(stranger, caseGiver, 'WRITER')).toEqual({ type: 'PeerGroupNotFound' });
    }
  });

  it('goes through its phases by the moderator, with the time of the server', async () => {
    const { moderator, adviser } = await at.begin();
    const phases = PHASES.SHORT;
    for (const [index, { minutes }] of phases.entries()) {
      expect(await at.round()).toMatchObject({ status: 'RUNNING', phase: index });
      expect(await endsIn()).toBe(minutes * 60);
      at.later(minutes + 1);
      if (index < phases.length - 1) expect(await at.step(moderator, 'NEXT')).toEqual(done);
    }
    expect(await at.step(moderator, 'NEXT')).toEqual(refused('NOT_IN_THIS_STATE'));
    expect(await at.step(adviser, 'END')).toEqual(refused('MODERATOR_ONLY'));
    expect(await at.step(moderator, 'END')).toEqual(done);
    expect(await at.step(moderator, 'BACK')).toEqual(refused('ROUND_OVER'));
    const kinds = await at.city.given.rows<{ kind: string }>(
      `select kind from peer_event where kind like 'ROUND%' and kind <> 'ROUND_ROLE_GIVEN' order by id`,
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['ROUND_OPENED', 'ROUND_STARTED', 'ROUND_ENDED']);
  });

  it('takes a step once, however often and by however many it is asked for at the same moment', async () => {
    const { moderator } = await at.begin();
    const { id, version } = await at.round();
    const steps = await Promise.all(
      Array.from({ length: 6 }, () =>
        moveRound(at.deps, { ...at.by(moderator), roundId: id, version, step: 'NEXT' }),
      ),
    );
    expect(steps.filter(({ type }) => type === 'GroupChanged')).toHaveLength(1);
    expect(steps.filter((step) => step.type === 'Refused' && step.reason === 'OUTDATED')).toHaveLength(5);
    expect(await at.round()).toMatchObject({ phase: 1, version: version + 1 });
  });

  it('keeps what was left over a pause, and gets two minutes more', async () => {
    const { moderator } = await at.begin();
    at.later(3);
    await at.step(moderator, 'PAUSE');
    expect(await at.round()).toMatchObject({ status: 'PAUSED', ends_at: null, remaining_ms: 120_000 });
    at.later(30);
    await at.step(moderator, 'EXTEND');
    await at.step(moderator, 'RESUME');
    expect(await endsIn()).toBe(240);
  });

  it('is moderated by somebody else when the moderator is cut off, and keeps its case giver', async () => {
    const { moderator, caseGiver, writer, adviser } = await at.begin();
    expect(await at.step(adviser, 'NEXT')).toEqual(refused('MODERATOR_ONLY'));
    expect(await at.give(adviser, adviser, 'MODERATOR')).toEqual(done);
    expect(await at.roles()).toMatchObject({ [adviser]: 'MODERATOR', [moderator]: 'ADVISER' });
    expect(await at.step(adviser, 'NEXT')).toEqual(done);
    expect(await at.give(adviser, writer, 'CASE_GIVER')).toEqual(refused('CASE_IS_GIVEN'));
    expect(await at.give(adviser, caseGiver, null)).toEqual(refused('CASE_IS_GIVEN'));
    expect(await at.give(adviser, adviser, null)).toEqual(refused('ROUND_INCOMPLETE'));
  });

  it('begins with four people at least, and can be given up by anybody before', async () => {
    const [anna, ben, cleo, dora, emil] = at.members as [number, number, number, number, number];
    await at.open(anna);
    await at.give(anna, anna, 'MODERATOR');
    await at.give(anna, ben, 'CASE_GIVER');
    await at.give(anna, cleo, 'WRITER');
    for (const absent of [dora, emil]) await at.give(anna, absent, null);
    expect(await at.step(anna, 'START')).toEqual(refused('ROUND_INCOMPLETE'));
    expect(await at.give(anna, at.city.planner, 'ADVISER')).toEqual(refused('NOT_A_MEMBER'));
    expect(await at.step(dora, 'END')).toEqual(done);
    expect(await at.open(dora)).toEqual(done);
  });

  it('that was forgotten ends by itself, and is deleted after 30 days, by several workers at once', async () => {
    await at.begin();
    at.later(12 * 60 + 1);
    const reports = await Promise.all([forgetRounds(at.deps), forgetRounds(at.deps)]);
    expect(reports.map(({ ended }) => ended).sort()).toEqual([0, 1]);
    expect(await at.round()).toMatchObject({ status: 'ENDED' });
    at.city.now = new Date(at.city.now.getTime() + 30 * DAY);
    expect(await forgetRounds(at.deps)).toEqual({ ended: 0, forgotten: 1, notes: 0 });
    expect(await at.city.given.rows('select from peer_round_role')).toEqual([]);
  });
});

describe("The writer's notes", () => {
  const NOTE = Buffer.from('verschlüsselt, sagt der Browser');

  it('pass through the server only while every member agrees', async () => {
    const { caseGiver, writer } = await at.begin();
    expect(await at.offerKey(caseGiver)).toEqual(refused('NOTES_NOT_AGREED'));
    await at.everybodyAgrees();
    expect(await at.offerKey(writer)).toEqual(refused('CASE_GIVER_ONLY'));
    expect(await at.handOver(writer, NOTE)).toEqual(refused('NO_NOTE_KEY'));
    expect(await at.offerKey(caseGiver)).toEqual(done);
    await agreeToNotes(at.deps, { ...at.by(at.members.at(-1)!), agreed: false });
    expect(await at.handOver(writer, NOTE)).toEqual(refused('NOTES_NOT_AGREED'));
    await agreeToNotes(at.deps, { ...at.by(at.members.at(-1)!), agreed: true });
    expect(await at.handOver(caseGiver, NOTE)).toEqual(refused('WRITER_ONLY'));
    expect(await at.handOver(writer, NOTE)).toEqual(done);
    expect(await at.handOver(writer, NOTE)).toEqual(refused('ALREADY_GIVEN'));
  });

  const handedOver = async () => {
    const { caseGiver, writer } = await at.begin();
    await at.everybodyAgrees();
    await at.offerKey(caseGiver);
    await at.handOver(writer, NOTE);
    const { id: roundId } = await at.round();
    return { caseGiver, writer, roundId };
  };
  const take = (actorId: number, roundId: number) => takeNote(at.deps, { ...at.city.as(actorId), roundId });
  const stored = () => at.city.given.rows('select round_id from peer_note');

  it('are gone as soon as the case giver has taken them, also after leaving the group', async () => {
    const { caseGiver, writer, roundId } = await handedOver();
    expect(await take(writer, roundId)).toEqual({ type: 'PeerNoteNotFound' });
    await leaveGroup(at.deps, at.by(caseGiver));
    expect(await stored()).toHaveLength(1);
    expect(await take(caseGiver, roundId)).toEqual({ type: 'NoteTaken', roundId });
    expect(await stored()).toEqual([]);
    expect(await take(caseGiver, roundId)).toEqual({ type: 'PeerNoteNotFound' });
  });

  it('are gone after 30 days, taken or not', async () => {
    await handedOver();
    at.city.now = new Date(at.city.now.getTime() + 30 * DAY - 60_000);
    expect((await forgetRounds(at.deps)).notes).toBe(0);
    at.later(1);
    expect((await forgetRounds(at.deps)).notes).toBe(1);
    expect(await stored()).toEqual([]);
  });

  it('wait for a new key when the case goes to somebody else before it begins', async () => {
    const [anna, ben, cleo] = at.members as [number, number, number];
    await at.open(anna);
    await at.everybodyAgrees();
    await at.give(anna, ben, 'CASE_GIVER');
    await at.offerKey(ben);
    await at.give(anna, cleo, 'CASE_GIVER');
    expect(await at.city.given.row('select note_key from peer_round')).toEqual({ note_key: null });
  });
});
