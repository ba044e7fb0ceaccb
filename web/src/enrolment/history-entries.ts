import type {
  ApproverRole,
  EnrolmentHistoryQuery,
  EnrolmentStateFragment,
  EnrolmentStatus,
} from './generated.ts';
import type { PlainMessageId, Translate } from '../i18n/index.ts';

type Event = NonNullable<EnrolmentHistoryQuery['enrolment']>['history'][number];
type ApprovalStep = EnrolmentStateFragment['approvals'][number];

export interface HistoryEntry {
  at: string;
  text: string;
  reason: string | null;
}

const EVENT_TEXT: Record<EnrolmentStatus, PlainMessageId> = {
  REQUESTED: 'enrolment.historyRequested',
  WAITING: 'enrolment.historyWaiting',
  OFFERED: 'enrolment.historyOffered',
  CONFIRMED: 'enrolment.historyConfirmed',
  DECLINED: 'enrolment.historyDeclined',
  WITHDRAWN: 'enrolment.historyWithdrawn',
  CANCELLED: 'enrolment.historyCancelled',
  EXPIRED: 'enrolment.historyExpired',
  ATTENDED: 'enrolment.historyAttended',
  NO_SHOW: 'enrolment.historyNoShow',
  UNCONFIRMED: 'enrolment.historyUnconfirmed',
};

/** The changes of an enrolment, the decisions about it and `more` in one line of time, oldest first. */
export function historyEntries(
  history: readonly Event[],
  approvals: readonly ApprovalStep[],
  roleLabel: (role: ApproverRole) => string,
  t: Translate,
  more: readonly HistoryEntry[] = [],
): HistoryEntry[] {
  const changes = history.map((event): HistoryEntry & { order: number } => ({
    at: event.at,
    text: withPerson(
      event.from === 'OFFERED' && event.to === 'EXPIRED'
        ? 'enrolment.historyOfferExpired'
        : EVENT_TEXT[event.to],
      event.byDisplayName,
      t,
    ),
    // the decision that follows says it itself
    reason: event.to === 'DECLINED' ? null : event.reason,
    order: 1,
  }));
  const decisions = approvals.flatMap((step): (HistoryEntry & { order: number })[] => {
    const who = { name: step.approverDisplayName, role: roleLabel(step.role) };
    const asked = { at: step.askedAt, text: t('enrolment.historyAsked', who), reason: null, order: 2 };
    if (step.decidedAt === null || step.status === 'PENDING') return [asked];
    if (step.status === 'OBSOLETE') {
      return [
        asked,
        { at: step.decidedAt, text: t('enrolment.historyObsolete', who), reason: null, order: 0 },
      ];
    }
    const name = step.inPlace
      ? t('enrolment.historyInPlace', {
          deputy: step.decidedByDisplayName ?? '–',
          name: step.approverDisplayName,
        })
      : step.approverDisplayName;
    return [
      asked,
      {
        at: step.decidedAt,
        text:
          step.status === 'APPROVED'
            ? t('enrolment.historyApproved', { name })
            : t('enrolment.historyRefused', { name }),
        reason: step.reason,
        order: 0,
      },
    ];
  });
  return [...changes, ...decisions, ...more.map((entry) => ({ ...entry, order: 3 }))]
    .sort((a, b) => a.at.localeCompare(b.at) || a.order - b.order)
    .map(({ at, text, reason }) => ({ at, text, reason }));
}

function withPerson(id: PlainMessageId, name: string | null, t: Translate): string {
  return name ? t('enrolment.historyBy', { what: t(id), name }) : t(id);
}
