import { ACCOMPANIED_STATUSES, peerTransition, type PeerGroupStatus } from '@weitblick/db/peer-advice';

export interface HandOver {
  charterAccepted: boolean;
  twoHaveModerated: boolean;
  threeDatesSet: boolean;
  deputyHostNamed: boolean;
}

export function handOver(facts: {
  members: readonly { charterAccepted: boolean; deputyHost: boolean }[];
  moderators: ReadonlySet<number>;
  comingMeetings: number;
}): HandOver {
  return {
    charterAccepted: facts.members.length > 0 && facts.members.every((member) => member.charterAccepted),
    twoHaveModerated: facts.moderators.size >= 2,
    threeDatesSet: facts.comingMeetings >= 3,
    deputyHostNamed: facts.members.some((member) => member.deputyHost),
  };
}

export const isComplete = (checklist: HandOver): boolean => Object.values(checklist).every(Boolean);

/** Whether the group is still led from outside: whoever leads it decides; after that its members do. */
export function isLedFromOutside({ status, pausedFrom }: GroupState): boolean {
  return ACCOMPANIED_STATUSES.includes(status === 'PAUSED' ? pausedFrom! : status);
}

export interface GroupState {
  status: PeerGroupStatus;
  pausedFrom?: PeerGroupStatus | null | undefined;
}

/** Steps that people take; the others follow from dates. */
const BY_PEOPLE: readonly PeerGroupStatus[] = [
  'ACCOMPANIED',
  'SELF_ORGANISED',
  'PAUSED',
  'MODERATED',
  'ENDED',
];

/** The states that the person can bring the group into. */
export function nextStates(
  group: GroupState,
  { isMember, isModerator }: { isMember: boolean; isModerator: boolean },
): PeerGroupStatus[] {
  const decides = isLedFromOutside(group) ? isModerator : isMember;
  if (!decides) return [];
  return BY_PEOPLE.filter((to) => {
    if (!peerTransition(group.status, to)) return false;
    if (group.status === 'KICK_OFF_PLANNED' && to === 'MODERATED') return false;
    return group.status !== 'PAUSED' || to === 'ENDED' || to === group.pausedFrom;
  });
}

/** Up to the hand-over the first meetings are led from outside, then the members take turns. */
export function moderatesFromOutside(status: PeerGroupStatus): boolean {
  return status === 'FORMED' || status === 'KICK_OFF_PLANNED' || status === 'MODERATED';
}
