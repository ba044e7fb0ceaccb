import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import { useMessages } from '../i18n/index.ts';

/** The API did not answer: says so, and offers to ask again. */
export function LoadFailure({ onRetry }: { onRetry: () => void }) {
  const { t } = useMessages();
  return (
    <Notice tone="problem" role="alert" title={t('components.loadFailureTitle')}>
      <p>{t('components.loadFailureText')}</p>
      <div className="row">
        <Button size="small" onClick={onRetry}>
          {t('components.retry')}
        </Button>
      </div>
    </Notice>
  );
}
