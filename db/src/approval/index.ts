export {
  APPROVAL_EVENT_KINDS,
  APPROVAL_STATUSES,
  Approval,
  ApprovalDeputy,
  ApprovalEvent,
  ApprovalQuestion,
  APPROVER_ROLES,
  type ApprovalEventKind,
  type ApprovalStatus,
  type ApproverRole,
} from './approval.ts';
export { ACCESS_KINDS, Invitation, TopicPolicy, type Access } from './topic-policy.ts';
