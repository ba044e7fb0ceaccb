import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { SelectField, TextField } from '../components/Field.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import { AddressActions, FeedState } from './AddressActions.tsx';
import { AddressResult } from './AddressResult.tsx';
import { CalendarSubjectsDocument, type CalendarSubjectsQuery } from './generated.ts';
import { useCalendarAddress } from './use-calendar-address.ts';
import '../components/data-table.css';

const PAGE = 20;
const KINDS = ['ROOM', 'TRAINER'] as const;
type Subject = CalendarSubjectsQuery['calendarSubjects']['edges'][number]['node'];

/** Rooms and trainers with the secret addresses of their calendars. */
export function CalendarSubjects() {
  const { t } = useMessages();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('ROOM');
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const { data, previousData, error, refetch, fetchMore } = useQuery(CalendarSubjectsDocument, {
    variables: { kind, search, first: PAGE, after: null },
    fetchPolicy: 'cache-and-network',
  });
  const list = (data ?? previousData)?.calendarSubjects;
  return (
    <section className="stack" aria-labelledby="calendar-subjects">
      <h2 id="calendar-subjects">{t('interfaces.subjectsTitle')}</h2>
      <p>{t('interfaces.subjectsIntro')}</p>
      <div className="row">
        <SelectField
          label={t('interfaces.kind')}
          value={kind}
          onChange={(event) => setKind(event.target.value as typeof kind)}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`interfaces.kind${one}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('interfaces.search')}
          type="search"
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      {error && !list && <LoadFailure onRetry={() => void refetch()} />}
      {!list && !error && <Skeleton lines={6} />}
      {list && (
        <p role="status" className="muted">
          {t('interfaces.subjectsFound', { count: list.totalCount })}
        </p>
      )}
      {list && list.edges.length > 0 && (
        <table className="data-table" aria-labelledby="calendar-subjects">
          <thead>
            <tr>
              <th scope="col">{t('interfaces.name')}</th>
              <th scope="col">{t('interfaces.address')}</th>
              <th scope="col">{t('interfaces.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {list.edges.map(({ node }) => (
              <SubjectRow key={node.id} subject={node} onChange={refetch} />
            ))}
          </tbody>
        </table>
      )}
      {list?.pageInfo.hasNextPage && (
        <div>
          <Button onClick={() => void fetchMore({ variables: { after: list.pageInfo.endCursor } })}>
            {t('interfaces.showMore')}
          </Button>
        </div>
      )}
    </section>
  );
}

function SubjectRow({ subject, onChange }: { subject: Subject; onChange: () => Promise<unknown> }) {
  const { t } = useMessages();
  const { issued, outcome, busy, issue, revoke } = useCalendarAddress(onChange);
  const { id, kind, name, feed } = subject;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={t('interfaces.address')}>
        {feed ? <FeedState feed={feed} /> : t('interfaces.noAddress')}
        <AddressResult issued={issued} outcome={outcome} />
      </td>
      <td>
        <AddressActions
          feed={feed}
          about={name}
          size="small"
          busy={busy}
          onIssue={() => issue(kind === 'ROOM' ? { roomId: id } : { trainerId: id })}
          onRevoke={revoke}
        />
      </td>
    </tr>
  );
}
