import { shortDay, timeSpan } from './german-dates.ts';
import { decorate, finish, INK, LINE, MARGIN, MUTED, openPdf } from './pdf.ts';

export interface AttendanceSheet {
  number: string;
  title: string;
  place: string;
  trainers: readonly string[];
  appointments: readonly { startsAt: Date; endsAt: Date }[];
  /** People with a confirmed seat, in the order of the list. */
  people: readonly { displayName: string; unit: string }[];
  now: Date;
}

/** Columns for signatures that fit beside the names. */
const PER_SHEET = 4;
const ROW = 30;
const HEAD = 40;
const NAME_WIDTH = 250;

/** The list that lies in the room to be signed: a tagged table, with its header on each page. */
export function attendanceSheetPdf(sheet: AttendanceSheet): Promise<Buffer> {
  const pdf = openPdf({ title: `Anwesenheitsliste ${sheet.number}`, landscape: true, at: sheet.now });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const groups = chunks(sheet.appointments, PER_SHEET);
  const bottom = pdf.page.height - MARGIN;
  const perPage = Math.floor((bottom - MARGIN - 100 - HEAD) / ROW);
  const pages = chunks(sheet.people, perPage);
  let first = true;
  for (const group of groups.length > 0 ? groups : [[]]) {
    pages.forEach((people, index) => {
      if (!first) pdf.addPage();
      first = false;
      drawPage(pdf, root, sheet, group, people, index * perPage);
    });
    if (sheet.people.length === 0) drawPage(pdf, root, sheet, group, [], 0);
  }
  root.end();
  return finish(pdf);
}

function drawPage(
  pdf: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  sheet: AttendanceSheet,
  group: AttendanceSheet['appointments'],
  people: AttendanceSheet['people'],
  before: number,
): void {
  const width = pdf.page.width - 2 * MARGIN;
  const column = group.length > 0 ? (width - NAME_WIDTH) / group.length : width - NAME_WIDTH;
  const text = (value: string, size: number, font = 'regular', colour = INK) =>
    pdf.font(font).fontSize(size).fillColor(colour).text(value, MARGIN, pdf.y, { width, lineBreak: true });
  root.add(pdf.struct('H1', {}, () => void text(`Anwesenheitsliste: ${sheet.title}`, 18, 'bold')));
  const facts = [sheet.number, sheet.place, sheet.trainers.join(', ')].filter(Boolean).join(' · ');
  root.add(pdf.struct('P', {}, () => void text(facts, 11, 'regular', MUTED)));

  const table = pdf.struct('Table');
  root.add(table);
  let top = MARGIN + 80;
  const line = (y: number) =>
    decorate(pdf, () =>
      pdf
        .moveTo(MARGIN, y)
        .lineTo(MARGIN + width, y)
        .lineWidth(0.7)
        .stroke(LINE),
    );
  const row = (tag: 'TH' | 'TD', height: number, cells: readonly string[][]) => {
    const tr = pdf.struct('TR');
    table.add(tr);
    const y = top;
    cells.forEach((lines, i) => {
      const x = i === 0 ? MARGIN : MARGIN + NAME_WIDTH + (i - 1) * column + 6;
      const cellWidth = (i === 0 ? NAME_WIDTH : column) - 8;
      tr.add(
        // the name heads its row
        pdf.struct(i === 0 ? 'TH' : tag, {}, () =>
          lines.forEach((value, k) =>
            pdf
              .font(tag === 'TH' || (i === 0 && k === 0) ? 'bold' : 'regular')
              .fontSize(k === 0 ? 11 : 9)
              .fillColor(k === 0 ? INK : MUTED)
              .text(value, x, y + 3 + k * 13, {
                width: cellWidth,
                height: 13,
                ellipsis: true,
                lineBreak: false,
              }),
          ),
        ),
      );
    });
    tr.end();
    top += height;
    line(top);
  };
  row('TH', HEAD, [['Name'], ...group.map((a) => [shortDay(a.startsAt), timeSpan(a.startsAt, a.endsAt)])]);
  people.forEach((person, i) =>
    row('TD', ROW, [[`${before + i + 1}. ${person.displayName}`, person.unit], ...group.map(() => [])]),
  );
  table.end();
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
