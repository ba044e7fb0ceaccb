import type { EnrolmentStateFragment } from './generated.ts';
import type { DateFormats, Translate } from '../i18n/index.ts';
import { openDecision } from './enrolment-way.ts';

type Facts = Pick<
  EnrolmentStateFragment,
  'status' | 'waitingPosition' | 'promotion' | 'decideBy' | 'approvals'
>;

/** What the person has now, with whom it is, and until when something happens. */
export function confirmationTexts(
  mine: Facts,
  t: Translate,
  dates: DateFormats,
  /** the draw that the person waits for */
  drawAfter: string | null = null,
): { title: string; text: string | null } {
  switch (mine.status) {
    case 'REQUESTED': {
      const asked = openDecision(mine.approvals);
      return {
        title: asked
          ? t('enrolment.doneRequestTitle', { name: asked.approverDisplayName })
          : t('enrolment.doneRequestTitleNobody'),
        text: mine.decideBy ? t('enrolment.doneRequestText', { day: dates.longDay(mine.decideBy) }) : null,
      };
    }
    case 'WAITING':
      if (drawAfter)
        return {
          title: t('enrolment.doneAppliedTitle'),
          text: t('enrolment.doneAppliedText', { at: dates.deadline(drawAfter) }),
        };
      return {
        title:
          mine.waitingPosition === null
            ? t('enrolment.alreadyTitle')
            : t('enrolment.doneWaitingTitle', { position: mine.waitingPosition }),
        text: mine.promotion === 'ASK' ? t('enrolment.doneWaitingAskText') : t('enrolment.doneWaitingText'),
      };
    case 'CONFIRMED':
      return { title: t('enrolment.doneTitle'), text: t('enrolment.doneText') };
    case 'OFFERED':
      return { title: t('enrolment.offerTitle'), text: null };
    default:
      return { title: t('enrolment.alreadyTitle'), text: null };
  }
}
