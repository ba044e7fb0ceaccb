import { useDateFormats, useMessages } from '../i18n/index.ts';
import type { WebhookFactsFragment } from './generated.ts';

/** Whether messages go out, and why not. */
export function WebhookState({ webhook }: { webhook: WebhookFactsFragment }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { disabledAt, disabledBecause } = webhook;
  if (!disabledAt) return t('interfaces.active');
  const when = dates.moment(disabledAt);
  return disabledBecause ? t(`interfaces.off${disabledBecause}`, { when }) : t('interfaces.off', { when });
}
