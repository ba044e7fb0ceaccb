import { TableRegion } from '../components/TableRegion.tsx';
import { useMessages } from '../i18n/index.ts';
import type { PeerGroupPartsFragment } from './generated.ts';
import '../components/data-table.css';

/** How often each member had each role; the group itself sees whether it is fair. */
export function Turns({ turns }: Pick<PeerGroupPartsFragment, 'turns'>) {
  const { t } = useMessages();
  const columns = [
    ['moderator', t('peer-advice.roleMODERATOR')],
    ['caseGiver', t('peer-advice.roleCASE_GIVER')],
    ['writer', t('peer-advice.roleWRITER')],
    ['host', t('peer-advice.roleHOST')],
  ] as const;
  return (
    <section className="panel stack">
      <h2>{t('peer-advice.turns')}</h2>
      <p className="muted">{t('peer-advice.turnsText')}</p>
      <TableRegion label={t('peer-advice.turns')}>
        <table className="data-table">
          <caption className="visually-hidden">{t('peer-advice.turns')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('peer-advice.name')}</th>
              {columns.map(([key, label]) => (
                <th key={key} scope="col" className="data-table__number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {turns.map((turn) => (
              <tr key={turn.displayName}>
                <th scope="row">{turn.displayName}</th>
                {columns.map(([key, label]) => (
                  <td key={key} data-label={label} className="data-table__number">
                    {turn[key]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
