import { bodiesAtStart, isCollectiveName } from './body-lists.ts';
import { writtenDue } from './duty-time.ts';
import { addressedBodies } from './headings.ts';
import { emptyMapped, joinWrapped, placeOf, sliceMapped } from './mapped-text.ts';
import type { MappedText } from './mapped-text.ts';
import type { ReadReporting } from './plan-reading.ts';
import type { ReadingContext } from './read-assignments.ts';
import { reportKindOf, routeOf } from './report-clauses.ts';
import type { ReportKind, Route } from './report-clauses.ts';
import type { Findings, Holder } from './raw-duty.ts';
import { sentencesOf } from './sentences.ts';
import { cyclesOf } from './report-cycles.ts';
import type { ReportCycle } from './report-cycles.ts';

/** A text with the one who has to report by it, where the heading says so. */
interface Source {
  readonly ref: string;
  readonly content: MappedText;
  readonly holder: Holder | null;
  /** A duty of a body, a text about reports, or a closing paragraph. */
  readonly kind: 'duty' | 'reporting' | 'closing';
}

/** Every duty to report: in the bullets of bodies, in the sections about reports, in the closing paragraphs. */
export function readReporting(findings: Findings, context: ReadingContext): ReadReporting[] {
  const duties = findings.duties.map(({ ref, content, holder }): Source => ({
    ref,
    content,
    holder,
    kind: 'duty',
  }));
  const cells = findings.duties.flatMap(({ ref, time, holder }): Source[] =>
    time && /báo cáo/iu.test(time.text) ? [{ ref, content: time, holder, kind: 'duty' }] : [],
  );
  const texts = findings.reportTexts.map(({ ref, content, holder }): Source => ({
    ref,
    content,
    holder,
    kind: ref === 'closing' ? 'closing' : 'reporting',
  }));
  // A plan that closes without naming who speaks up means everybody it addresses as a group.
  let closing: readonly string[] = [
    ...new Set(findings.duties.flatMap(({ holder }) => holder.names.filter(isCollectiveName))),
  ];
  const reports = [...duties, ...cells, ...texts].flatMap((source) => {
    const read = reportsOf(source, source.kind === 'closing' ? closing : [], context);
    if (source.kind === 'closing') closing = read.from;
    return read.reports;
  });
  return numberClosing(reports.sort((a, b) => a.source.start - b.source.start));
}

function numberClosing(reports: readonly ReadReporting[]): ReadReporting[] {
  let closing = 0;
  return reports.map((report) =>
    report.ref === 'closing' ? { ...report, ref: `closing.${(closing += 1)}` } : report,
  );
}

interface Draft {
  readonly content: MappedText;
  readonly kind: ReportKind;
  readonly from: readonly string[];
  route: Route;
  readonly cycles: readonly ReportCycle[];
}

/** @param before who reported in the closing paragraph above: one that names nobody goes on with them. */
function reportsOf(
  source: Source,
  before: readonly string[],
  context: ReadingContext,
): { reports: ReadReporting[]; from: readonly string[] } {
  const drafts: Draft[] = [];
  let from = source.holder?.names ?? before;
  for (const { part, whole } of clausesOf(source)) {
    const named = source.kind === 'duty' ? [] : reportersIn(part.text);
    if (named.length > 0) from = named;
    const route = routeOf(part.text);
    const kind = reportKindOf(part.text, route.via !== null || route.to.length > 0);
    if (kind !== null)
      drafts.push({ content: part, kind, from, route, cycles: cyclesOf(whole, kind, context.time) });
  }
  if (source.kind !== 'closing') shareRoute(drafts);
  const count = drafts.reduce((sum, { cycles }) => sum + cycles.length, 0);
  let index = 0;
  const reports = drafts.flatMap((draft) =>
    draft.cycles.map((cycle) => {
      const suffix =
        source.kind !== 'closing' && count > 1 ? `.${'abcdefghik'.charAt((index += 1) - 1)}` : '';
      return reportOf(source.ref + suffix, draft, cycle, context);
    }),
  );
  return { reports, from };
}

