/** How a section, an item or a bullet is marked, outermost first. */
export const markerKinds = [
  'part',
  'capital',
  'roman',
  'article',
  'number',
  'bracketed-number',
  'dotted',
  'letter',
  'dash',
  'plus',
  'dot',
] as const;

export type MarkerKind = (typeof markerKinds)[number];

export interface ListMarker {
  readonly kind: MarkerKind;
  /** As written, without brackets and points: `III`, `2`, `1.1`, `đ`; empty for dashes. */
  readonly label: string;
  /** Place in its list as the label counts; null for dashes. */
  readonly ordinal: number | null;
  /** For `dotted`: how many numbers; 1 for all others. */
  readonly depth: number;
  /** Characters of the text that the marker takes, with the blanks behind it. */
  readonly length: number;
}

/** The letters of a list; plans leave out f, j, w, z as a rule, and some đ: the place in the list decides, not these. */
const LETTERS = 'abcdđefghijklmnopqrstuvwxyz';

const ORDINALS: Readonly<Record<string, number>> = { nhất: 1, hai: 2, ba: 3, tư: 4, bốn: 4, năm: 5 };

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

interface MarkerForm {
  readonly kind: MarkerKind;
  readonly pattern: RegExp;
}

// Each pattern takes the blanks behind the marker and looks ahead for a first word.
const FORMS: readonly MarkerForm[] = [
  {
    kind: 'part',
    pattern:
      /^(?:PHẦN|Phần|CHƯƠNG|Chương)\s+(?:(?:thứ|THỨ)\s+)?([IVXL]+|\d{1,2}|nhất|hai|ba|tư|bốn|năm|NHẤT|HAI|BA|TƯ|BỐN|NĂM)(?=[\s.:)–-]|$)\s*[.:)–-]*\s*/u,
  },
  { kind: 'article', pattern: /^(?:Điều|ĐIỀU)\s+(\d{1,3})\s*[.:]\s*(?=\S)/u },
  { kind: 'roman', pattern: /^([IVXL]{1,6})\s*[.)/]\s*(?=[\p{L}“"(*])/u },
  { kind: 'roman', pattern: /^([IVXL]{1,6})\s*[-–]\s+(?=\p{Lu})/u },
  { kind: 'capital', pattern: /^([A-HĐ])\s*[.)/]\s+(?=\p{Lu})/u },
  { kind: 'dotted', pattern: /^(\d{1,2}(?:\.\d{1,2}){1,3})\s*[.):]?\s+(?=[\p{Lu}“"(])/u },
  { kind: 'dotted', pattern: /^([a-zđ]\.?\d{1,2})\s*[.)]\s*(?=\S)/u },
  { kind: 'number', pattern: /^(\d{1,3})\s*(?:[.)]|\/(?=\s))\s*(?=[\p{L}“"(*]|(?<=\s)\d)/u },
  { kind: 'number', pattern: /^(\d{1,2})[-–]\s+(?=\p{Lu}\p{L})/u },
  { kind: 'number', pattern: /^(?:Nhiệm vụ|NHIỆM VỤ)\s+(\d{1,2})\s*[.:]\s*(?=\S)/u },
  { kind: 'bracketed-number', pattern: /^\((\d{1,2})\)\s*[.:]?\s*(?=\S)/u },
  { kind: 'letter', pattern: /^\(?([a-zđ])\s*\)\s*(?=\S)/u },
  { kind: 'letter', pattern: /^([a-zđ])\s*[./]\s+(?=\S)/u },
  { kind: 'plus', pattern: /^\+\s*(?=\S)/u },
  { kind: 'dot', pattern: /^[*•●▪■◦·○➢✓❖\uF000-\uF0FF]\s*(?=\S)/u },
  { kind: 'dash', pattern: /^[-–—−‐‑](?:\s+(?=\S)|(?=[\p{Lu}“"]))/u },
];

/** The list marker at the beginning of a text without blanks before it; null when it begins with a word. */
export function markerOf(text: string): ListMarker | null {
  for (const { kind, pattern } of FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const label = match[1] ?? '';
    const ordinal = ordinalOf(kind, label);
    if (ordinal === undefined) continue;
    const depth = kind === 'dotted' && /\d\.\d/.test(label) ? label.split('.').length : 1;
    return { kind, label, ordinal, depth, length: match[0].length };
  }
  return null;
}

/** undefined: the label is none (`IIX`). */
function ordinalOf(kind: MarkerKind, label: string): number | null | undefined {
  switch (kind) {
    case 'part':
    case 'roman':
      return /^\d+$/.test(label) ? Number(label) : (ORDINALS[label.toLowerCase()] ?? romanValue(label));
    case 'capital':
    case 'letter':
      return LETTERS.indexOf(label.toLowerCase()) + 1;
    case 'dotted':
      return Number(/\d+$/.exec(label)?.[0]);
    case 'article':
    case 'number':
    case 'bracketed-number':
      return Number(label);
    case 'plus':
    case 'dot':
    case 'dash':
      return null;
  }
}

function romanValue(label: string): number | undefined {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(label)) return undefined;
  return [...label].reduce((sum, char, i) => {
    const value = ROMAN[char]!;
    const next = ROMAN[label[i + 1] ?? ''] ?? 0;
    return sum + (value < next ? -value : value);
  }, 0);
}
