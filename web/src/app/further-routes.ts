import type { RouteObject } from 'react-router';
import type { TextGroup } from '../i18n/index.ts';
import { ErrorPage } from './ErrorPage.tsx';
import { page } from './page.ts';
import { RequireSignIn } from './RequireSignIn.tsx';

const topicList = page(['planning', 'topics'], () => import('../topics/TopicListPage.tsx'));
const topicForm = page(
  ['planning', 'topics', 'scheduling', 'obligations'],
  () => import('../topics/TopicFormPage.tsx'),
);
const topicReview = page(['planning', 'topics', 'scheduling'], () => import('../topics/TopicReviewPage.tsx'));
const topicHistory = page(['planning', 'topics'], () => import('../topics/TopicHistoryPage.tsx'));
const board = page(['planning', 'planning-board'], () => import('../planning-board/BoardPage.tsx'));
const sessionTexts: TextGroup[] = ['planning', 'sessions', 'scheduling', 'obligations'];
const sessionList = page(sessionTexts, () => import('../sessions/SessionListPage.tsx'));
const sessionForm = page(sessionTexts, () => import('../sessions/SessionFormPage.tsx'));
const series = page(sessionTexts, () => import('../sessions/SeriesPage.tsx'));
const resources = page(['planning', 'resources'], () => import('../resources/ResourcesPage.tsx'));
const splitSession = page(sessionTexts, () => import('../sessions/SplitPage.tsx'));
const plannedSession = page(sessionTexts, () => import('../sessions/PlannedSessionPage.tsx'));
const myTraining = page(
  ['scheduling', 'enrolment', 'approval', 'obligations', 'reporting', 'demand'],
  () => import('../enrolment/MyTrainingPage.tsx'),
);
const request = page(
  ['scheduling', 'enrolment', 'approval', 'reporting'],
  () => import('../enrolment/RequestPage.tsx'),
);
const team = page(['approval', 'obligations'], () => import('../obligations/TeamPage.tsx'));
const rules = page(['planning', 'obligations'], () => import('../obligations/RulesPage.tsx'));
const prerequisites = page(['planning', 'obligations'], () => import('../obligations/PrerequisitesPage.tsx'));
const programmes = page(['obligations'], () => import('../obligations/ProgrammesPage.tsx'));
const programme = page(['obligations'], () => import('../obligations/ProgrammePage.tsx'));
const programmePlans = page(
  ['planning', 'obligations'],
  () => import('../obligations/ProgrammePlansPage.tsx'),
);
const programmePlan = page(['planning', 'obligations'], () => import('../obligations/ProgrammePlanPage.tsx'));
const cohort = page(['planning', 'obligations'], () => import('../obligations/CohortPage.tsx'));
const deadLetters = page(['notification'], () => import('../notification/DeadLettersPage.tsx'));
const inbox = page(['scheduling', 'approval'], () => import('../approval/InboxPage.tsx'));
const deputies = page(['approval'], () => import('../approval/DeputiesPage.tsx'));
const planning = page(sessionTexts, () => import('../planning/PlanningPage.tsx'));
const allocations = page(
  ['planning', 'allocation', 'scheduling'],
  () => import('../allocation/AllocationListPage.tsx'),
);
const allocation = page(
  ['planning', 'allocation', 'scheduling'],
  () => import('../allocation/AllocationPage.tsx'),
);
const bulk = page(['planning', 'allocation', 'scheduling'], () => import('../allocation/BulkPage.tsx'));
const draw = page(['allocation', 'scheduling'], () => import('../allocation/DrawPage.tsx'));
const ranking = page(['allocation', 'scheduling'], () => import('../allocation/RankingPage.tsx'));
const ownQuotas = page(['allocation', 'approval'], () => import('../allocation/OwnQuotasPage.tsx'));
const yearPlans = page(['planning', 'year-plan'], () => import('../year-plan/YearPlansPage.tsx'));
const yearPlan = page(['planning', 'year-plan'], () => import('../year-plan/YearPlanPage.tsx'));
const demand = page(['planning', 'demand'], () => import('../demand/DemandPage.tsx'));
const secondSession = page(
  ['planning', 'demand', 'scheduling'],
  () => import('../demand/SecondSessionPage.tsx'),
);
const policies = page(['planning', 'approval'], () => import('../approval/PoliciesPage.tsx'));
const policy = page(['planning', 'approval'], () => import('../approval/PolicyPage.tsx'));
const coaches = page(['coaching'], () => import('../coaching/CoachesPage.tsx'));
const coachingRequest = page(['coaching'], () => import('../coaching/RequestPage.tsx'));
const myCoaching = page(['coaching'], () => import('../coaching/MyCoachingPage.tsx'));
const coaching = page(['coaching'], () => import('../coaching/CoachingPage.tsx'));
const coachDesk = page(['coaching'], () => import('../coaching/DeskPage.tsx'));
const coachingOverview = page(['planning', 'coaching'], () => import('../coaching/OverviewPage.tsx'));
const attendance = page(['reporting'], () => import('../reporting/AttendancePage.tsx'));
const checkIn = page(['reporting'], () => import('../reporting/CheckInPage.tsx'));
const evaluation = page(['reporting'], () => import('../reporting/EvaluationPage.tsx'));
const reports = page(['reporting'], () => import('../reporting/ReportsPage.tsx'));
const report = page(['reporting'], () => import('../reporting/ReportPage.tsx'));
const reportList = page(['reporting'], () => import('../reporting/ReportListPage.tsx'));
const verify = page(['reporting'], () => import('../reporting/VerifyPage.tsx'));
const notices = page(['notification'], () => import('../notification/NoticesPage.tsx'));
const preferences = page(['notification', 'interfaces'], () => import('../notification/PreferencesPage.tsx'));
const interfaces = page(['planning', 'interfaces'], () => import('../interfaces/InterfacesPage.tsx'));
const webhookLog = page(['planning', 'interfaces'], () => import('../interfaces/WebhookLogPage.tsx'));
const developers = page(['interfaces'], () => import('../interfaces/DevelopersPage.tsx'));
const searchPlanning = page(['planning', 'search'], () => import('../search/SearchPlanningPage.tsx'));
const savedSearches = page(['enrolment', 'search'], () => import('../search/SavedSearchesPage.tsx'));
const help = page(['information'], () => import('../information/HelpPage.tsx'));
const accessibility = page(['information'], () => import('../information/AccessibilityPage.tsx'));
const privacy = page(['information'], () => import('../information/PrivacyPage.tsx'));
const advice = page(['peer-advice'], () => import('../peer-advice/AdvicePage.tsx'));
const adviceGroup = page(['peer-advice'], () => import('../peer-advice/GroupPage.tsx'));
const roundRoom = page(['peer-advice', 'peer-round'], () => import('../peer-round/RoomPage.tsx'));
const advicePlanning = page(
  ['planning', 'peer-advice'],
  () => import('../peer-advice/AdvicePlanningPage.tsx'),
);

