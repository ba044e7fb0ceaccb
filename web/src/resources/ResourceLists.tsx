import type { ErrorLike } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { TextField } from '../components/Field.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import { BlockResource } from './BlockResource.tsx';
import {
  ResourceEquipmentDocument,
  ResourceRoomsDocument,
  ResourceTrainersDocument,
  type EquipmentKind,
} from './generated.ts';
import '../components/data-table.css';

const EQUIPMENT: Record<EquipmentKind, PlainMessageId> = {
  CAMERA: 'resources.camera',
  FIRST_AID_KIT: 'resources.firstAidKit',
  LAPTOP_CART: 'resources.laptopCart',
  MODERATION_CASE: 'resources.moderationCase',
  PROJECTOR: 'resources.projector',
  VR_GLASSES: 'resources.vrGlasses',
};

export function RoomList() {
  const { t } = useMessages();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const { data, previousData, error, refetch } = useQuery(ResourceRoomsDocument, { variables: { search } });
  const rooms = (data ?? previousData)?.planningRooms;
  return (
    <ResourceTable
      caption="resources.rooms"
      columns={['resources.room', 'resources.site', 'resources.seats', 'resources.stepFree']}
      typed={typed}
      onType={setTyped}
      query={{ error, refetch }}
      rows={rooms?.map((room) => ({
        id: room.id,
        cells: [
          <Link key={room.id} to={`/planung/termine?raum=${room.id}`}>
            {room.name}
          </Link>,
          room.site.name,
          room.seats,
          t(room.accessible ? 'resources.yes' : 'resources.no'),
        ],
        name: `${room.name}, ${room.site.name}`,
        withNote: true,
      }))}
    />
  );
}

export function TrainerList() {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const { data, previousData, error, refetch } = useQuery(ResourceTrainersDocument, {
    variables: { search },
  });
  const trainers = (data ?? previousData)?.planningTrainers;
  return (
    <ResourceTable
      caption="resources.trainers"
      columns={['resources.name']}
      typed={typed}
      onType={setTyped}
      query={{ error, refetch }}
      rows={trainers?.map(({ id, displayName }) => ({
        id,
        cells: [
          <Link key={id} to={`/planung/termine?lehrende=${id}`}>
            {displayName}
          </Link>,
        ],
        name: displayName,
        // why somebody is away is nobody's business
        withNote: false,
      }))}
    />
  );
}

export function EquipmentList() {
  const { t } = useMessages();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const { data, previousData, error, refetch } = useQuery(ResourceEquipmentDocument, {
    variables: { search },
  });
  const pieces = (data ?? previousData)?.planningEquipment;
  return (
    <ResourceTable
      caption="resources.equipment"
      columns={['resources.piece', 'resources.kind']}
      typed={typed}
      onType={setTyped}
      query={{ error, refetch }}
      rows={pieces?.map(({ id, label, kind }) => ({
        id,
        cells: [label, t(EQUIPMENT[kind])],
        name: label,
        withNote: true,
      }))}
    />
  );
}

interface Row {
  id: string;
  /** In the order of the columns; the first names the row. */
  cells: readonly ReactNode[];
  name: string;
  withNote: boolean;
}

interface ResourceTableProps {
  caption: PlainMessageId;
  columns: readonly PlainMessageId[];
  typed: string;
  onType: (typed: string) => void;
  query: { error: ErrorLike | undefined; refetch: () => Promise<unknown> };
  /** undefined = not known yet */
  rows: readonly Row[] | undefined;
}

const MOST_ROWS = 100;

function ResourceTable({ caption, columns, typed, onType, query, rows }: ResourceTableProps) {
  const { t } = useMessages();
  return (
    <>
      <search className="resources__search">
        <TextField
          type="search"
          label={t('resources.search')}
          value={typed}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => onType(event.currentTarget.value)}
        />
      </search>
      {query.error && !rows && <LoadFailure onRetry={() => void query.refetch()} />}
      {!query.error && !rows && <Skeleton lines={8} />}
      <p role="status" className="muted">
        {rows &&
          (rows.length < MOST_ROWS
            ? t('resources.found', { count: rows.length })
            : t('resources.foundMany', { count: MOST_ROWS }))}
      </p>
      {rows && rows.length > 0 && (
        <table className="data-table resources__table">
          <caption className="visually-hidden">{t(caption)}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{t('resources.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                {columns.map((column, i) =>
                  i === 0 ? (
                    <th key={column} scope="row">
                      {row.cells[i]}
                    </th>
                  ) : (
                    <td key={column} data-label={t(column)}>
                      {row.cells[i]}
                    </td>
                  ),
                )}
                <td>
                  <BlockResource id={row.id} name={row.name} withNote={row.withNote} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
