import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Notice } from '../components/Notice.tsx';
import type { SubstitutionQuestionFragment } from './generated.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import type { SubstitutionAnswer } from './use-answering-substitution.ts';

export interface AnsweredSubstitution {
  request: SubstitutionQuestionFragment;
  answer: SubstitutionAnswer;
}

const WORDS = {
  seat: { title: 'enrolment.tookSeat', text: 'enrolment.tookSeatText', to: '/meine/termine' },
  request: { title: 'enrolment.tookRequest', text: 'enrolment.tookRequestText', to: '/meine/warteliste' },
  declined: { title: 'enrolment.saidNo', text: 'enrolment.saidNoText', to: null },
  over: { title: 'enrolment.takeOver', text: 'enrolment.takeOverText', to: null },
} as const;

/** Takes the focus: the buttons that were pressed are gone. Stays until the page is left. */
export function SubstitutionAnswered({ request, answer }: AnsweredSubstitution) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { session, proposerDisplayName: name } = request;
  const { title, text, to } = WORDS[answer];
  return (
    <div ref={box} tabIndex={-1} className="offer-answered">
      <Notice
        tone={answer === 'over' ? 'warning' : 'ok'}
        role="status"
        title={t(title, { title: session.topic.title, day: dates.day(session.startsAt) })}
      >
        <p>{t(text, { name })}</p>
        {to && <Link to={to}>{t('enrolment.toMine')}</Link>}
      </Notice>
    </div>
  );
}
