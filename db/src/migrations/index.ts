import { M0001People } from './m0001-people.ts';
import { M0002Catalogue } from './m0002-catalogue.ts';
import { M0003Scheduling } from './m0003-scheduling.ts';
import { M0004Enrolment } from './m0004-enrolment.ts';
import { M0005Notification } from './m0005-notification.ts';
import { M0006PolicyAndApproval } from './m0006-policy-and-approval.ts';
import { M0007Notices } from './m0007-notices.ts';
import { M0008LiveUpdates } from './m0008-live-updates.ts';
import { M0009AfterTheSession } from './m0009-after-the-session.ts';
import { M0010Obligations } from './m0010-obligations.ts';
import { M0011AllocationDemandBulk } from './m0011-allocation-demand-bulk.ts';
import { M0012SecondSessions } from './m0012-second-sessions.ts';
import { M0013TeamAndNotices } from './m0013-team-and-notices.ts';
import { M0018Reports } from './m0018-reports.ts';
import { M0015QuestionsToApplicants } from './m0015-questions-to-applicants.ts';
import { M0017TopicVersions } from './m0017-topic-versions.ts';
import { M0014SubstitutesAndAbsence } from './m0014-substitutes-and-absence.ts';
import { M0016PlanningSessions } from './m0016-planning-sessions.ts';
import { M0021OpenInterfaces } from './m0021-open-interfaces.ts';
import { M0026AttendanceGaps } from './m0026-attendance-gaps.ts';
import { M0023PeerAdvice } from './m0023-peer-advice.ts';
import { M0034LivePlanning } from './m0034-live-planning.ts';
import { M0032BlockedResources } from './m0032-blocked-resources.ts';
import { M0031CancelMergeSplit } from './m0031-cancel-merge-split.ts';
import { M0038Search } from './m0038-search.ts';
import { M0037Coaching } from './m0037-coaching.ts';
import { M0042FailedMails } from './m0042-failed-mails.ts';
import { M0035YearPlan } from './m0035-year-plan.ts';
import { M0036PeerRounds } from './m0036-peer-rounds.ts';

/** In order of execution; only ever appended to. */
export const migrations = [
  M0001People,
  M0002Catalogue,
  M0003Scheduling,
  M0004Enrolment,
  M0005Notification,
  M0006PolicyAndApproval,
  M0007Notices,
  M0008LiveUpdates,
  M0009AfterTheSession,
  M0010Obligations,
  M0011AllocationDemandBulk,
  M0012SecondSessions,
  M0013TeamAndNotices,
  M0018Reports,
  M0015QuestionsToApplicants,
  M0017TopicVersions,
  M0014SubstitutesAndAbsence,
  M0016PlanningSessions,
  M0021OpenInterfaces,
  M0026AttendanceGaps,
  M0023PeerAdvice,
  M0034LivePlanning,
  M0031CancelMergeSplit,
  M0038Search,
  M0032BlockedResources,
  M0037Coaching,
  M0042FailedMails,
  M0035YearPlan,
  M0036PeerRounds,
];
