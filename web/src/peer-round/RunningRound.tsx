import { PHASES, type RoundRole } from '@weitblick/shared/peer-round';
import { PageHeading } from '../components/PageHeading.tsx';
import { useMessages } from '../i18n/index.ts';
import { CaseGiverKey } from './CaseGiverKey.tsx';
import { Controls, TakeOver } from './Controls.tsx';
import { Countdown } from './Countdown.tsx';
import { MethodCard } from './MethodCard.tsx';
import { viewerOf, type RoundProps } from './room-parts.ts';
import type { ServerClock } from './server-clock.ts';
import { WriterNotes } from './WriterNotes.tsx';

/** What counts now: the phase, its time and rule, who speaks, and what it means for the viewer. */
export function RunningRound({ room, round, clock, refresh }: RoundProps & { clock: ServerClock }) {
  const { t } = useMessages();
  const phases = PHASES[round.method];
  const { kind, speakers } = phases[round.phase]!;
  const me = viewerOf(room);
  const speaking = room.people.filter(({ role }) => role && speakers.includes(role));
  const everybody = speaking.length === room.people.filter(({ role }) => role).length;
  return (
    <>
      <section className="round-phase" aria-labelledby="phase">
        <p className="muted">{t('peer-round.phaseOf', { number: round.phase + 1, count: phases.length })}</p>
        <div id="phase">
          <PageHeading title={[t(`peer-round.phase${kind}`), room.groupName]}>
            {t(`peer-round.phase${kind}`)}
          </PageHeading>
        </div>
        <Countdown round={round} clock={clock} />
        <p className="round-phase__rule">{t(`peer-round.rule${kind}`)}</p>
        <dl className="round-phase__facts">
          <div>
            <dt>{t('peer-round.speaks')}</dt>
            <dd>
              {everybody
                ? t('peer-round.everybody')
                : speaking.map(({ displayName }) => displayName).join(', ')}
            </dd>
          </div>
          <div>
            <dt>
              {t('peer-round.forYou')}
              {me.role && ` (${t(`peer-round.${me.role}`)})`}
            </dt>
            <dd>
              <ForRole role={me.role} kind={kind} moderatorAdvises={round.method === 'HEILSBRONN'} />
            </dd>
          </div>
        </dl>
      </section>
      {me.role === 'MODERATOR' ? (
        <Controls room={room} round={round} refresh={refresh} />
      ) : (
        <TakeOver room={room} round={round} refresh={refresh} />
      )}
      {me.role === 'WRITER' && <WriterNotes key={round.id} room={room} round={round} refresh={refresh} />}
      {me.role === 'CASE_GIVER' && <CaseGiverKey room={room} round={round} refresh={refresh} />}
      <MethodCard round={round} />
    </>
  );
}

interface ForRoleProps {
  role: RoundRole | null;
  kind: (typeof PHASES)['SHORT'][number]['kind'];
  moderatorAdvises: boolean;
}

function ForRole({ role, kind, moderatorAdvises }: ForRoleProps) {
  const { t } = useMessages();
  if (role === null) return t('peer-round.noRole');
  if (role === 'WRITER')
    return (
      <>
        {t(`peer-round.${kind}_ADVISER`)} {t('peer-round.writerToo')}
      </>
    );
  return (
    <>
      {t(`peer-round.${kind}_${role}`)}
      {role === 'MODERATOR' && moderatorAdvises && ` ${t('peer-round.moderatorAdvises')}`}
    </>
  );
}
