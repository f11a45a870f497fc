import { scanCollective } from './body-groups.ts';
import { scanBodies } from './body-scan.ts';
import type { BodyScan } from './body-parts.ts';
import { bodyTokens } from './body-tokens.ts';
import type { BodyToken } from './body-tokens.ts';

/** A body named in a heading, a cell or a sentence. */
export interface BodyMention {
  /** As a heading would write it: first letter large, no closing mark, a shared head written out. */
  readonly name: string;
  /** As it stands in the text. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** `group`: a collective ("các sở, ngành"); `agency`: a body with a name of its own. */
  readonly kind: 'agency' | 'group';
  /** The office named before it ("Giám đốc Sở Y tế"): the words address its head. */
  readonly office: string | null;
  readonly rule: string;
  readonly confidence: number;
}

/** Names of bodies anywhere in a sentence, in order of place. */
export function readBodies(text: string): BodyMention[] {
  const tokens = bodyTokens(text);
  const found: BodyMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const scans = scanBodies(tokens, at);
    found.push(...scans.map((scan) => mention(scan, tokens, text)));
    at = Math.max(at + 1, scans.at(-1)?.to ?? 0);
  }
  return found;
}

/** A heading, a cell or a line that should hold nothing but bodies. */
export interface BodyList {
  readonly bodies: readonly BodyMention[];
  /** "Đề nghị", "Giao", "Yêu cầu" before them, as written; null for a bare list. */
  readonly mandateWords: string | null;
  /** What stands behind the last body, without opening marks: a duty on the same line, or nothing. */
  readonly rest: string;
  /** Offset of `rest` in the text. */
  readonly restAt: number;
}

const mandate =
  /^\s*((?:trân trọng\s+)?đề\s+nghị|kính\s+đề\s+nghị|yêu\s+cầu|giao|giao\s+cho|khuyến\s+khích)(?:\s+các\s+đồng\s+chí)?\s+(?=\p{L})/iu;
const joints = [',', ';', 'và', 'cùng', 'với', '&', '/', '+', '.'];
const headingJoints = [...joints, '-', '|', '¦'];

/** Some forty names. */
const LONGEST_LIST = 2_000;

/**
 * The bodies with which a text begins, one after the other ("Sở Y tế, Công an tỉnh và các sở, ngành liên quan"). Null
 * when it begins with none: "Cơ chế phối hợp" is no agency.
 */
export function readBodyList(text: string): BodyList | null {
  const opening = mandate.exec(text);
  const skipped = opening?.[0].length ?? 0;
  const tokens = bodyTokens(text.slice(skipped, skipped + LONGEST_LIST)).map((token) => ({
    ...token,
    start: token.start + skipped,
    end: token.end + skipped,
  }));
  const { scans, to } = listFrom(tokens, 0, true);
  if (scans.length === 0) return null;
  const last = tokens[to - 1]!.end;
  const gap = /^[\s.:;,|)–—-]*/u.exec(text.slice(last))![0].length;
  return {
    bodies: scans.map((scan) => mention(scan, tokens, text)),
    mandateWords: opening?.[1] ?? null,
    rest: text.slice(last + gap).trimEnd(),
    restAt: last + gap,
  };
}

/** The list of bodies that begins at an offset of a sentence ("phối hợp với |Sở Y tế, các địa phương tổ chức …"). */
export function readBodiesFrom(text: string, offset: number): BodyMention[] {
  const tokens = bodyTokens(text);
  const at = tokens.findIndex((token) => token.start >= offset);
  return at === -1 ? [] : listFrom(tokens, at, false).scans.map((scan) => mention(scan, tokens, text));
}

function listFrom(tokens: readonly BodyToken[], from: number, heading: boolean) {
  const scans: BodyScan[] = [];
  let to = from;
  let at = from;
  for (;;) {
    const found = scanBodies(tokens, at, heading);
    // "Sở Y tế, doanh nghiệp đồng hành": behind a body a single noun is one too.
    if (found.length === 0 && scans.length > 0) found.push(...(scanCollective(tokens, at, true, true) ?? []));
    if (found.length === 0) return { scans, to };
    scans.push(...found);
    to = found.at(-1)!.to;
    at = afterRemark(tokens, to);
    // Table cells put the bodies of one cell side by side without any mark.
    const marks = heading ? headingJoints : joints;
    const apart = marks.includes(tokens[at]?.key ?? '');
    while (marks.includes(tokens[at]?.key ?? '')) at += 1;
    if (!apart && !heading) return { scans, to };
  }
}

/** "Sở Tài chính (cơ quan chủ trì)": a remark in brackets belongs to the name before it. */
function afterRemark(tokens: readonly BodyToken[], at: number): number {
  if (tokens[at]?.key !== '(') return at;
  const close = tokens.findIndex((token, i) => i > at && token.key === ')');
  return close === -1 || close - at > 12 ? at : close + 1;
}

function mention(scan: BodyScan, tokens: readonly BodyToken[], text: string): BodyMention {
  const start = tokens[scan.from]!.start;
  const end = tokens[scan.to - 1]!.end;
  // Behind an office the name goes on in the sentence: "Thủ trưởng các sở".
  const name = scan.office === null ? scan.name.charAt(0).toUpperCase() + scan.name.slice(1) : scan.name;
  return {
    name,
    words: text.slice(start, end),
    start,
    end,
    kind: scan.kind,
    office: scan.office,
    rule: scan.rule,
    confidence: scan.confidence,
  };
}
