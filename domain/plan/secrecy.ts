/**
 * The degree of secrecy (độ mật) a text is marked with: "Mật", "Tối mật", "Tuyệt mật"; null when it bears no mark.
 * Secret documents are handled apart from open systems, so a marked text is refused. Only a mark counts (a line of
 * its own, "Độ mật: …", or the word in brackets), not the word in a sentence ("bí mật kinh doanh", "mật độ").
 */
export function secrecyMarkOf(text: string): string | null {
  const normalised = text.normalize('NFC');
  for (const mark of marks) {
    const match = mark.exec(normalised);
    if (match) return match[1]!.toLowerCase();
  }
  return null;
}

const degrees = '(tuyệt mật|tối mật|mật)';

const marks: readonly RegExp[] = [
  new RegExp(`độ mật\\s*:?\\s*${degrees}(?!\\p{L})`, 'iu'),
  new RegExp(`^[ \\t]*${degrees}[ \\t]*$`, 'imu'),
  new RegExp(`[(\\[]\\s*${degrees}\\s*[)\\]]`, 'iu'),
];
