/**
 * A PDF whose pages are the streams given, in Helvetica or another font of the standard as /F1. Text beyond Latin letters cannot be written with it.
 *
 * @param more.trailer further entries of the trailer, as `/Encrypt …`
 * @param more.objects further objects, which pages may draw as /X1, /X2 …
 */
export function pdfFile(
  pages: readonly string[],
  { trailer = '', objects: forms = [] as readonly string[], font = 'Helvetica' } = {},
): Buffer {
  const firstForm = 4 + pages.length * 2;
  const drawn = forms.map((_, index) => `/X${index + 1} ${firstForm + index} 0 R`).join(' ');
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding >>`,
    ...pages.flatMap((stream, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + index * 2} 0 R ` +
        `/Resources << /Font << /F1 3 0 R >> /XObject << ${drawn} >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
    ...forms,
    '<< /Title (Plan) >>',
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  text += offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R ${trailer} >>\n`;
  return Buffer.from(`${text}startxref\n${start}\n%%EOF\n`, 'latin1');
}

/** A text at a place, in points from the lower left corner. */
export function at(x: number, y: number, text: string, size = 12): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET\n`;
}

/** A line from one point to another. */
export function line(fromX: number, fromY: number, toX: number, toY: number): string {
  return `${fromX} ${fromY} m ${toX} ${toY} l S\n`;
}
