import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

/** Source Sans 3 (SIL Open Font License) as whole files: names in any European spelling are embedded, none is mangled. */
const require = createRequire(import.meta.url);
const face = (name: string, file: string) =>
  require.resolve(`@expo-google-fonts/source-sans-3/${name}/SourceSans3_${file}.ttf`);
const REGULAR = face('400Regular', '400Regular');
const BOLD = face('700Bold', '700Bold');

export const MARGIN = 56;
export const INK = '#14202B';
export const MUTED = '#52606B';
export const PRIMARY = '#0B5B8C';
export const LINE = '#9AA5AE';

export interface PdfOptions {
  title: string;
  landscape?: boolean;
  /** Time of making, which a PDF states. */
  at: Date;
}

/**
 * A PDF with tags, language, title and embedded fonts, as far as pdfkit gets towards PDF/UA. Whatever is drawn without
 * meaning must be marked as an artifact with {@link decorate}.
 */
export function openPdf({ title, landscape, at }: PdfOptions): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    size: 'A4',
    layout: landscape ? 'landscape' : 'portrait',
    margin: MARGIN,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never,
    tagged: true,
    lang: 'de-DE',
    displayTitle: true,
    font: REGULAR,
    info: { Title: title, Author: 'Weitblick', CreationDate: at, ModDate: at },
  });
  pdf.registerFont('regular', REGULAR);
  pdf.registerFont('bold', BOLD);
  return pdf;
}

/** Lines and areas that a screen reader passes over. */
export function decorate(pdf: PDFKit.PDFDocument, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw();
  pdf.endMarkedContent();
}

/** @returns the whole file */
export function finish(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
    pdf.end();
  });
}
