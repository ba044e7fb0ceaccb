import { Approval, ApprovalDeputy, ApprovalEvent, Invitation, TopicPolicy } from './approval/index.ts';
import { Category } from './catalogue/category.ts';
import { MandatoryDuty, MandatoryReminder, MandatoryRule } from './catalogue/mandatory.ts';
import { MembershipEvent, ProgrammeMembership } from './catalogue/membership.ts';
import { PrerequisiteEquivalent, PrerequisiteWaiver, TopicPrerequisite } from './catalogue/prerequisite.ts';
import { Cohort, Programme, ProgrammeModule } from './catalogue/programme.ts';
import { TargetGroup } from './catalogue/target-group.ts';
import { Topic } from './catalogue/topic.ts';
import {
  AllocationCriterion,
  AllocationPreference,
  AllocationResult,
  AttendanceList,
  AttendanceMark,
  BulkEnrolment,
  BulkEnrolmentRow,
  Certificate,
  Demand,
  DemandEvent,
  Enrolment,
  EnrolmentEvent,
  QuotaRanking,
  SeatQuota,
  SecondSession,
  SessionAllocation,
} from './enrolment/index.ts';
import { CalendarEntry, Mail, NotificationPreference, OutboxMessage } from './notification/index.ts';
import { Credential, LoginSession, OrgUnit, Person, RoleAssignment } from './people/index.ts';
import { IdempotencyKey } from './platform/index.ts';
import { BlockedTime, PartTimeDay } from './scheduling/availability.ts';
import { Appointment, Room, Session, SessionChange, Site, Trainer } from './scheduling/index.ts';
import {
  EvaluationAnswer,
  EvaluationParticipation,
  ReportAccess,
  ReportDispatch,
  ReportRecipient,
  ReportSchedule,
  SavedReport,
} from './reporting/index.ts';

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
  SessionChange,
  Enrolment,
  EnrolmentEvent,
  SessionAllocation,
  AllocationCriterion,
  AllocationPreference,
  AllocationResult,
  SeatQuota,
  QuotaRanking,
  Demand,
  DemandEvent,
  SecondSession,
  BulkEnrolment,
  BulkEnrolmentRow,
  AttendanceList,
  AttendanceMark,
  Certificate,
  EvaluationParticipation,
  EvaluationAnswer,
  ReportAccess,
  SavedReport,
  ReportSchedule,
  ReportRecipient,
  ReportDispatch,
  TopicPolicy,
  Invitation,
  Approval,
  ApprovalEvent,
  ApprovalDeputy,
  PartTimeDay,
  BlockedTime,
  TopicPrerequisite,
  PrerequisiteEquivalent,
  PrerequisiteWaiver,
  MandatoryRule,
  MandatoryDuty,
  MandatoryReminder,
  Programme,
  ProgrammeModule,
  Cohort,
  ProgrammeMembership,
  MembershipEvent,
  OutboxMessage,
  Mail,
  CalendarEntry,
  NotificationPreference,
  IdempotencyKey,
];
