import { decodeId, encodeId, type NodeType } from '../platform/global-id.ts';
import type { ReportRequest } from './queries/report-question.ts';
import type { ReportInput } from './report.types.ts';
import type { Dimension } from './rules/report-catalogue.ts';

/** Dimensions whose keys are rows with an id of their own. */
const NODE_OF: Partial<Record<Dimension, NodeType>> = { UNIT: 'Unit', TOPIC: 'Topic', CATEGORY: 'Category' };

export function encodeKey(dimension: Dimension, key: string): string {
  const node = NODE_OF[dimension];
  return node ? encodeId(node, Number(key)) : key;
}

/** @returns a key that no row has for one that encodeKey never made */
export function decodeKey(dimension: Dimension, key: string): string {
  const node = NODE_OF[dimension];
  return node ? String(decodeId(node, key) ?? 0) : key.replaceAll('\0', '');
}

/** @returns null for ids that name nothing */
export function requestOf(input: ReportInput): ReportRequest | null {
  const unitId = input.unitId == null ? null : decodeId('Unit', input.unitId);
  const categoryId = input.categoryId == null ? null : decodeId('Category', input.categoryId);
  if ((input.unitId != null && unitId === null) || (input.categoryId != null && categoryId === null))
    return null;
  return {
    report: input.report,
    dimension: input.dimension,
    preset: input.period ?? null,
    from: input.from ?? null,
    to: input.to ?? null,
    unitId,
    categoryId,
    format: input.format ?? null,
  };
}
