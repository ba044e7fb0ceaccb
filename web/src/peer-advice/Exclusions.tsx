import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { TextField } from '../components/Field.tsx';
import { useMessages } from '../i18n/index.ts';
import {
  PeerColleaguesDocument,
  UpdatePeerExclusionsDocument,
  type PeerPersonPartsFragment,
} from './generated.ts';
import { usePeerStep } from './use-peer-step.ts';

interface ExclusionsProps {
  exclusions: readonly PeerPersonPartsFragment[];
  onSaved: () => Promise<unknown>;
}

/** "Not with …": secret, and so never kept in the browser's cache longer than the page needs it. */
export function Exclusions({ exclusions, onSaved }: ExclusionsProps) {
  const { t } = useMessages();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const { data } = useQuery(PeerColleaguesDocument, {
    variables: { search: wanted },
    skip: wanted.length < 2,
    fetchPolicy: 'no-cache',
  });
  const { run, sending, problem, refusal } = usePeerStep(UpdatePeerExclusionsDocument, onSaved);
  const chosen = exclusions.map(({ personId }) => personId);
  const found =
    wanted.length < 2
      ? []
      : (data?.peerColleagues ?? []).filter(({ personId }) => !chosen.includes(personId));
  return (
    <section className="panel stack" aria-labelledby="lieber-nicht">
      <h2 id="lieber-nicht">{t('peer-advice.exclusions')}</h2>
      <p>{t('peer-advice.exclusionsText')}</p>
      <CommandNotice problem={problem} text={refusal} />
      <ul className="peer-advice__list">
        {exclusions.map((person) => (
          <li key={person.personId} className="list-row">
            <Named person={person} />
            <Button
              size="small"
              busy={sending}
              onClick={() => void run({ personIds: chosen.filter((id) => id !== person.personId) })}
            >
              {t('peer-advice.remove')}
              <span className="visually-hidden">: {person.displayName}</span>
            </Button>
          </li>
        ))}
      </ul>
      <TextField
        label={t('peer-advice.search')}
        hint={t('peer-advice.searchHint')}
        autoComplete="off"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <p role="status" className="muted">
        {wanted.length >= 2 && data && t('peer-advice.found', { count: found.length })}
      </p>
      <ul className="peer-advice__list">
        {found.map((person) => (
          <li key={person.personId} className="list-row">
            <Named person={person} />
            <Button
              size="small"
              busy={sending}
              onClick={() => {
                void run({ personIds: [...chosen, person.personId] }).then((done) => done && setSearch(''));
              }}
            >
              {t('peer-advice.add')}
              <span className="visually-hidden">: {person.displayName}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Named({ person }: { person: PeerPersonPartsFragment }) {
  return (
    <span>
      {person.displayName} <span className="muted">{person.unit}</span>
    </span>
  );
}
