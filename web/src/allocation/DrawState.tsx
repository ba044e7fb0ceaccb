import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { Button, ButtonLink } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { useCommand } from '../commands/use-command.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { DrawSeatsDocument, type AllocationOfSessionQuery, type DrawSeatsInput } from './generated.ts';
import type { AllocatedSession } from './WayOfAllocation.tsx';

interface DrawStateProps {
  session: AllocatedSession;
  preview: AllocationOfSessionQuery['allocationPreview'];
  onChange: () => Promise<unknown>;
}

/** Before the draw: what goes into it, and the commitment. After it: the seed, the record, and how to check it. */
export function DrawState({ session, preview, onChange }: DrawStateProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { allocation } = session;
  return (
    <section className="panel stack" aria-labelledby="draw">
      <h2 id="draw">{t('allocation.draw')}</h2>
      <dl className="allocation__facts">
        <dt>{t('allocation.seedHash')}</dt>
        <dd className="allocation__hash">{allocation.seedHash}</dd>
        <dt>{t('allocation.seed')}</dt>
        <dd className={allocation.seed ? 'allocation__hash' : undefined}>
          {allocation.seed ?? t('allocation.seedSecret')}
        </dd>
        <dt>{t('allocation.applications')}</dt>
        <dd>{allocation.applications}</dd>
        {allocation.drawnAt && (
          <>
            <dt>{t('allocation.drawnAt')}</dt>
            <dd>{dates.moment(allocation.drawnAt)}</dd>
          </>
        )}
      </dl>
      {preview && <Preview preview={preview} criteria={allocation.mode === 'CRITERIA'} />}
      {allocation.drawnAt ? (
        <>
          <div className="row">
            <ButtonLink kind="primary" to={`/termine/${session.id}/auslosung`}>
              {t('allocation.toResult')}
            </ButtonLink>
            <a className="button button--secondary" href={`/auswahl/${session.id}.csv`} download>
              {t('allocation.record')}
            </a>
            <a className="button button--quiet" href={`/auswahl/${session.id}.csv?namen=ja`} download>
              {t('allocation.recordWithNames')}
            </a>
          </div>
          <p className="muted">{t('allocation.recordHint')}</p>
        </>
      ) : (
        <DrawNow session={session} onChange={onChange} />
      )}
    </section>
  );
}

function Preview({
  preview: { seats, applications, undecided, groups },
  criteria,
}: {
  preview: NonNullable<DrawStateProps['preview']>;
  criteria: boolean;
}) {
  const { t } = useMessages();
  return (
    <div className="stack">
      <p>
        {t('allocation.preview', { seats: String(seats), applications })}
        {undecided > 0 && <> {t('allocation.previewUndecided', { count: undecided })}</>}
      </p>
      {criteria && groups.length > 0 && (
        <table className="data-table">
          <caption className="visually-hidden">{t('allocation.previewGroups')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('allocation.points')}</th>
              <th scope="col">{t('allocation.applications')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.points}>
                <th scope="row">{group.points}</th>
                <td data-label={t('allocation.applications')}>{group.applications}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="muted">{t('allocation.previewHint')}</p>
    </div>
  );
}

function DrawNow({ session, onChange }: Pick<DrawStateProps, 'session' | 'onChange'>) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const client = useApolloClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { sending, problem, submit } = useCommand(async (input: DrawSeatsInput) => {
    const { data } = await client.mutate({ mutation: DrawSeatsDocument, variables: { input } });
    return data?.drawSeats;
  });
  const draw = async () => {
    setRefusal(null);
    const result = await submit({ sessionId: session.id });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'DrawSeatsSuccess':
      case 'NoDrawPending':
        await onChange();
        return;
      case 'DrawNotDue':
        return setRefusal(t('allocation.drawNotDue', { at: dates.deadline(result.applyUntil) }));
      case 'NotPermitted':
      case 'SessionNotFound':
      case 'IdempotencyKeyReused':
        return setRefusal(t('components.commandFailed'));
      default:
        return result satisfies never;
    }
  };
  return (
    <>
      <p>{t('allocation.drawByItself', { at: dates.deadline(session.allocation.applyUntil!) })}</p>
      <CommandNotice problem={problem} text={refusal} />
      <div className="row">
        <Button busy={sending} onClick={() => void draw()}>
          {t('allocation.drawNow')}
        </Button>
      </div>
    </>
  );
}
