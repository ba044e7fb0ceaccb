import { Link } from 'react-router';
import { TrainingState } from './TrainingState.tsx';
import type { TeamListProps } from './team-list.ts';

/** The same as the table, one person below the other, for narrow screens. */
export function TeamCards({ members, onSaid, onChanged }: TeamListProps) {
  return (
    <ul className="team-cards" role="list">
      {members.map((member) => (
        <li key={member.person.id} className="panel">
          <h2>
            {member.displayName}
            <span className="team__unit">{member.unitShortName}</span>
          </h2>
          <ul role="list">
            {member.trainings.map((training) => (
              <li key={training.topic.id}>
                <Link to={`/katalog/${training.topic.slug}-${training.topic.id}`}>
                  {training.topic.title}
                </Link>
                <TrainingState member={member} training={training} onSaid={onSaid} onChanged={onChanged} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
