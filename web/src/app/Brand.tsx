import { Link } from 'react-router';
import { useMessages } from '../i18n/index.ts';

/** The sun over the horizon: far sight. */
export function Brand() {
  const { t } = useMessages();
  return (
    <Link to="/" className="brand" aria-label={t('app.brandLabel')}>
      <svg width="34" height="34" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="7" className="brand__ground" />
        <path d="M8 20a8 8 0 0 1 16 0z" className="brand__sun" />
        <path d="M4 20.5h24M7 24.5h18" className="brand__line" />
      </svg>
      <span className="brand__name">Weitblick</span>
    </Link>
  );
}
