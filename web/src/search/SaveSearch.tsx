import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CatalogueQuery } from '../catalogue/url-state.ts';
import { listVariables } from '../catalogue/url-state.ts';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog, preloadDialog } from '../components/Dialog.tsx';
import { TextField } from '../components/Field.tsx';
import { useMessages } from '../i18n/index.ts';
import { SaveSearchDocument, type SaveSearchInput } from './generated.ts';

/** A button that keeps the search, with a name, for whoever is signed in. */
export function SaveSearch({ query }: { query: CatalogueQuery }) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const [savedAs, setSavedAs] = useState<string | null>(null);
  return (
    <div className="row">
      <Button onFocus={preloadDialog} onClick={() => setOpen(true)}>
        {t('search.saveTitle')}
      </Button>
      <p role="status">
        {savedAs !== null && (
          <>
            {t('search.saved', { name: savedAs })} <Link to="/meine/suchen">{t('search.toSaved')}</Link>
          </>
        )}
      </p>
      {open && (
        <SaveDialog
          query={query}
          onClose={() => setOpen(false)}
          onSaved={(name) => {
            setSavedAs(name);
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}

interface SaveDialogProps {
  query: CatalogueQuery;
  onClose: () => void;
  onSaved: (name: string) => void;
}

function SaveDialog({ query, onClose, onSaved }: SaveDialogProps) {
  const { t } = useMessages();
  const [name, setName] = useState(query.search.trim().slice(0, 100));
  const [fault, setFault] = useState<string>();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [save] = useMutation(SaveSearchDocument);
  const { sending, problem, submit } = useCommand(
    async (input: SaveSearchInput) => (await save({ variables: { input } })).data?.saveSearch,
  );
  const send = async () => {
    setFault(name.trim() ? undefined : t('search.nameMissing'));
    setRefusal(null);
    if (!name.trim()) return;
    const { search, filter } = listVariables(query);
    const result = await submit({
      name: name.trim(),
      search: search ?? '',
      filter: filter ?? null,
      notify: true,
    });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'SavedSearchSuccess':
        return onSaved(result.savedSearch.name);
      case 'SavedSearchNameTaken':
        return setFault(t('search.nameTaken'));
      case 'TooManySavedSearches':
        return setRefusal(t('search.tooMany', { limit: result.limit }));
      case 'IdempotencyKeyReused':
        return setRefusal(t('search.failed'));
    }
  };
  return (
    <Dialog title={t('search.saveTitle')} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>{t('search.saveText')}</p>
        <TextField
          label={t('search.saveName')}
          problem={fault}
          maxLength={100}
          autoComplete="off"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <CommandNotice problem={problem} text={refusal} />
        <div className="row">
          <Button type="submit" kind="primary" busy={sending}>
            {t('search.save')}
          </Button>
          <Button onClick={onClose}>{t('search.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
