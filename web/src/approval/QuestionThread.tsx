import { useDateFormats, useMessages } from '../i18n/index.ts';
import type { QuestionEntryFragment } from './generated.ts';
import './QuestionThread.css';

interface QuestionThreadProps {
  questions: readonly QuestionEntryFragment[];
  /** Who answers, in words: "Sie" or a name. */
  applicant: string;
}

/** Questions about a request and their answers, oldest first. */
export function QuestionThread({ questions, applicant }: QuestionThreadProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  return (
    <ol className="thread" aria-label={t('approval.thread')}>
      {questions.map((each) => (
        <li key={each.id}>
          <div className="thread__message">
            <p className="thread__who">
              {each.inPlace
                ? t('approval.askedInPlace', { name: each.askedByDisplayName })
                : each.askedByDisplayName}
              <time dateTime={each.askedAt}>{dates.moment(each.askedAt)}</time>
            </p>
            <p className="thread__text">{each.question ?? t('approval.textForgotten')}</p>
          </div>
          {each.answeredAt ? (
            <div className="thread__message thread__message--answer">
              <p className="thread__who">
                {applicant}
                <time dateTime={each.answeredAt}>{dates.moment(each.answeredAt)}</time>
              </p>
              <p className="thread__text">{each.answer ?? t('approval.textForgotten')}</p>
            </div>
          ) : (
            <p className="muted thread__open">
              {each.open ? t('approval.notAnswered') : t('approval.neverAnswered')}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
