import type { CostBearer } from './generated.ts';
import { euros, useMessages } from '../i18n/index.ts';

interface Cost {
  costCents: number;
  costBearer: CostBearer;
}

/** "120 €, zahlt Ihre Dienststelle" */
export function useCostText(): (cost: Cost) => string {
  const { t, language } = useMessages();
  return ({ costCents, costBearer }) => {
    if (costCents === 0) return t('approval.costNone');
    const amount = euros(costCents, language);
    return costBearer === 'UNIT' ? t('approval.costUnit', { amount }) : t('approval.costCentral', { amount });
  };
}
