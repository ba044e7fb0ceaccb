import { Notice } from '../components/Notice.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import type { CommandProblem } from './use-command.ts';

const TEXT: Record<CommandProblem, PlainMessageId> = {
  busy: 'reporting.problemBusy',
  unreachable: 'reporting.problemUnreachable',
  failed: 'reporting.problemFailed',
};

/** Why nothing was saved, by the command's own fate or by what the API said. */
export function CommandNotice({ problem, text }: { problem?: CommandProblem | null; text?: string | null }) {
  const { t } = useMessages();
  const said = text ?? (problem ? t(TEXT[problem]) : null);
  if (!said) return null;
  return (
    <Notice tone="problem" role="alert" title={t('reporting.problemTitle')}>
      <p>{said}</p>
    </Notice>
  );
}
