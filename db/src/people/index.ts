export { Credential } from './credential.ts';
export { LoginSession } from './login-session.ts';
export { OrgUnit, UNIT_KINDS, type UnitKind } from './org-unit.ts';
export { Person } from './person.ts';
export { ASSIGNED_ROLES, RoleAssignment, type AssignedRole } from './role-assignment.ts';
