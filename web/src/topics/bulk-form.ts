import type { BulkEditInput, CostBearer } from './generated.ts';
import { linesOf, numberIn } from './topic-form.ts';

/** What is changed in all chosen topics; one thing at a time, so that the preview can be read. */
export const BULK_CHANGES = [
  'CATEGORY',
  'CONTACT',
  'ADD_TARGET_GROUPS',
  'REMOVE_TARGET_GROUPS',
  'ADD_KEYWORDS',
  'REMOVE_KEYWORDS',
  'COST',
  'RETIRE',
] as const;
export type BulkChange = (typeof BULK_CHANGES)[number];

export interface BulkForm {
  change: BulkChange;
  categoryId: string;
  contact: string;
  targetGroups: readonly string[];
  /** One a line. */
  keywords: string;
  bearer: CostBearer;
  euros: string;
}

export const EMPTY_BULK: BulkForm = {
  change: 'CATEGORY',
  categoryId: '',
  contact: '',
  targetGroups: [],
  keywords: '',
  bearer: 'CENTRAL',
  euros: '',
};

/** @returns null while what is needed for the change is missing */
export function bulkEditOf(form: BulkForm): BulkEditInput | null {
  const { change, categoryId, contact, bearer } = form;
  const targetGroups = [...form.targetGroups];
  const keywords = linesOf(form.keywords);
  const none = { retire: false };
  switch (change) {
    case 'CATEGORY':
      return categoryId ? { ...none, categoryId } : null;
    case 'CONTACT':
      return contact.trim() ? { ...none, contact: contact.trim() } : null;
    case 'ADD_TARGET_GROUPS':
    case 'REMOVE_TARGET_GROUPS': {
      const list = {
        change: change === 'ADD_TARGET_GROUPS' ? 'ADD' : 'REMOVE',
        values: targetGroups,
      } as const;
      return targetGroups.length > 0 ? { ...none, targetGroups: list } : null;
    }
    case 'ADD_KEYWORDS':
    case 'REMOVE_KEYWORDS': {
      const list = { change: change === 'ADD_KEYWORDS' ? 'ADD' : 'REMOVE', values: keywords } as const;
      return keywords.length > 0 ? { ...none, keywords: list } : null;
    }
    case 'COST': {
      const euros = numberIn(form.euros);
      if (euros !== null && !(euros > 0 && euros <= 100_000)) return null;
      return { ...none, cost: { bearer, centsPerDay: euros === null ? null : Math.round(euros * 100) } };
    }
    case 'RETIRE':
      return { retire: true };
    default:
      return change satisfies never;
  }
}
