import writeXlsxFile from 'write-excel-file/node';
import { germanDay } from '../../enrolment/documents/german-dates.ts';
import { csvFile } from '../../enrolment/rules/csv.ts';
import type { Sheet, SheetCell } from '../rules/report-sheet.ts';

export const SHEET_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type SheetType = keyof typeof SHEET_TYPES;

/** @param title of the sheet in a workbook: 31 characters, none of []:*?/\ */
export function sheetFile(type: SheetType, title: string, sheet: Sheet): Promise<Buffer> | string {
  return type === 'csv' ? csvOf(sheet) : workbookOf(title, sheet);
}

function csvOf({ header, rows }: Sheet): string {
  const text = (cell: SheetCell) => (isDay(cell) ? germanDay(cell.day) : cell);
  return csvFile(
    header,
    rows.map((cells) => cells.map(text)),
  );
}

/** Texts are text cells, which no spreadsheet program computes. */
function workbookOf(title: string, { header, rows }: Sheet): Promise<Buffer> {
  const data = [
    header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((cells) => cells.map(workbookCell)),
  ];
  return writeXlsxFile(data, {
    sheet: title.slice(0, 31),
    stickyRowsCount: 1,
    columns: header.map((name, i) => ({ width: i === 0 ? 40 : Math.max(14, name.length + 2) })),
  }).toBuffer();
}

function workbookCell(cell: SheetCell) {
  if (cell === null) return null;
  if (isDay(cell)) return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd.mm.yyyy' };
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String };
}

function isDay(cell: SheetCell): cell is { day: string } {
  return typeof cell === 'object' && cell !== null;
}
