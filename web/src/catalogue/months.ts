/** @returns first and last day of YYYY-MM */
export function daysOfMonth(month: string): { from: string; to: string } {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, '0')}` };
}

/** @returns YYYY-MM when the days are exactly one month, else null */
export function monthOfDays(from: string | null, to: string | null): string | null {
  if (!from || !to) return null;
  const month = from.slice(0, 7);
  const whole = daysOfMonth(month);
  return whole.from === from && whole.to === to ? month : null;
}
