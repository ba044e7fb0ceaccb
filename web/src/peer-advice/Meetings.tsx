import { Button, ButtonLink } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { SelectField } from '../components/Field.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import {
  CancelPeerMeetingDocument,
  PlanPeerMeetingsDocument,
  RatePeerMeetingDocument,
  type PeerGroupPartsFragment,
} from './generated.ts';
import { Intentions } from './Intentions.tsx';
import { usePeerStep } from './use-peer-step.ts';

type Group = PeerGroupPartsFragment;
type Meeting = Group['meetings'][number];

/** What is to come, with roles and cases, and what was. */
export function Meetings({ group }: { group: Group }) {
  const { t } = useMessages();
  return (
    <section className="panel stack" aria-labelledby="treffen">
      <h2 id="treffen">{t('peer-advice.meetings')}</h2>
      <div className="row">
        <ButtonLink to={`/beratung/${group.id}/runde`}>{t('peer-advice.toRoom')}</ButtonLink>
      </div>
      {group.meetings.length === 0 && <p className="muted">{t('peer-advice.noMeetings')}</p>}
      <ol className="peer-advice__list">
        {group.meetings.map((meeting) => (
          <li key={meeting.id} className="peer-advice__meeting">
            <OneMeeting group={group} meeting={meeting} />
          </li>
        ))}
      </ol>
      {group.seriesProposal.length > 0 && group.state !== 'PAUSED' && group.state !== 'ENDED' && (
        <Series group={group} />
      )}
    </section>
  );
}

function OneMeeting({ group, meeting }: { group: Group; meeting: Meeting }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const cancelling = usePeerStep(CancelPeerMeetingDocument);
  const rating = usePeerStep(RatePeerMeetingDocument);
  const address = { groupId: group.id, meetingId: meeting.id };
  const planned = meeting.state === 'PLANNED';
  return (
    <>
      <h3>{dates.span(meeting.startsAt, meeting.endsAt)}</h3>
      <p className="muted">
        {meeting.place}
        {!planned && `, ${t('peer-advice.held')}`}
      </p>
      <CommandNotice
        problem={cancelling.problem ?? rating.problem}
        text={cancelling.refusal ?? rating.refusal}
      />
      {planned && (
        <ul className="peer-advice__roles" aria-label={t('peer-advice.roles')}>
          {meeting.roles.map(({ role, displayName, isViewer }) => (
            <li key={`${role} ${displayName}`}>
              <span className="muted">{t(`peer-advice.role${role}`)}:</span> {displayName}
              {isViewer && ` (${t('peer-advice.you')})`}
            </li>
          ))}
        </ul>
      )}
      {planned && group.viewerIsMember && <Intentions address={address} intentions={meeting.intentions} />}
      {planned && (
        <div className="row">
          <Button size="small" busy={cancelling.sending} onClick={() => void cancelling.run(address)}>
            {t('peer-advice.cancel')}
            <span className="visually-hidden">: {dates.span(meeting.startsAt, meeting.endsAt)}</span>
          </Button>
        </div>
      )}
      {meeting.awaitsRating && (
        <SelectField
          label={t('peer-advice.rate')}
          hint={t('peer-advice.rateHint')}
          value=""
          disabled={rating.sending}
          onChange={(event) => void rating.run({ ...address, score: Number(event.currentTarget.value) })}
        >
          <option value="">{t('peer-advice.choose')}</option>
          {[1, 2, 3, 4, 5].map((score) => (
            <option key={score} value={score}>
              {score}
            </option>
          ))}
        </SelectField>
      )}
    </>
  );
}

function Series({ group }: { group: Group }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { run, sending, problem, refusal } = usePeerStep(PlanPeerMeetingsDocument);
  const last = group.meetings.at(-1)!;
  const durationMinutes = Math.round((Date.parse(last.endsAt) - Date.parse(last.startsAt)) / 60_000);
  return (
    <div className="stack">
      <h3>{t('peer-advice.series')}</h3>
      <p>{t('peer-advice.seriesText')}</p>
      <ul>
        {group.seriesProposal.map((at) => (
          <li key={at}>{dates.moment(at)}</li>
        ))}
      </ul>
      <CommandNotice problem={problem} text={refusal} />
      <div className="row">
        <Button
          busy={sending}
          onClick={() =>
            void run({
              groupId: group.id,
              startsAt: group.seriesProposal,
              durationMinutes,
              place: last.place,
            })
          }
        >
          {t('peer-advice.planSeries')}
        </Button>
      </div>
    </div>
  );
}
