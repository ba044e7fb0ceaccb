import { useMessages } from '../i18n/index.ts';
import './obligations.css';

/** Required modules that are attended, as a bar and in words. */
export function ProgressBar({ attended, required }: { attended: number; required: number }) {
  const { t } = useMessages();
  return (
    <div className="progress">
      <progress
        className="progress__bar"
        value={attended}
        max={required}
        aria-label={t('obligations.progressLabel')}
      />
      <span className="progress__text">{t('obligations.progress', { attended, required })}</span>
    </div>
  );
}
