import 'reflect-metadata';
import { GraphQLDateTime } from 'graphql-scalars';
import { buildSchema } from 'type-graphql';
import type { GraphQLSchema } from 'graphql';
import { ApprovalCommandsResolver } from '../approval/approval-commands.resolver.ts';
import {
  ApprovalBackgroundResolver,
  ApprovalResolver,
  EnrolmentApprovalsResolver,
  TopicPolicyResolver,
  ViewerApprovalsResolver,
} from '../approval/approval.resolver.ts';
import {
  ApprovalQuestionsResolver,
  EnrolmentQuestionsResolver,
  QuestionCommandsResolver,
} from '../approval/question.resolver.ts';
import { CategoryResolver, TopicResolver } from '../catalogue/catalogue.resolver.ts';
import {
  PrerequisiteCommandsResolver,
  TopicPrerequisitesResolver,
} from '../catalogue/prerequisite.resolver.ts';
import { ProgrammeCommandsResolver } from '../catalogue/programme-commands.resolver.ts';
import {
  CohortResolver,
  ProgrammeMembershipResolver,
  ProgrammeResolver,
  ViewerProgrammesResolver,
} from '../catalogue/programme.resolver.ts';
import {
  RelatedToSearchResolver,
  RelatedTopicsResolver,
  SearchResolver,
} from '../catalogue/search.resolver.ts';
import { SavedSearchResolver, ViewerSavedSearchesResolver } from '../catalogue/saved-search.resolver.ts';
import { SynonymResolver } from '../catalogue/synonym.resolver.ts';
import {
  PlannedTopicResolver,
  TopicContentResolver,
  TopicRevisionResolver,
} from '../catalogue/planned-topic.resolver.ts';
import { TopicCommandsResolver } from '../catalogue/topic-commands.resolver.ts';
import { CoachingCommandsResolver } from '../coaching/coaching-commands.resolver.ts';
import {
  CoachDeskResolver,
  CoachingOverviewResolver,
  CoachingResolver,
  CoachWorkloadResolver,
} from '../coaching/coaching.resolver.ts';
import { AllocationCommandsResolver } from '../enrolment/allocation-commands.resolver.ts';
import {
  AllocationResolver,
  EnrolmentDrawResolver,
  SeatQuotaResolver,
  SessionAllocationResolver,
  ViewerQuotasResolver,
} from '../enrolment/allocation.resolver.ts';
import { BulkEnrolmentResolver, BulkSourcesResolver } from '../enrolment/bulk.resolver.ts';
import { DemandResolver, TopicDemandResolver, ViewerDemandResolver } from '../enrolment/demand.resolver.ts';
import { EnrolmentCommandsResolver } from '../enrolment/enrolment-commands.resolver.ts';
import {
  EnrolmentResolver,
  SessionEnrolmentResolver,
  ViewerEnrolmentsResolver,
} from '../enrolment/enrolment.resolver.ts';
import { AttendanceCommandsResolver } from '../enrolment/attendance-commands.resolver.ts';
import { CompletionResolver, EnrolmentCompletionResolver } from '../enrolment/completion.resolver.ts';
import { EnrolmentAbsenceResolver } from '../enrolment/absence.resolver.ts';
import {
  EnrolmentSubstitutionResolver,
  SubstitutionCommandsResolver,
  ViewerSubstitutionsResolver,
} from '../enrolment/substitution.resolver.ts';
import { WaitingEnrolmentResolver, WaitingSessionResolver } from '../enrolment/waiting.resolver.ts';
import { AttendanceListResolver, SessionAttendanceResolver } from '../enrolment/attendance.resolver.ts';
import {
  EnrolmentCertificateResolver,
  VerificationResolver,
  ViewerTrainingRecordResolver,
} from '../enrolment/certificate.resolver.ts';
import {
  CalendarFeedResolver,
  CalendarSubjectResolver,
  ViewerCalendarResolver,
} from '../interfaces/calendar-feed.resolver.ts';
import { WebhookCommandsResolver } from '../interfaces/webhook-commands.resolver.ts';
import { WebhookDeliveryResolver, WebhookResolver } from '../interfaces/webhook.resolver.ts';
import { LiveResolver } from '../live/live.resolver.ts';
import { noPubSub } from '../live/no-pub-sub.ts';
import { MandatoryRulesResolver, ViewerMandatoryResolver } from '../enrolment/mandatory.resolver.ts';
import { TeamCommandsResolver, ViewerTeamResolver } from '../enrolment/team.resolver.ts';
import { NotificationCommandsResolver } from '../notification/notification-commands.resolver.ts';
import {
  FailedDeliveryResolver,
  NoticeResolver,
  ViewerNoticesResolver,
} from '../notification/notification.resolver.ts';
import { OrganisationalUnitResolver, PeopleResolver, PersonResolver } from '../people/people.resolver.ts';
import {
  EvaluationCommandsResolver,
  EvaluationResultsResolver,
  SessionEvaluationResolver,
} from '../reporting/evaluation.resolver.ts';
import { ReportEntryResolver, ReportResolver } from '../reporting/report.resolver.ts';
import { SavedReportResolver } from '../reporting/saved-report.resolver.ts';
import { PeerGroupCommandsResolver } from '../peer-advice/peer-group-commands.resolver.ts';
import { ViewerPeerNotesResolver } from '../peer-advice/peer-note.resolver.ts';
import { PeerRoundResolver } from '../peer-advice/peer-round.resolver.ts';
import { PeerInterestResolver, ViewerPeerAdviceResolver } from '../peer-advice/peer-interest.resolver.ts';
import {
  PeerFormationResolver,
  PeerGroupOverviewResolver,
  PeerPlanningCommandsResolver,
  PeerPlanningResolver,
  PeerProposedGroupResolver,
} from '../peer-advice/peer-planning.resolver.ts';
import { NodeResolver } from '../platform/node.resolver.ts';
import {
  ApprovalConflictsResolver,
  ConflictResolver,
  SessionConflictsResolver,
} from '../scheduling/conflict.resolver.ts';
import { YearPlanCommandsResolver } from '../scheduling/year-plan-commands.resolver.ts';
import {
  YearPlanAppointmentResolver,
  YearPlanGapGroupResolver,
  YearPlanGapResolver,
  YearPlanItemResolver,
  YearPlanResolver,
  YearPlanTopicResolver,
} from '../scheduling/year-plan.resolver.ts';
import { PlanningCommandsResolver } from '../scheduling/planning-commands.resolver.ts';
import { PlanningBoardResolver } from '../scheduling/planning-board.resolver.ts';
import { PlanningDeskResolver } from '../scheduling/planning-desk.resolver.ts';
import { PlanningResolver } from '../scheduling/planning.resolver.ts';
import { ResourceResolver } from '../scheduling/resource.resolver.ts';
import { ResourceBlockResolver } from '../scheduling/resource-block.resolver.ts';
import { SessionCopyResolver } from '../scheduling/session-copy.resolver.ts';
import { SessionProposalResolver } from '../scheduling/session-proposal.resolver.ts';
import { SessionLifecycleCommandsResolver } from '../scheduling/session-lifecycle-commands.resolver.ts';
import { SessionLifecycleResolver } from '../scheduling/session-lifecycle.resolver.ts';
import { SessionTemplateResolver } from '../scheduling/session-template.resolver.ts';
import {
  AppointmentResolver,
  RoomResolver,
  SessionResolver,
  TopicSessionsResolver,
  TrainerResolver,
} from '../scheduling/session.resolver.ts';