/** Read by everybody. */
export const openRoutes: RouteObject[] = [
  { path: 'programme', lazy: programmes },
  { path: 'programme/:id', lazy: programme },
  { path: 'pruefen/:code?', lazy: verify },
  { path: 'hilfe', lazy: help },
  { path: 'barrierefreiheit', lazy: accessibility },
  { path: 'datenschutz', lazy: privacy },
  { path: 'entwicklung', lazy: developers },
];

/** Only after signing in. */
export const personalRoutes: RouteObject[] = [
  { path: 'administration/zustellungen', lazy: deadLetters },
  { path: 'coaching', lazy: coaches },
  { path: 'coaching/anfrage/:coachId', lazy: coachingRequest },
  { path: 'coaching/meine', lazy: myCoaching },
  { path: 'coaching/pult', lazy: coachDesk },
  { path: 'coaching/:id', lazy: coaching },
  { path: 'beratung', lazy: advice },
  { path: 'beratung/:id', lazy: adviceGroup },
  { path: 'checkin/:code?', lazy: checkIn },
  { path: 'einstellungen', lazy: preferences },
  { path: 'meine', lazy: myTraining },
  { path: 'meine/nachrichten', lazy: notices },
  { path: 'meine/anfragen/:id', lazy: request },
  { path: 'meine/suchen', lazy: savedSearches },
  { path: 'meine/:ansicht', lazy: myTraining },
  { path: 'planung/themen', lazy: topicList },
  { path: 'planung/themen/neu', lazy: topicForm },
  { path: 'planung/themen/:id', lazy: topicForm },
  { path: 'planung/themen/:id/pruefung', lazy: topicReview },
  { path: 'planung/themen/:id/verlauf', lazy: topicHistory },
  { path: 'planung/tafel', lazy: board },
  { path: 'planung/termine', lazy: sessionList },
  { path: 'planung/termine/neu', lazy: sessionForm },
  { path: 'planung/termine/serie', lazy: series },
  { path: 'planung/termine/:id/teilen', lazy: splitSession },
  { path: 'planung/termine/:id/bearbeiten', lazy: sessionForm },
  { path: 'planung/termine/:id/:ansicht?', lazy: plannedSession },
  { path: 'planung/raeume/:art?', lazy: resources },
  { path: 'planung/regeln', lazy: policies },
  { path: 'planung/regeln/:id', lazy: policy },
  { path: 'planung', lazy: planning },
  { path: 'planung/zuteilung', lazy: allocations },
  { path: 'planung/zuteilung/:id', lazy: allocation },
  { path: 'planung/sammelanmeldung/:id', lazy: bulk },
  { path: 'planung/beratung', lazy: advicePlanning },
  { path: 'planung/coaching', lazy: coachingOverview },
  { path: 'planung/jahr', lazy: yearPlans },
  { path: 'planung/jahr/:id/:ansicht?', lazy: yearPlan },
  { path: 'planung/bedarf', lazy: demand },
  { path: 'planung/bedarf/:id', lazy: secondSession },
  { path: 'planung/auswertung', lazy: reports },
  { path: 'planung/auswertung/:bericht', lazy: report },
  { path: 'planung/auswertung/:bericht/liste', lazy: reportList },
  { path: 'planung/pflichtschulungen', lazy: rules },
  { path: 'planung/voraussetzungen/:id?', lazy: prerequisites },
  { path: 'planung/programme', lazy: programmePlans },
  { path: 'planung/programme/:id', lazy: programmePlan },
  { path: 'planung/jahrgaenge/:id', lazy: cohort },
  { path: 'planung/suche', lazy: searchPlanning },
  { path: 'planung/schnittstellen', lazy: interfaces },
  { path: 'planung/schnittstellen/:id', lazy: webhookLog },
  { path: 'team', lazy: team },
  { path: 'team/posteingang/:approvalId?', lazy: inbox },
  { path: 'team/vertretung', lazy: deputies },
  { path: 'team/kontingente', lazy: ownQuotas },
  { path: 'termine/:id/anwesenheit', lazy: attendance },
  { path: 'termine/:id/rueckmeldung', lazy: evaluation },
  { path: 'termine/:id/auslosung', lazy: draw },
  { path: 'termine/:id/kontingente/:quotaId', lazy: ranking },
];

/** Alone on the screen, without header and footer. */
export const roomRoutes: RouteObject[] = [
  {
    Component: RequireSignIn,
    ErrorBoundary: ErrorPage,
    children: [{ path: 'beratung/:id/runde', lazy: roundRoom }],
  },
];
