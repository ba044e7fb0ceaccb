import { berlinDay } from '@weitblick/shared/calendar';
import { printedCode } from '../rules/certificate-terms.ts';
import { dayRange, hoursText, longDay } from './german-dates.ts';
import { decorate, finish, INK, MARGIN, MUTED, openPdf, PRIMARY } from './pdf.ts';

export interface CertificatePaper {
  displayName: string;
  number: string;
  code: string;
  title: string;
  firstDay: string;
  lastDay: string;
  minutes: number | null;
  goals: readonly string[];
  issuedAt: Date;
  /** Where anybody can have it verified, without the code. */
  verifyAddress: string;
  now: Date;
}

/** The certificate as a tagged PDF. The same paper on every download but for the time of making. */
export function certificatePdf(paper: CertificatePaper): Promise<Buffer> {
  const pdf = openPdf({ title: `Teilnahmebestätigung ${paper.number}`, at: paper.now });
  const width = pdf.page.width - 2 * MARGIN;
  decorate(pdf, () => pdf.rect(0, 0, pdf.page.width, 10).fill(PRIMARY));
  pdf.y = MARGIN + 30;

  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const write = (tag: 'H1' | 'H2' | 'P', text: string, size: number, font = 'regular', colour = INK) =>
    root.add(
      pdf.struct(tag, {}, () => {
        pdf.font(font).fontSize(size).fillColor(colour).text(text, MARGIN, pdf.y, { width });
      }),
    );
  const gap = (points: number) => void (pdf.y += points);
  write('P', 'Weitblick · Fortbildung der Stadt', 11, 'regular', MUTED);
  gap(18);
  write('H1', 'Teilnahmebestätigung', 28, 'bold', PRIMARY);
  gap(20);
  write('P', paper.displayName, 20, 'bold');
  write('P', 'hat teilgenommen an der Fortbildung', 13);
  gap(10);
  write('H2', paper.title, 18, 'bold');
  write('P', dayRange(paper.firstDay, paper.lastDay), 13);
  write('P', paper.minutes ? `Umfang: ${hoursText(paper.minutes)}` : 'Lernen im eigenen Tempo', 13);
  if (paper.goals.length > 0) {
    gap(14);
    write('H2', 'Lernziele', 13, 'bold');
    const list = pdf.struct('L');
    root.add(list);
    for (const goal of paper.goals) {
      const item = pdf.struct('LI');
      list.add(item);
      item.add(
        pdf.struct('LBody', {}, () => {
          pdf.font('regular').fontSize(12).fillColor(INK).text(`• ${goal}`, MARGIN, pdf.y, { width });
        }),
      );
      item.end();
    }
    list.end();
  }
  gap(28);
  write('P', `Ausgestellt am ${longDay(berlinDay(paper.issuedAt))}`, 12);
  write('P', `Nummer: ${paper.number}`, 12);
  gap(16);
  write('H2', 'Echtheit prüfen', 13, 'bold');
  write('P', `Prüfcode: ${printedCode(paper.code)}`, 12);
  write('P', `${paper.verifyAddress}/${printedCode(paper.code)}`, 12, 'regular', PRIMARY);
  write('P', 'Maschinell erstellt, ohne Unterschrift gültig.', 10, 'regular', MUTED);
  root.end();
  return finish(pdf);
}
