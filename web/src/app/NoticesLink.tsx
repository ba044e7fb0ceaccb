import { useQuery } from '@apollo/client/react';
import { Bell } from 'lucide-react';
import { Link } from 'react-router';
import { useMessages } from '../i18n/index.ts';
import { UnreadNoticesDocument } from './generated.ts';

const MOST = 99;

/** The way to the inbox, with how many notices are unread; live updates keep the number right. */
export default function NoticesLink() {
  const { t } = useMessages();
  const { data } = useQuery(UnreadNoticesDocument);
  const count = data?.viewer?.unreadNoticeCount ?? 0;
  return (
    <Link
      to="/meine/nachrichten"
      className="shell-switch notices-link"
      aria-label={t('app.notices', { count })}
    >
      <Bell size={20} aria-hidden="true" />
      {count > 0 && (
        <span className="notices-link__count" aria-hidden="true">
          {count > MOST ? `${MOST}+` : count}
        </span>
      )}
    </Link>
  );
}
