import { isLocalDate } from '../calendar/local-date.ts';
import { blocksOf } from './blocks.ts';
import { slipsIn } from './citation-slips.ts';
import { cleanLines } from './clean-lines.ts';
import { partsOf } from './document-parts.ts';
import type { DocumentParts } from './document-parts.ts';
import { lineIndexOf, placeOf } from './mapped-text.ts';
import { outlineOf } from './outline.ts';
import { planNames } from './plan-names.ts';
import type { PlanReading, ReadAssignment, ReadHeader, ReadReporting } from './plan-reading.ts';
import { questionsOf } from './questions.ts';
import { noFindings } from './raw-duty.ts';
import type { Findings } from './raw-duty.ts';
import { readAnnexes } from './read-annexes.ts';
import { readAssignment } from './read-assignments.ts';
import type { ReadingContext } from './read-assignments.ts';
import { readHeader } from './read-header.ts';
import { readReporting } from './read-reporting.ts';
import { readArticles, readSections } from './read-sections.ts';
import { readTargets } from './read-targets.ts';
import type { SourceDocument } from './source-lines.ts';
import { textOfDocument } from './source-text.ts';
import { wrappingOf } from './wrapping.ts';
import type { Wrapping } from './wrapping.ts';

/**
 * What is understood of the text of a plan: rules of the language of administrative documents, nothing else. Nothing is
 * decided here; what the text leaves open comes back as a question. Never throws for any text.
 */
export function readPlan(document: SourceDocument): PlanReading {
  const source = textOfDocument(document);
  const lines = lineIndexOf(source);
  const clean = cleanLines(document);
  const wrapping = wrappingOf(clean);
  const parts = partsOf(clean);
  const body = outlineOf(blocksOf(parts.plan.body, wrapping));
  const findings = noFindings();
  readSections(body, findings);
  readDecision(parts, wrapping, findings);
  readAnnexes(parts, wrapping, findings);
  const { planYear, ...header } = readHeader(parts, body, findings.times, lines);
  const names = planNames(header.issuer, headingNames(findings));
  const context: ReadingContext = {
    lines,
    names,
    time: {
      planYear,
      issuedOn: isLocalDate(header.issuedOn) ? header.issuedOn : null,
      periodEnd: header.periodEnd,
    },
  };
  const assignments = findings.duties.map((duty) => readAssignment(duty, context));
  const reporting = readReporting(findings, context);
  const plan: ReadHeader = {
    ...header,
    standingAgency: calledStanding(findings) ?? standingAgencyOf(assignments, reporting),
  };
  return {
    plan,
    targets: readTargets(findings, assignments, lines),
    assignments,
    reporting,
    generalTasks: findings.generalTasks.map(({ ref, content }) => ({
      ref,
      text: content.text,
      source: placeOf(content, lines),
    })),
    questions: questionsOf({
      plan,
      assignments,
      reporting,
      findings,
      secondLetterhead: secondLetterhead(parts),
    }),
    slips: slipsIn(source, lines, context.time.issuedOn),
  };
}

/** The national motto stands once in a document; annexes may hold forms with a motto of their own. */
function secondLetterhead({ plan }: DocumentParts): string | null {
  const motto = [...plan.body, ...plan.footer].find(({ content }) =>
    /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM/u.test(content.text),
  );
  return motto?.content.text ?? null;
}

function headingNames({ duties }: Findings): string[] {
  const fromHeadings = duties.filter(({ rule }) => rule === 'heading' || rule === 'sentence');
  return [...fromHeadings, ...duties].flatMap(({ holder }) => holder.names);
}

/** "Điều 2. Giao Sở X chủ trì …" of the decision that issues the plan, and the paragraphs below such an article. */
function readDecision({ decision }: DocumentParts, wrapping: Wrapping, findings: Findings): void {
  if (!decision) return;
  const from = decision.body.findIndex(({ content }) => /^Điều\s+1\s*[.:]/u.test(content.text));
  if (from !== -1) readArticles(outlineOf(blocksOf(decision.body.slice(from), wrapping)), findings);
}

/** "Cơ quan thường trực (Sở X)", "Sở X (cơ quan thường trực)": the heading says it. */
function calledStanding({ duties }: Findings): string | null {
  const found = duties.find(
    ({ holder }) =>
      holder.names.length === 1 &&
      /cơ quan (?:thường trực|đầu mối)/iu.test(holder.heading?.text.slice(0, 200) ?? ''),
  );
  return found?.holder.names[0] ?? null;
}

/** The body that is told to be the standing agency, else the one to follow and urge, else the one all reports go to. */
function standingAgencyOf(
  assignments: readonly ReadAssignment[],
  reporting: readonly ReadReporting[],
): string | null {
  const forms = [
    /là (?:cơ quan |đơn vị |bộ phận )?(?:thường trực|đầu mối)/iu,
    /(?:theo dõi|đôn đốc)[^;.]*(?:thực hiện|triển khai)[^;.]*(?:kế hoạch|chỉ thị|chương trình|quyết định này)|cơ quan (?:thường trực|đầu mối)/iu,
    /tổ chức (?:triển khai )?thực hiện (?:chương trình|kế hoạch)|chủ trì[^;.]* triển khai (?:thực hiện )?(?:chương trình|kế hoạch|chiến dịch|đề án|phương án)/iu,
  ];
  for (const form of forms) {
    const found = assignments.find(
      ({ text, assignees, assigneeKind }) =>
        form.test(text) && assignees.length === 1 && assigneeKind === 'agency',
    );
    if (found) return found.assignees[0]!;
  }
  return reporting.find(({ via }) => via !== null)?.via ?? null;
}
