const capitals = Array.from({ length: 45 }, (_, i) => String.fromCodePoint(0x1ea0 + 2 * i)).join('');
const smalls = capitals.toLowerCase();
const classes: Readonly<Record<string, string>> = {
  L: 'A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ',
  Lu: `A-ZÀ-ÖØ-ÞĂĐĨŨƠƯ${capitals}`,
  Ll: `a-zß-öø-ÿăđĩũơư${smalls}`,
  N: '0-9',
};

/**
 * A pattern in which `\p{L}`, `\p{Lu}`, `\p{Ll}` and `\p{N}` mean the letters and figures of Vietnamese (NFC): an engine
 * takes milliseconds to compile each of Unicode's own classes, and a plan is read by some three hundred patterns.
 */
export function latin(source: string, flags: string): RegExp {
  const narrow = source.replace(/\[(?:\\.|[^\]\\])*\]|\\p\{(?:Lu|Ll|L|N)\}/g, (part) =>
    part.startsWith('[') ? within(part) : `[${within(part)}]`,
  );
  return new RegExp(narrow, flags);
}

function within(part: string): string {
  return part.replace(/\\p\{(Lu|Ll|L|N)\}/g, (_, name: string) => classes[name]!);
}

/** As `matchAll`, which copies its pattern for each text: most texts hold nothing that a rule looks for. */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
