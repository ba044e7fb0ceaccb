import { berlinDay } from '@weitblick/shared/calendar';
import type { AppointmentDraft } from './session-draft.ts';

export interface Contract {
  trainerId: number;
  year: number;
  days: number;
  /** Days in Berlin on which the trainer teaches other sessions in that year, YYYY-MM-DD. */
  taught: readonly string[];
}

export interface ContractOverrun {
  trainerId: number;
  year: number;
  days: number;
  /** Days that it would be with the session. */
  wanted: number;
}

/** Trainers who would teach on more days of a year than their contract covers. Two sessions on one day are one day. */
export function contractOverruns(
  contracts: readonly Contract[],
  appointments: readonly AppointmentDraft[],
): ContractOverrun[] {
  return contracts.flatMap((contract) => {
    const { trainerId, year, days, taught } = contract;
    const wanted = taughtWith(contract, appointments).length;
    const adds = wanted > taught.length;
    return adds && wanted > days ? [{ trainerId, year, days, wanted }] : [];
  });
}

/** The contracts as they stand when the appointments have been planned as well. */
export function afterTeaching(
  contracts: readonly Contract[],
  appointments: readonly AppointmentDraft[],
): Contract[] {
  return contracts.map((contract) => ({ ...contract, taught: taughtWith(contract, appointments) }));
}

function taughtWith(
  { trainerId, year, taught }: Contract,
  appointments: readonly AppointmentDraft[],
): string[] {
  const planned = appointments
    .filter(({ trainerIds }) => trainerIds.includes(trainerId))
    .map(({ startsAt }) => berlinDay(startsAt))
    .filter((day) => day.startsWith(String(year)));
  return [...new Set([...taught, ...planned])];
}