/** "báo cáo quý trước ngày …; báo cáo năm … về Sở X": the last clause says where all of them go. */
function shareRoute(drafts: readonly Draft[]): void {
  const said = drafts.find(({ route }) => route.via !== null || route.to.length > 0)?.route;
  for (const draft of drafts) {
    if (said && draft.kind === 'results' && draft.route.via === null && draft.route.to.length === 0)
      draft.route = said;
  }
}

interface Clause {
  readonly part: MappedText;
  /** The clause with what stands in front of the reporting part: it may name the turn. */
  readonly whole: string;
}

/** In a duty each clause may be a report of its own; in texts about reports a sentence belongs together. */
function clausesOf({ content, kind }: Source): Clause[] {
  const sentences = sentencesOf(content, kind === 'closing' ? 'sentence' : 'clause');
  if (kind === 'duty') return sentences.map((clause) => ({ part: ownPart(clause), whole: clause.text }));
  return mergeUnreported(sentences).map((part) => ({ part, whole: part.text }));
}

/** "hướng dẫn …, hằng năm tổng hợp báo cáo về …": the part of the clause that reports. */
function ownPart(clause: MappedText): MappedText {
  const report = clause.text.search(/báo cáo|phản ánh/iu);
  const marks = clause.text
    .slice(0, Math.max(report, 0))
    .matchAll(/,\s+(?=(?:hằng|hàng|định kỳ|tổng hợp|gửi|tham mưu)\s)/giu);
  // "6 tháng, hằng năm …" is one statement of time.
  if (/^(?:định kỳ|hằng|hàng|trước)\s/iu.test(clause.text)) return clause;
  const mark = [...marks].find(({ index }) => index >= 25);
  return mark ? sliceMapped(clause, mark.index + mark[0].length) : clause;
}

/** A clause that reports nothing belongs to the one behind it: it names the reporter. */
function mergeUnreported(clauses: readonly MappedText[]): MappedText[] {
  const merged: MappedText[] = [];
  let held: MappedText = emptyMapped;
  for (const clause of clauses) {
    held = joinWrapped(held, clause);
    if (!/báo cáo|phản ánh/iu.test(held.text)) continue;
    merged.push(held);
    held = emptyMapped;
  }
  return held.text === '' ? merged : [...merged, held];
}

/** Who is told to report in a sentence: behind "yêu cầu", "đề nghị", "giao", or as its subject. */
function reportersIn(text: string): string[] {
  const asked = [...text.matchAll(/(?<!được\s)(?:yêu cầu|đề nghị|giao)\s+(?=\p{L})/giu)].flatMap((match) => {
    const list = bodiesAtStart(text.slice(match.index + match[0].length));
    return list ? list.names : [];
  });
  if (asked.length > 0) return [...new Set(asked)];
  const own = addressedBodies({ text, at: [] });
  if (own) return [...own.names];
  const framed = /^(?:Căn cứ|Trên cơ sở|Định kỳ|Hằng|Hàng|Trước ngày|Trong quá trình)[^;.]*?,\s*/u.exec(text);
  const list = framed ? bodiesAtStart(text.slice(framed[0].length)) : null;
  return list ? [...list.names] : [];
}

function reportOf(ref: string, draft: Draft, cycle: ReportCycle, context: ReadingContext): ReadReporting {
  const { names } = context;
  const route = draft.route;
  const from = [...new Set(draft.from.map((name) => names.canonical(name)))];
  const via = route.via === null ? null : names.canonical(route.via);
  const to = [...new Set(route.to.map((name) => names.canonical(name)))].filter(
    (name) => name !== via && !from.includes(name),
  );
  const isAdHoc = draft.kind === 'ad-hoc' && to.length === 0;
  const addressees =
    to.length > 0 ? to : [isAdHoc ? 'Cơ quan cấp trên' : names.issuer].filter((name) => name !== null);
  return {
    ref,
    text: draft.content.text,
    from,
    via,
    to: addressees.length === 0 ? null : addressees.join('; '),
    cycle: cycle.cycle,
    dueWords: cycle.dueWords,
    due: cycle.spec ? writtenDue(cycle.spec, context.time) : null,
    dueSpec: cycle.spec,
    yearOffset: cycle.yearOffset,
    year: cycle.year,
    source: placeOf(draft.content, context.lines),
    ground: { rule: `report-${draft.kind}`, confidence: to.length > 0 || via !== null ? 0.9 : 0.6 },
  };
}
