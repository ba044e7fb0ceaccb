import { Approval, ApprovalDeputy, ApprovalEvent, Invitation, TopicPolicy } from './approval/index.ts';
import { Category } from './catalogue/category.ts';
import { TargetGroup } from './catalogue/target-group.ts';
import { Topic } from './catalogue/topic.ts';
import { Enrolment, EnrolmentEvent } from './enrolment/index.ts';
import { OutboxMessage } from './notification/index.ts';
import { Credential, LoginSession, OrgUnit, Person, RoleAssignment } from './people/index.ts';
import { IdempotencyKey } from './platform/index.ts';
import { Appointment, Room, Session, Site, Trainer } from './scheduling/index.ts';

export const entities = [
  OrgUnit,
  Person,
  RoleAssignment,
  Credential,
  LoginSession,
  Category,
  TargetGroup,
  Topic,
  Site,
  Room,
  Trainer,
  Session,
  Appointment,
  Enrolment,
  EnrolmentEvent,
  TopicPolicy,
  Invitation,
  Approval,
  ApprovalEvent,
  ApprovalDeputy,
  OutboxMessage,
  IdempotencyKey,
];
