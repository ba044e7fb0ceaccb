import { Dialog } from '../components/Dialog.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import { switchShortcuts, useShortcutsOn } from './shortcuts.ts';

const KEYS: readonly [string, PlainMessageId][] = [
  ['J', 'approval.keyNext'],
  ['K', 'approval.keyPrevious'],
  ['X', 'approval.keySelect'],
  ['A', 'approval.keyApprove'],
  ['R', 'approval.keyDecline'],
  ['F', 'approval.keyAsk'],
  ['U', 'approval.keyUndo'],
  ['?', 'approval.keyHelp'],
];

export function ShortcutDialog({ onClose }: { onClose: () => void }) {
  const { t } = useMessages();
  const on = useShortcutsOn();
  return (
    <Dialog title={t('approval.shortcuts')} onClose={onClose}>
      <p className="muted">{t('approval.shortcutsHint')}</p>
      <dl className="shortcuts">
        {KEYS.map(([key, label]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => switchShortcuts(event.currentTarget.checked)}
        />
        {t('approval.shortcutsOn')}
      </label>
    </Dialog>
  );
}
