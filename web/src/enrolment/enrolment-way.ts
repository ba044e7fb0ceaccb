import type { Step } from '../components/Wegleiste.tsx';
import type { EnrolmentStatus } from '../graphql/generated.ts';
import type { DateFormats, Translate } from '../i18n/index.ts';

interface WayFacts {
  status: EnrolmentStatus;
  waitingPosition: number | null;
  createdAt: string;
  sessionStartsAt: string;
}

/** The steps of the Wegleiste: enrolled, perhaps waiting, seat, session. */
export function enrolmentWay(facts: WayFacts, t: Translate, dates: DateFormats): Step[] {
  const { status, waitingPosition } = facts;
  const enrolled: Step = {
    label: t('enrolment.wayEnrolled'),
    note: dates.dayAndMonth(facts.createdAt),
    state: 'done',
  };
  const session = (state: Step['state']): Step => ({
    label: t('enrolment.waySession'),
    note: dates.dayAndMonth(facts.sessionStartsAt),
    state,
  });
  const seat = (state: Step['state']): Step => ({ label: t('enrolment.waySeat'), state });
  switch (status) {
    case 'CONFIRMED':
      return [enrolled, seat('done'), session('ahead')];
    case 'ATTENDED':
      return [enrolled, seat('done'), session('done')];
    case 'WAITING':
      return [
        enrolled,
        {
          label: t('enrolment.wayWaiting'),
          note:
            waitingPosition === null ? undefined : t('enrolment.wayPosition', { position: waitingPosition }),
          state: 'now',
        },
        seat('ahead'),
        session('ahead'),
      ];
    case 'REQUESTED':
      return [enrolled, { label: t('enrolment.wayApproval'), state: 'now' }, seat('ahead'), session('ahead')];
    case 'OFFERED':
      return [enrolled, { label: t('enrolment.wayOffer'), state: 'now' }, session('ahead')];
    case 'DECLINED':
    case 'WITHDRAWN':
    case 'CANCELLED':
    case 'EXPIRED':
    case 'NO_SHOW':
      return [];
  }
}