const resolvers = [
  NodeResolver,
  PeopleResolver,
  PersonResolver,
  OrganisationalUnitResolver,
  TopicResolver,
  CategoryResolver,
  SearchResolver,
  RelatedToSearchResolver,
  RelatedTopicsResolver,
  SavedSearchResolver,
  ViewerSavedSearchesResolver,
  SynonymResolver,
  PlannedTopicResolver,
  TopicRevisionResolver,
  TopicContentResolver,
  TopicCommandsResolver,
  TopicSessionsResolver,
  SessionResolver,
  AppointmentResolver,
  RoomResolver,
  TrainerResolver,
  PlanningBoardResolver,
  PlanningDeskResolver,
  SessionProposalResolver,
  SessionCopyResolver,
  ResourceBlockResolver,
  ResourceResolver,
  SessionTemplateResolver,
  PlanningResolver,
  PlanningCommandsResolver,
  SessionLifecycleResolver,
  SessionLifecycleCommandsResolver,
  YearPlanResolver,
  YearPlanItemResolver,
  YearPlanAppointmentResolver,
  YearPlanTopicResolver,
  YearPlanGapResolver,
  YearPlanGapGroupResolver,
  YearPlanCommandsResolver,
  SessionEnrolmentResolver,
  EnrolmentResolver,
  ViewerEnrolmentsResolver,
  EnrolmentCommandsResolver,
  SessionAllocationResolver,
  EnrolmentDrawResolver,
  SeatQuotaResolver,
  ViewerQuotasResolver,
  AllocationResolver,
  AllocationCommandsResolver,
  TopicDemandResolver,
  ViewerDemandResolver,
  DemandResolver,
  BulkEnrolmentResolver,
  BulkSourcesResolver,
  TopicPolicyResolver,
  EnrolmentApprovalsResolver,
  ApprovalResolver,
  ApprovalBackgroundResolver,
  ApprovalQuestionsResolver,
  EnrolmentQuestionsResolver,
  QuestionCommandsResolver,
  ViewerApprovalsResolver,
  ApprovalCommandsResolver,
  ProgrammeResolver,
  CohortResolver,
  ProgrammeMembershipResolver,
  ViewerProgrammesResolver,
  ProgrammeCommandsResolver,
  ViewerMandatoryResolver,
  MandatoryRulesResolver,
  ViewerTeamResolver,
  TeamCommandsResolver,
  TopicPrerequisitesResolver,
  PrerequisiteCommandsResolver,
  SessionConflictsResolver,
  ConflictResolver,
  ApprovalConflictsResolver,
  LiveResolver,
  EnrolmentAbsenceResolver,
  EnrolmentCompletionResolver,
  CompletionResolver,
  EnrolmentSubstitutionResolver,
  ViewerSubstitutionsResolver,
  SubstitutionCommandsResolver,
  WaitingEnrolmentResolver,
  WaitingSessionResolver,
  SessionAttendanceResolver,
  AttendanceListResolver,
  AttendanceCommandsResolver,
  ViewerTrainingRecordResolver,
  EnrolmentCertificateResolver,
  VerificationResolver,
  SessionEvaluationResolver,
  EvaluationResultsResolver,
  EvaluationCommandsResolver,
  ReportResolver,
  SavedReportResolver,
  ReportEntryResolver,
  PeerInterestResolver,
  ViewerPeerAdviceResolver,
  PeerGroupCommandsResolver,
  PeerRoundResolver,
  ViewerPeerNotesResolver,
  PeerPlanningResolver,
  PeerGroupOverviewResolver,
  PeerFormationResolver,
  PeerProposedGroupResolver,
  PeerPlanningCommandsResolver,
  CoachingResolver,
  CoachDeskResolver,
  CoachingOverviewResolver,
  CoachWorkloadResolver,
  CoachingCommandsResolver,
  ViewerNoticesResolver,
  NoticeResolver,
  FailedDeliveryResolver,
  NotificationCommandsResolver,
  CalendarFeedResolver,
  CalendarSubjectResolver,
  ViewerCalendarResolver,
  WebhookResolver,
  WebhookDeliveryResolver,
  WebhookCommandsResolver,
] as const;

/** The GraphQL schema; `npm run schema` writes it to api/schema.graphql, and a test fails when both differ. */
export function weitblickSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: [...resolvers],
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
    validate: false,
    pubSub: noPubSub,
  });
}
