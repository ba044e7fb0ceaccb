import { useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog, preloadDialog } from '../components/Dialog.tsx';
import { SelectField } from '../components/Field.tsx';
import { TableRegion } from '../components/TableRegion.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import type { Planning } from './Formation.tsx';
import { AssignPeerModeratorDocument } from './generated.ts';
import { GroupState } from './GroupState.tsx';
import { usePeerStep } from './use-peer-step.ts';
import '../components/data-table.css';

interface GroupTableProps {
  planning: Planning;
  onChanged: () => Promise<unknown>;
}

type Row = Planning['groups']['edges'][number]['node'];

/** States and numbers, nothing else. */
export function GroupTable({ planning, onChanged }: GroupTableProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const [assigning, setAssigning] = useState<Row | null>(null);
  const rows = planning.groups.edges.map(({ node }) => node);
  return (
    <section className="panel stack">
      <h2>{t('peer-advice.groups')}</h2>
      {rows.length === 0 && <p className="muted">{t('peer-advice.noGroupsYet')}</p>}
      {rows.length > 0 && (
        <TableRegion label={t('peer-advice.groups')}>
          <table className="data-table">
            <caption>{t('peer-advice.satisfactionNote')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('peer-advice.name')}</th>
                <th scope="col">{t('peer-advice.state')}</th>
                <th scope="col" className="data-table__number">
                  {t('peer-advice.meetingsHeld')}
                </th>
                <th scope="col" className="data-table__number">
                  {t('peer-advice.satisfaction')}
                </th>
                <th scope="col">{t('peer-advice.moderator')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.name}</th>
                  <td data-label={t('peer-advice.state')}>
                    <GroupState state={row.state} />{' '}
                    <span className="muted">{dates.day(row.stateSince)}</span>
                  </td>
                  <td data-label={t('peer-advice.meetingsHeld')} className="data-table__number">
                    {row.meetingsHeld}
                  </td>
                  <td data-label={t('peer-advice.satisfaction')} className="data-table__number">
                    {row.satisfaction?.toLocaleString() ?? '–'}
                  </td>
                  <td data-label={t('peer-advice.moderator')}>
                    {row.moderatorDisplayName}{' '}
                    <Button
                      size="small"
                      aria-haspopup="dialog"
                      onFocus={preloadDialog}
                      onClick={() => setAssigning(row)}
                    >
                      {t('peer-advice.assign')}
                      <span className="visually-hidden">: {row.name}</span>
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      {assigning && (
        <AssignDialog
          group={assigning}
          people={planning.moderators}
          onChanged={onChanged}
          onClose={() => setAssigning(null)}
        />
      )}
    </section>
  );
}

interface AssignDialogProps {
  group: Row;
  people: Planning['moderators'];
  onChanged: () => Promise<unknown>;
  onClose: () => void;
}

function AssignDialog({ group, people, onChanged, onClose }: AssignDialogProps) {
  const { t } = useMessages();
  const { run, sending, problem, refusal } = usePeerStep(AssignPeerModeratorDocument, onChanged);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const personId = String(new FormData(event.currentTarget).get('person'));
    if (await run({ groupId: group.id, personId })) onClose();
  };
  return (
    <Dialog title={t('peer-advice.assignTitle', { name: group.name })} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <CommandNotice problem={problem} text={refusal} />
        <SelectField label={t('peer-advice.assignTo')} name="person">
          {people.map(({ personId, displayName, unit }) => (
            <option key={personId} value={personId}>
              {displayName} ({unit})
            </option>
          ))}
        </SelectField>
        <div className="row">
          <Button type="submit" kind="primary" busy={sending}>
            {t('peer-advice.assignSave')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
