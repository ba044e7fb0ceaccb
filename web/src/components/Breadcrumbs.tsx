import { Link } from 'react-router';
import { useMessages } from '../i18n/index.ts';
import './Breadcrumbs.css';

export function Breadcrumbs({ trail }: { trail: readonly { to: string; label: string }[] }) {
  const { t } = useMessages();
  return (
    <nav className="breadcrumbs no-print" aria-label={t('components.breadcrumbs')}>
      <ol>
        {trail.map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
