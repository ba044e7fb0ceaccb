import { useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog, preloadDialog } from '../components/Dialog.tsx';
import { TextField } from '../components/Field.tsx';
import { useMessages } from '../i18n/index.ts';
import {
  MovePeerPlacementDocument,
  ProposePeerGroupsDocument,
  PublishPeerGroupsDocument,
  type PeerAdvicePlanningQuery,
  type PeerPlacedFragment,
} from './generated.ts';
import { usePeerStep } from './use-peer-step.ts';

export type Planning = NonNullable<PeerAdvicePlanningQuery['peerAdvicePlanning']>;

interface FormationProps {
  planning: Planning;
  onChanged: () => Promise<unknown>;
  onMore: (after: string | null | undefined) => void;
}

/** Who waits, and the proposal: calculated, changed by hand, published. */
export function Formation({ planning, onChanged, onMore }: FormationProps) {
  const { t } = useMessages();
  const [seed, setSeed] = useState(1);
  const [moving, setMoving] = useState<PeerPlacedFragment | null>(null);
  const [published, setPublished] = useState(false);
  const proposing = usePeerStep(ProposePeerGroupsDocument, onChanged);
  const publishing = usePeerStep(PublishPeerGroupsDocument, onChanged);
  const { formation } = planning;
  return (
    <section className="panel stack" aria-labelledby="vorschlag">
      <h2 id="vorschlag">{t('peer-advice.proposal')}</h2>
      <p>{t('peer-advice.waiting', { count: planning.waiting })}</p>
      {planning.waitingByLevel.length > 0 && (
        <ul>
          {planning.waitingByLevel.map(({ level, waiting }) => (
            <li key={level}>
              {t('peer-advice.level')} {level}: {waiting}
            </li>
          ))}
        </ul>
      )}
      <CommandNotice
        problem={proposing.problem ?? publishing.problem}
        text={proposing.refusal ?? publishing.refusal}
      />
      <p role="status">{published && !formation && t('peer-advice.published')}</p>
      <div className="row">
        <Button
          kind={formation ? 'secondary' : 'primary'}
          busy={proposing.sending}
          onClick={() => {
            setPublished(false);
            void proposing.run({ seed }).then((done) => done && setSeed(seed + 1));
          }}
        >
          {formation ? t('peer-advice.proposeAgain') : t('peer-advice.propose')}
        </Button>
      </div>
      {formation && (
        <>
          <p>
            {t('peer-advice.proposalFigures', {
              groups: formation.groupCount,
              placed: formation.placedCount,
              unplaced: formation.unplacedCount,
            })}
          </p>
          <ul className="peer-advice__groups">
            {formation.groups.edges.map(({ node: { number, members, shortfalls } }) => (
              <li key={number} className="stack">
                <h3>{t('peer-advice.groupNumber', { number })}</h3>
                <People people={members} onMove={setMoving} />
                <ul className="muted">
                  {shortfalls.length === 0 && <li>{t('peer-advice.allWell')}</li>}
                  {shortfalls.map(({ kind, count }) => (
                    <li key={kind}>
                      {kind === 'EXPERIENCE'
                        ? t('peer-advice.shortEXPERIENCE')
                        : t(`peer-advice.short${kind}`, { count })}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
          {formation.groups.pageInfo.hasNextPage && (
            <Button onClick={() => onMore(formation.groups.pageInfo.endCursor)}>
              {t('peer-advice.more')}
            </Button>
          )}
          {formation.unplaced.length > 0 && (
            <div className="stack">
              <h3>{t('peer-advice.noGroup')}</h3>
              <People people={formation.unplaced} onMove={setMoving} />
              {formation.unplacedCount > formation.unplaced.length && (
                <p className="muted">{t('peer-advice.noGroupMore')}</p>
              )}
            </div>
          )}
          <p>{t('peer-advice.publishText')}</p>
          <div className="row">
            <Button
              kind="primary"
              busy={publishing.sending}
              onClick={() => void publishing.run({ version: formation.version }).then(setPublished)}
            >
              {t('peer-advice.publish')}
            </Button>
          </div>
          {moving && (
            <MoveDialog
              person={moving}
              version={formation.version}
              onChanged={onChanged}
              onClose={() => setMoving(null)}
            />
          )}
        </>
      )}
    </section>
  );
}

interface PeopleProps {
  people: readonly PeerPlacedFragment[];
  onMove: (person: PeerPlacedFragment) => void;
}

function People({ people, onMove }: PeopleProps) {
  const { t } = useMessages();
  return (
    <ul className="peer-advice__list">
      {people.map((person) => (
        <li key={person.personId} className="list-row">
          <span>
            {person.displayName}{' '}
            <span className="muted">
              {person.unit}, {t('peer-advice.level')} {person.level}
            </span>
          </span>
          <Button size="small" aria-haspopup="dialog" onFocus={preloadDialog} onClick={() => onMove(person)}>
            {t('peer-advice.move')}
            <span className="visually-hidden">: {person.displayName}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

interface MoveDialogProps {
  person: PeerPlacedFragment;
  version: number;
  onChanged: () => Promise<unknown>;
  onClose: () => void;
}

function MoveDialog({ person, version, onChanged, onClose }: MoveDialogProps) {
  const { t } = useMessages();
  const { run, sending, problem, refusal } = usePeerStep(MovePeerPlacementDocument, onChanged);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const number = Number(new FormData(event.currentTarget).get('number')) || null;
    if (await run({ personId: person.personId, groupNumber: number, version })) onClose();
  };
  return (
    <Dialog title={t('peer-advice.moveTitle', { name: person.displayName })} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <CommandNotice problem={problem} text={refusal} />
        <TextField
          label={t('peer-advice.moveTo')}
          hint={t('peer-advice.moveHint')}
          name="number"
          inputMode="numeric"
        />
        <div className="row">
          <Button type="submit" kind="primary" busy={sending}>
            {t('peer-advice.move')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
