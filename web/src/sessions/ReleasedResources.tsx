import { useDateFormats, useMessages } from '../i18n/index.ts';
import type { SessionEndingFragment } from './generated.ts';

/** For which times what becomes free for others. */
export function ReleasedResources({ released }: { released: SessionEndingFragment['released'] }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  if (released.length === 0) return null;
  return (
    <details>
      <summary>{t('sessions.released', { count: released.length })}</summary>
      <ul>
        {released.map(({ resourceId, resourceName, startsAt, endsAt }) => (
          <li key={`${resourceId} ${startsAt}`}>
            {resourceName}: {dates.span(startsAt, endsAt)}
          </li>
        ))}
      </ul>
    </details>
  );
}
