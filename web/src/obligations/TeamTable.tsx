import { Link } from 'react-router';
import { useMessages } from '../i18n/index.ts';
import { trainingsOf } from './compliance-status.ts';
import { TrainingState } from './TrainingState.tsx';
import type { TeamListProps } from './team-list.ts';

/** People by trainings. Scrolls sideways inside its own frame when there are many trainings. */
export function TeamTable({ members, onSaid, onChanged }: TeamListProps) {
  const { t } = useMessages();
  const topics = trainingsOf(members);
  return (
    // a frame that scrolls has to be reached by keyboard
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="team-table" role="region" aria-label={t('obligations.teamTable')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('obligations.person')}</th>
            {topics.map(({ id, slug, title }) => (
              <th key={id} scope="col">
                <Link to={`/katalog/${slug}-${id}`}>{title}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.person.id}>
              <th scope="row">
                {member.displayName}
                <span className="team__unit">{member.unitShortName}</span>
              </th>
              {topics.map(({ id }) => {
                const training = member.trainings.find(({ topic }) => topic.id === id);
                return (
                  <td key={id}>
                    {training ? (
                      <TrainingState
                        member={member}
                        training={training}
                        onSaid={onSaid}
                        onChanged={onChanged}
                      />
                    ) : (
                      <span className="muted">{t('obligations.statusNone')}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
