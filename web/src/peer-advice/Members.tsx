import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { TableRegion } from '../components/TableRegion.tsx';
import { useMessages } from '../i18n/index.ts';
import { NamePeerDeputyHostDocument, type PeerGroupPartsFragment } from './generated.ts';
import { usePeerStep } from './use-peer-step.ts';
import '../components/data-table.css';

export function Members({ group }: { group: PeerGroupPartsFragment }) {
  const { t } = useMessages();
  const { run, sending, problem, refusal } = usePeerStep(NamePeerDeputyHostDocument);
  return (
    <section className="panel stack">
      <h2>{t('peer-advice.members')}</h2>
      <CommandNotice problem={problem} text={refusal} />
      <TableRegion label={t('peer-advice.members')}>
        <table className="data-table">
          <caption className="visually-hidden">{t('peer-advice.members')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('peer-advice.name')}</th>
              <th scope="col">{t('peer-advice.unit')}</th>
              <th scope="col">{t('peer-advice.agreed')}</th>
              <th scope="col">{t('peer-advice.deputyHost')}</th>
            </tr>
          </thead>
          <tbody>
            {group.members.map(({ personId, displayName, unit, isViewer, charterAccepted, deputyHost }) => (
              <tr key={personId}>
                <th scope="row">
                  {displayName}
                  {isViewer && ` (${t('peer-advice.you')})`}
                </th>
                <td data-label={t('peer-advice.unit')}>{unit}</td>
                <td data-label={t('peer-advice.agreed')}>
                  {charterAccepted ? t('peer-advice.yesAgreed') : t('peer-advice.notAgreed')}
                </td>
                <td data-label={t('peer-advice.deputyHost')}>
                  {deputyHost ? (
                    t('peer-advice.isDeputy')
                  ) : (
                    <Button
                      size="small"
                      busy={sending}
                      onClick={() => void run({ groupId: group.id, personId })}
                    >
                      {t('peer-advice.nameDeputy')}
                      <span className="visually-hidden">: {displayName}</span>
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
