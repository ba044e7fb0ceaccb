import { PeerPoll, PeerPollAnswer, PeerPollOption, type PollAnswer } from '@weitblick/db/peer-advice';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CommandDependencies } from '../../platform/command.ts';
import { moderatesFromOutside } from '../rules/group-steps.ts';
import { chosenOption } from '../rules/poll.ts';
import { nextFor } from '../rules/rotation.ts';
import { runInGroup, type GroupCommand, type GroupOutcome, type InGroup } from './group-command.ts';
import { later, overlaps, planMeeting, possible, turnsOf } from './meetings.ts';
import { memberIds, recordPeer } from './peer-ledger.ts';

interface Question {
  startsAt: Date[];
  durationMinutes: number;
  place: string;
  closesAt: Date;
}

/** Asks the group for a date. The meeting needs the yes of whoever leads it: from outside, or the member whose turn it is. */
export function openPoll(
  deps: CommandDependencies,
  { startsAt, durationMinutes, place, closesAt, ...command }: GroupCommand & Question,
): Promise<GroupOutcome> {
  return runInGroup(deps, command, {
    name: 'openPeerPoll',
    input: { startsAt, durationMinutes, closesAt },
    take: async ({ tx, group, actorId, now }) => {
      if (group.status === 'PAUSED' || group.status === 'ENDED') return 'NOT_IN_THIS_STATE';
      const earliest = Math.min(...startsAt.map((start) => start.getTime()));
      if (startsAt.length < 2 || !possible(startsAt, now)) return 'IMPOSSIBLE_TIMES';
      if (closesAt <= now || closesAt.getTime() > earliest) return 'IMPOSSIBLE_TIMES';
      if (await tx.findOne(PeerPoll, { group, status: 'OPEN' })) return 'POLL_ALREADY_OPEN';
      const members = await memberIds(tx, group);
      const moderator = moderatesFromOutside(group.status)
        ? group.moderator?.id
        : nextFor('MODERATOR', members, await turnsOf(tx, group));
      const poll = tx.create(PeerPoll, {
        group,
        openedBy: actorId,
        moderator: moderator ?? actorId,
        durationMinutes,
        place,
        closesAt,
        openedAt: now,
      });
      for (const start of startsAt) tx.create(PeerPollOption, { poll, startsAt: start });
      recordPeer(
        tx,
        { kind: 'POLL_OPENED', group, at: now, actorId },
        {
          notice: 'PEER_POLL_OPENED',
          recipients: [...members, poll.moderator.id].filter((id) => id !== actorId),
        },
      );
      return null;
    },
  });
}

/** Answers the open poll, or changes the answer; the answer that completes a quorum closes it and sets the date. */
export function answerPoll(
  deps: CommandDependencies,
  {
    pollId,
    answers,
    ...command
  }: GroupCommand & { pollId: number; answers: { optionId: number; answer: PollAnswer }[] },
): Promise<GroupOutcome> {
  return runInGroup(deps, command, {
    name: 'answerPeerPoll',
    input: { pollId, answers },
    take: async (inside) => {
      const { tx, group, actorId, now } = inside;
      const poll = await tx.findOne(PeerPoll, { id: pollId, group });
      if (!poll || poll.status !== 'OPEN' || poll.closesAt <= now) return 'POLL_CLOSED';
      const options = await tx.find(PeerPollOption, { poll });
      const given = new Map(answers.map(({ optionId, answer }) => [optionId, answer]));
      if (given.size !== options.length || options.some(({ id }) => !given.has(id)))
        return 'IMPOSSIBLE_TIMES';
      for (const option of options) {
        const answer = given.get(option.id)!;
        const before = await tx.findOne(PeerPollAnswer, { option, person: actorId });
        if (before) before.answer = answer;
        else tx.create(PeerPollAnswer, { option, person: actorId, answer });
      }
      recordPeer(tx, { kind: 'POLL_ANSWERED', group, at: now, actorId });
      await tx.flush();
      await closeAtQuorum(inside, poll, options);
      return null;
    },
  });
}

async function closeAtQuorum(
  { tx, group, now, actorId }: InGroup,
  poll: PeerPoll,
  options: PeerPollOption[],
) {
  const members = new Set([...(await memberIds(tx, group)), poll.moderator.id]);
  const counted = await answersOf(tx, options, members);
  const free = [];
  for (const option of counted) {
    const span = { startsAt: option.startsAt, endsAt: later(option.startsAt, poll.durationMinutes) };
    if (!(await overlaps(tx, group, [span]))) free.push(option);
  }
  const chosen = chosenOption(free, poll.moderator.id);
  if (!chosen) return;
  tx.assign(poll, { status: 'CLOSED', closedAt: now });
  recordPeer(tx, { kind: 'POLL_CLOSED', group, at: now, actorId: null });
  const endsAt = later(chosen.startsAt, poll.durationMinutes);
  await planMeeting(
    tx,
    group,
    { startsAt: chosen.startsAt, endsAt, place: poll.place, poll },
    { now, actorId },
  );
}

/** The answers of people who still belong to the group. */
async function answersOf(tx: EntityManager, options: PeerPollOption[], people: ReadonlySet<number>) {
  const answers = await tx.find(PeerPollAnswer, { option: { $in: options.map(({ id }) => id) } });
  return options.map(({ id, startsAt }) => ({
    id,
    startsAt,
    answers: answers
      .filter(({ option, person }) => option.id === id && people.has(person.id))
      .map(({ person, answer }) => ({ personId: person.id, answer })),
  }));
}
