import { Notice } from './Notice.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import type { CommandProblem } from '../commands/use-command.ts';

const TEXT: Record<CommandProblem, PlainMessageId> = {
  busy: 'components.commandBusy',
  unreachable: 'components.commandUnreachable',
  failed: 'components.commandFailed',
};

/** Why nothing was saved, by the command's own fate or by what the API said. */
export function CommandNotice({ problem, text }: { problem?: CommandProblem | null; text?: string | null }) {
  const { t } = useMessages();
  const said = text ?? (problem ? t(TEXT[problem]) : null);
  if (!said) return null;
  return (
    <Notice tone="problem" role="alert" title={t('components.commandTitle')}>
      <p>{said}</p>
    </Notice>
  );
}
