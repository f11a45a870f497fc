/** The bodies of one field, parted by what the words beside them say. */
export interface WhoField {
  /** Those who do it. */
  readonly holder: string;
  /** Those who work with them; empty: none. */
  readonly partners: string;
  /** The field says itself that the first lead. */
  readonly leads: boolean;
}

const LEADS = '\\s*\\(?\\s*(?:là\\s+)?(?:cơ quan\\s+|đơn vị\\s+)?chủ trì(?:\\s+thực hiện)?\\s*\\)?';
const WITH = '(?:cùng\\s+)?phối hợp(?:\\s+thực hiện)?';

const FORMS: readonly RegExp[] = [
  // "Chủ trì: A; phối hợp: B"
  new RegExp(
    `^[-–+\\s]*(?:(?:cơ quan|đơn vị)\\s+)?chủ trì\\s*:\\s*(?<holder>.+?)[\\s;.,]*[-–+\\s]*(?:(?:cơ quan|đơn vị)\\s+)?${WITH}\\s*:\\s*(?<partners>.+)$`,
    'iu',
  ),
  // "A chủ trì, phối hợp với B"
  new RegExp(
    `^(?<holder>.+?)${LEADS}\\s*[,;.]?\\s*(?:và\\s+)?${WITH}(?:\\s+(?:cùng\\s+)?với|\\s*:)?\\s+(?<partners>.+)$`,
    'iu',
  ),
  // "A (chủ trì), B, C (phối hợp)"
  new RegExp(
    `^(?<holder>.+?)${LEADS}\\s*[,;.]\\s*(?<partners>.+?)\\s*\\(?\\s*${WITH}\\s*\\)?[.;\\s]*$`,
    'iu',
  ),
  // "A phối hợp với B"
  new RegExp(
    `^(?<holder>.+?)\\s*,?\\s+(?:chủ động\\s+)?${WITH}(?:\\s+(?:cùng\\s+)?với)?\\s+(?<partners>.+)$`,
    'iu',
  ),
  // "A chủ trì"
  new RegExp(`^(?<holder>.+?)${LEADS}[.;\\s]*$`, 'iu'),
];

/** A field or a cell that holds the lead and its partners at once. */
export function whoOf(text: string): WhoField {
  const words = text
    .replace(/^\s*(?:giao|phân công)\s+(?:cho\s+)?(?=\p{Lu})/iu, '')
    .replace(/\s+(?:tổ chức |triển khai )*thực hiện[\s.;]*$/iu, '');
  for (const form of FORMS) {
    const groups = form.exec(words)?.groups;
    if (!groups) continue;
    const partners = (groups['partners'] ?? '').replace(/[\s.;]+$/u, '');
    return { holder: groups['holder']!, partners, leads: /chủ trì/iu.test(text) };
  }
  return { holder: words, partners: '', leads: false };
}
