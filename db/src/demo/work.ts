import type { Work } from './city-types.ts';

interface WorkTraits {
  /** The target group that topics name for this work. */
  targetGroup: 'ADMINISTRATION' | 'TECHNICAL' | 'SOCIAL' | 'IT';
  /** Share of staff without leadership who have an office PC and a mailbox. */
  officePc: number;
  /** People in a team, the lead included; larger units are split into teams. */
  teamSize: number;
  /** How often people take part in training, 1 = usual. */
  activity: number;
}

export const WORK: Record<Work, WorkTraits> = {
  OFFICE: { targetGroup: 'ADMINISTRATION', officePc: 0.98, teamSize: 13, activity: 1.1 },
  TECH_OFFICE: { targetGroup: 'TECHNICAL', officePc: 0.96, teamSize: 13, activity: 1 },
  SOCIAL_OFFICE: { targetGroup: 'SOCIAL', officePc: 0.96, teamSize: 13, activity: 1.1 },
  IT: { targetGroup: 'IT', officePc: 1, teamSize: 12, activity: 1.2 },
  CULTURE: { targetGroup: 'ADMINISTRATION', officePc: 0.55, teamSize: 14, activity: 0.9 },
  HEALTH: { targetGroup: 'SOCIAL', officePc: 0.85, teamSize: 13, activity: 1 },
  YARD: { targetGroup: 'TECHNICAL', officePc: 0.1, teamSize: 24, activity: 0.6 },
  FIRE: { targetGroup: 'TECHNICAL', officePc: 0.22, teamSize: 30, activity: 0.7 },
  HOUSE: { targetGroup: 'TECHNICAL', officePc: 0.1, teamSize: 24, activity: 0.6 },
  KITA: { targetGroup: 'SOCIAL', officePc: 0.18, teamSize: 60, activity: 0.9 },
  SCHOOL: { targetGroup: 'SOCIAL', officePc: 0.55, teamSize: 90, activity: 0.8 },
  CARE: { targetGroup: 'SOCIAL', officePc: 0.5, teamSize: 20, activity: 0.9 },
};
