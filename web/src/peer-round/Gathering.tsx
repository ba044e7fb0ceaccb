import { ROUND_ROLES, type RoundRole } from '@weitblick/shared/peer-round';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { SelectField } from '../components/Field.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { useMessages } from '../i18n/index.ts';
import { usePeerStep } from '../peer-advice/use-peer-step.ts';
import { GivePeerRoundRoleDocument, MovePeerRoundDocument } from './generated.ts';
import { NoteTerms } from './NoteTerms.tsx';
import { addressOf, viewerOf, type Person, type RoundProps } from './room-parts.ts';

/** Everybody sees who does what, and can change it, until whoever moderates begins. */
export function Gathering({ room, round, refresh }: RoundProps) {
  const { t } = useMessages();
  const moving = usePeerStep(MovePeerRoundDocument, refresh);
  const moderator = room.people.find(({ role }) => role === 'MODERATOR');
  const take = (step: 'START' | 'END') =>
    void moving.run({ ...addressOf(room, round), version: round.version, step });
  return (
    <>
      <PageHeading title={[t('peer-round.gathering'), room.groupName]}>
        {t('peer-round.gathering')}
      </PageHeading>
      <p className="lead">{t(`peer-round.method${round.method}`)}</p>
      <p>{t('peer-round.gatheringText')}</p>
      <ul className="round-room__people">
        {room.people.map((person) => (
          <li key={person.personId}>
            <RoleField room={room} round={round} refresh={refresh} person={person} />
          </li>
        ))}
      </ul>
      <CommandNotice problem={moving.problem} text={moving.refusal} />
      <div className="row">
        {moderator?.isViewer ? (
          <Button kind="primary" size="large" busy={moving.sending} onClick={() => take('START')}>
            {t('peer-round.start')}
          </Button>
        ) : (
          <p role="status">
            {moderator
              ? t('peer-round.waitForStart', { name: moderator.displayName })
              : t('peer-round.nobodyModerates')}
          </p>
        )}
        <Button kind="quiet" busy={moving.sending} onClick={() => take('END')}>
          {t('peer-round.giveUp')}
        </Button>
      </div>
      {viewerOf(room).isMember && <NoteTerms room={room} refresh={refresh} />}
    </>
  );
}

const ABSENT = '';

function RoleField({ room, round, refresh, person }: RoundProps & { person: Person }) {
  const { t } = useMessages();
  const { run, sending, problem, refusal } = usePeerStep(GivePeerRoundRoleDocument, refresh);
  const possible: readonly RoundRole[] = person.isMember ? ROUND_ROLES : ['MODERATOR'];
  return (
    <>
      <SelectField
        label={person.isViewer ? `${person.displayName} (${t('peer-round.you')})` : person.displayName}
        value={person.role ?? ABSENT}
        aria-disabled={sending}
        onChange={(event) =>
          void run({
            ...addressOf(room, round),
            personId: person.personId,
            role: (event.currentTarget.value || null) as RoundRole | null,
          })
        }
      >
        {possible.map((role) => (
          <option key={role} value={role}>
            {t(`peer-round.${role}`)}
          </option>
        ))}
        <option value={ABSENT}>{t('peer-round.absent')}</option>
      </SelectField>
      <CommandNotice problem={problem} text={refusal} />
    </>
  );
}
