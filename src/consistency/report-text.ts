import type { ConsistencyReport } from './consistency.service.ts';
import type { Findings, Rule } from './finding.ts';

// A screen of what is lost; --json has all of it.
const SHOWN_LOSSES = 20;

/** The outcome for people, in both languages. Pure. */
export function reportText({ found, remaining, listed }: ConsistencyReport): string {
  const lines = found.rules().flatMap((rule) => ruleLines(rule, found, remaining));
  if (lines.length === 0) lines.push('Mọi thứ đều khớp. / Everything agrees.');
  lines.push(...lossLines(found));
  if (!listed) {
    lines.push(
      'Không đọc được danh sách của Temporal: chưa tìm luồng công việc lạ. / ' +
        'Temporal gave no list: workflows of what PostgreSQL does not know were not looked for.',
    );
  }
  const left = (remaining ?? found).differences;
  lines.push(`Khác biệt / differences: ${found.differences}; còn lại / left: ${left}`);
  return `${lines.join('\n')}\n`;
}

/** The outcome for programs. Pure. */
export function reportJson({ found, remaining, listed }: ConsistencyReport): object {
  return {
    differences: found.differences,
    left: (remaining ?? found).differences,
    listed,
    rules: found.rules().map((rule) => ({
      code: rule.code,
      words: rule.words,
      severity: rule.severity,
      repair: rule.repair,
      found: found.count(rule),
      left: remaining === null ? found.count(rule) : leftOf(rule, remaining),
      examples: found
        .examples(rule)
        .map(({ ref, seen }) => ({ ...ref, ...(seen === undefined ? {} : { seen }) })),
    })),
    appeared: remaining === null ? [] : appeared(found, remaining).map(({ code }) => code),
    losses: found.losses,
  };
}

function ruleLines(rule: Rule, found: Findings, remaining: Findings | null): string[] {
  const left = remaining === null ? '' : ` → ${leftOf(rule, remaining)}`;
  const [first] = found.examples(rule);
  const example = first ? `   ${first.ref.kind}/${first.ref.id}${first.seen ? ` (${first.seen})` : ''}` : '';
  return [`${rule.code}: ${found.count(rule)}${left}`, `   ${rule.words.vi} / ${rule.words.en}`, example];
}

function lossLines({ losses }: Findings): string[] {
  if (losses.length === 0) return [];
  const events = losses.reduce((sum, { lastSeq, recordedSeq }) => sum + recordedSeq - lastSeq, 0);
  return [
    `PostgreSQL đã mất / PostgreSQL has lost: ${events} sự kiện / events, ${losses.length} việc / subjects`,
    ...losses.slice(0, SHOWN_LOSSES).map(({ kind, id, lastSeq, recordedSeq, orders }) => {
      const known = orders.map(({ version, status }) => `${version}: ${status}`).join(', ');
      return `   ${kind}/${id} ${lastSeq + 1}–${recordedSeq}${known ? ` (${known})` : ''}`;
    }),
  ];
}

function leftOf(rule: Rule, remaining: Findings): number {
  const same = remaining.rules().find(({ code }) => code === rule.code);
  return same === undefined ? 0 : remaining.count(same);
}

function appeared(found: Findings, remaining: Findings): Rule[] {
  const known = new Set(found.rules().map(({ code }) => code));
  return remaining.rules().filter(({ code }) => !known.has(code));
}
