import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { useMessages } from '../i18n/index.ts';
import { AcceptPeerCharterDocument, type PeerGroupPartsFragment } from './generated.ts';
import { usePeerStep } from './use-peer-step.ts';

/** What members agree to before they speak. */
export function Charter({ group: { id, charter, members } }: { group: PeerGroupPartsFragment }) {
  const { t, language } = useMessages();
  const { run, sending, problem, refusal } = usePeerStep(AcceptPeerCharterDocument);
  const accepted = members.some(({ isViewer, charterAccepted }) => isViewer && charterAccepted);
  const text = language === 'de' ? charter.textDe : charter.textEn;
  return (
    <section className="panel stack" aria-labelledby="vereinbarung">
      <h2 id="vereinbarung">{t('peer-advice.charter')}</h2>
      <p className="muted">{t('peer-advice.charterVersion', { version: charter.version })}</p>
      {text.split('\n\n').map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <CommandNotice problem={problem} text={refusal} />
      {accepted ? (
        <p role="status">{t('peer-advice.accepted')}</p>
      ) : (
        <div className="row">
          <Button
            kind="primary"
            busy={sending}
            onClick={() => void run({ groupId: id, version: charter.version })}
          >
            {t('peer-advice.accept')}
          </Button>
        </div>
      )}
    </section>
  );
}
