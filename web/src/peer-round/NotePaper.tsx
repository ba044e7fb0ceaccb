import { Button } from '../components/Button.tsx';
import { useMessages } from '../i18n/index.ts';

/** Takes notes out of the browser: as a file or on paper. */
export function NotePaper({ text }: { text: string }) {
  const { t } = useMessages();
  const save = () => {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'Notizen.txt';
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <>
      <Button size="small" onClick={save}>
        {t('peer-round.saveFile')}
      </Button>
      <Button size="small" onClick={() => window.print()}>
        {t('peer-round.print')}
      </Button>
      <div className="round-print" aria-hidden="true">
        {text}
      </div>
    </>
  );
}
