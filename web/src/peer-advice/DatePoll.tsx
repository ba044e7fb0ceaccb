import { useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { TableRegion } from '../components/TableRegion.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { AnswerPeerPollDocument, type PeerGroupPartsFragment, type PeerPollAnswerKind } from './generated.ts';
import { usePeerStep } from './use-peer-step.ts';
import '../components/data-table.css';

const ANSWERS: readonly PeerPollAnswerKind[] = ['YES', 'IF_NEED_BE', 'NO'];

interface DatePollProps {
  group: PeerGroupPartsFragment;
  poll: NonNullable<PeerGroupPartsFragment['poll']>;
}

/** The open poll: counts of everybody, and the viewer's own answers. */
export function DatePoll({ group, poll }: DatePollProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const [incomplete, setIncomplete] = useState(false);
  const [saved, setSaved] = useState(false);
  const { run, sending, problem, refusal } = usePeerStep(AnswerPeerPollDocument);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const answers = poll.options.map(({ id }) => ({
      optionId: id,
      answer: (values.get(id) || null) as PeerPollAnswerKind | null,
    }));
    const complete = answers.filter(
      (each): each is { optionId: string; answer: PeerPollAnswerKind } => each.answer !== null,
    );
    setSaved(false);
    setIncomplete(complete.length < answers.length);
    if (complete.length < answers.length) return;
    setSaved(await run({ groupId: group.id, pollId: poll.id, answers: complete }));
  };
  return (
    <form className="panel stack" noValidate onSubmit={(event) => void submit(event)}>
      <h2>{t('peer-advice.poll')}</h2>
      <p>
        {t('peer-advice.pollText', {
          quorum: poll.quorum,
          moderator: poll.moderatorDisplayName,
          day: dates.moment(poll.closesAt),
        })}
      </p>
      <p className="muted">{poll.place}</p>
      <CommandNotice problem={problem} text={incomplete ? t('peer-advice.answerAll') : refusal} />
      <TableRegion label={t('peer-advice.poll')}>
        <table className="data-table">
          <caption className="visually-hidden">{t('peer-advice.poll')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('peer-advice.date')}</th>
              {ANSWERS.map((answer) => (
                <th key={answer} scope="col" className="data-table__number">
                  {t(`peer-advice.answer${answer}`)}
                </th>
              ))}
              <th scope="col">{t('peer-advice.yourAnswer')}</th>
            </tr>
          </thead>
          <tbody>
            {poll.options.map(({ id, startsAt, yes, ifNeedBe, no, viewerAnswer }) => (
              <tr key={id}>
                <th scope="row">{dates.moment(startsAt)}</th>
                <td data-label={t('peer-advice.answerYES')} className="data-table__number">
                  {yes}
                </td>
                <td data-label={t('peer-advice.answerIF_NEED_BE')} className="data-table__number">
                  {ifNeedBe}
                </td>
                <td data-label={t('peer-advice.answerNO')} className="data-table__number">
                  {no}
                </td>
                <td data-label={t('peer-advice.yourAnswer')}>
                  <select
                    name={id}
                    className="field__input"
                    defaultValue={viewerAnswer ?? ''}
                    aria-label={`${t('peer-advice.yourAnswer')}: ${dates.moment(startsAt)}`}
                  >
                    <option value="">{t('peer-advice.choose')}</option>
                    {ANSWERS.map((answer) => (
                      <option key={answer} value={answer}>
                        {t(`peer-advice.answer${answer}`)}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <div className="row">
        <Button type="submit" kind="primary" busy={sending}>
          {t('peer-advice.sendAnswer')}
        </Button>
      </div>
      <p role="status">{saved && t('peer-advice.saved')}</p>
    </form>
  );
}
