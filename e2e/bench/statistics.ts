/** @param sorted ascending @param share 0 to 1 @returns the smallest value that so large a share does not exceed */
export function percentile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return Number.NaN;
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!;
}

export interface Spread {
  median: number;
  min: number;
  max: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  return { median, min: sorted[0] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN };
}

/** Two or three significant digits, whole from 100 on; en dash for what is not known. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value >= 99.95) return Math.round(value).toLocaleString('en');
  if (value >= 9.995) return value.toFixed(1);
  return value.toFixed(value < 0.0995 ? 3 : 2);
}
