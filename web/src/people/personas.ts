import type { Language, PlainMessageId } from '../i18n/index.ts';

export interface Persona {
  id: string;
  displayName: string;
  role: keyof typeof PERSONA_ROLES;
  description: Record<Language, string>;
}

export const PERSONA_ROLES = {
  EMPLOYEE: 'people.personaEmployee',
  EMPLOYEE_WITHOUT_PC: 'people.personaEmployeeWithoutPc',
  APPRENTICE: 'people.personaApprentice',
  TEAM_LEAD: 'people.personaTeamLead',
  REFERAT_HEAD: 'people.personaReferatHead',
  TRAINING_PLANNER: 'people.personaTrainingPlanner',
  TRAINING_OFFICER: 'people.personaTrainingOfficer',
  COACH: 'people.personaCoach',
  ADMINISTRATOR: 'people.personaAdministrator',
} as const satisfies Record<string, PlainMessageId>;

/** People to try the product as. Only a demo installation has them; elsewhere the list is empty. */
export async function fetchPersonas(signal: AbortSignal): Promise<Persona[]> {
  const response = await fetch('/auth/personas', { signal, headers: { accept: 'application/json' } });
  if (!response.ok || !response.headers.get('content-type')?.includes('json')) return [];
  const body = (await response.json()) as { personas?: Persona[] };
  return body.personas ?? [];
}

export async function signInAsPersona(id: string): Promise<void> {
  const response = await fetch(`/auth/personas/${encodeURIComponent(id)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  if (!response.ok) throw new Error(`persona sign-in answered ${response.status}`);
}
