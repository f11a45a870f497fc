import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { realSlice } from '../../test/support/real-calendar.ts';
import { quangNamPlan, quangNamText, realRegistry } from '../../test/support/reference-data.ts';
import { defaultGroupSettings } from '../agency/groups.ts';
import { DEFAULT_DEADLINE_CONVENTIONS } from '../deadline/deadline-spec.ts';
import { expandAssignments, expandReporting } from './expand-assignments.ts';
import type { SourcePlace } from './plan-document.ts';
import { lineAt, textOfSpan } from './source-text.ts';
import { validatePlanDocument } from './validate-plan-document.ts';

const plan = quangNamPlan();
const source = quangNamText();
const registry = realRegistry({ former: true });
const context = { registry, on: '2024-07-15', settings: defaultGroupSettings };

/** The headings of "IV." with a paragraph instead of bullets, and how that paragraph begins. */
const PARAGRAPHS: Readonly<Record<string, string>> = {
  '3': 'Trên cơ sở',
  '12': 'Phối hợp',
  '14': 'Phối hợp',
  '15': 'Phối hợp',
  '18': 'Thực hiện đầy đủ',
};

/** The bullets of section IV but its last heading, read off the text here by line beginnings alone. */
function bulletsOfText(): Map<string, string> {
  const section = source.slice(source.indexOf('\nIV. ') + 1, source.indexOf('19. Chế độ báo cáo'));
  const bullets = new Map<string, string[]>();
  let heading = '';
  let count = 0;
  let current: string[] | null = null;
  for (const line of section.split('\n').slice(1)) {
    const numbered = /^\s*(\d{1,2})\. /.exec(line);
    const paragraph = PARAGRAPHS[heading];
    const starts = paragraph === undefined ? /^\s*- /.test(line) : line.trim().startsWith(paragraph);
    if (numbered) [heading, count, current] = [numbered[1]!, 0, null];
    else if (starts) {
      count += 1;
      current = [line.replace(/^\s*- /, '')];
      bullets.set(`IV.${heading}.${count}`, current);
    } else current?.push(line);
  }
  // One page number stands inside a bullet.
  const whole = (lines: string[]) => lines.filter((line) => !/^\s*\d+\s*$/.test(line)).join('\n');
  return new Map([...bullets].map(([ref, lines]) => [ref, joined(whole(lines))]));
}

/** Without the breaks of lines, and so without the hyphen's question at their end. */
function joined(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(\d)- /g, '$1-')
    .trim();
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

const everything: { ref: string; text: string; place: SourcePlace }[] = [
  ...plan.targets,
  ...plan.generalTasks,
  ...plan.assignments,
  ...plan.reporting,
];

describe('the sample plan of Quảng Nam', () => {
  it('is read off exactly the text that lies beside it', () => {
    expect(createHash('sha256').update(source).digest('hex')).toBe(plan.source.sha256);
  });

  it('has 47 assignments under 18 headings, 3 targets, 15 general tasks and 6 duties to report', () => {
    const headings = countBy(plan.assignments, ({ place }) => place.item!);
    expect(Object.values(headings)).toEqual([11, 4, 1, 3, 3, 2, 2, 2, 2, 2, 2, 1, 3, 1, 1, 2, 4, 1]);
    expect([plan.targets.length, plan.generalTasks.length, plan.reporting.length]).toEqual([3, 15, 6]);
  });

  it('holds every bullet of section IV, in order and word for word', () => {
    const read = bulletsOfText();
    expect(plan.assignments.map(({ ref }) => ref)).toEqual([...read.keys()]);
    expect(new Map(plan.assignments.map(({ ref, text }) => [ref, joined(text)]))).toEqual(
      new Map([...read].map(([ref, text]) => [ref, text.replace('425- KH/TU', '425-KH/TU')])),
    );
  });

  it.each(everything.map((item): [string, typeof item] => [item.ref, item]))(
    'finds %s at its place in the text',
    (ref, { text, place }) => {
      expect(textOfSpan(source, place)).toBe(text);
      expect([lineAt(source, place.start), lineAt(source, place.end - 1)]).toEqual([
        place.line,
        place.lastLine,
      ]);
      expect([place.section, place.item, place.bullet].filter((part) => part !== null).join('.')).toBe(ref);
    },
  );

  it('has six recurring assignments and two whose date is to be set; 39 are standing', () => {
    const refsOf = (name: string) => plan.assignments.filter((a) => a.class === name).map((a) => a.ref);
    expect(refsOf('recurring')).toEqual(['IV.1.5', 'IV.3.1', 'IV.11.2', 'IV.12.1', 'IV.13.3', 'IV.17.1']);
    expect(refsOf('to-be-set')).toEqual(['IV.16.1', 'IV.17.3']);
    expect(refsOf('standing')).toHaveLength(39);
  });

  it('quotes words that stand in the bullet: of its deadline, its citations', () => {
    const told = [...plan.assignments, ...plan.reporting];
    for (const { text, deadline } of told) if (deadline) expect(text).toContain(deadline.words);
    const cited = plan.assignments.flatMap(({ text, legalBasis }) =>
      legalBasis.map((basis) => ({ text: text.replace(/- /g, '-'), ...basis })),
    );
    expect(cited).toHaveLength(5);
    for (const { text, number } of cited) expect(text).toContain(number);
  });

  it('names each assignee as a heading of section IV does', () => {
    const section = textOfSpan(source, { start: source.indexOf('\nIV. '), end: source.length }).toLowerCase();
    for (const { assignees } of plan.assignments) {
      for (const { name } of assignees) {
        expect(section.replace('hợp tác xã và các', 'hợp tác xã, các')).toContain(name.toLowerCase());
      }
    }
  });

  it('requests only where the heading says "Đề nghị", and leaves groups to the kind of each member', () => {
    for (const { ref, place, assignees } of plan.assignments) {
      const asked = ['13', '14', '15'].includes(place.item!);
      for (const { kind, mandate, followed } of assignees) {
        const wanted = asked || !followed ? 'request' : kind === 'group' ? 'by-kind' : 'directive';
        expect([ref, mandate.decided, mandate.words]).toEqual([ref, wanted, asked ? 'Đề nghị' : null]);
      }
    }
  });

  it('cites as bases documents of its opening paragraph', () => {
    const opening = textOfSpan(source, { start: 0, end: source.indexOf('I. MỤC ĐÍCH') });
    expect(plan.legalBases).toHaveLength(2);
    for (const { number } of plan.legalBases) expect(opening).toContain(number);
  });

  it('can be issued as it is, with the bodies of its day, whenever it is entered', () => {
    const checked = {
      registry,
      calendar: realSlice(),
      groups: defaultGroupSettings,
      deadlines: DEFAULT_DEADLINE_CONVENTIONS,
      sourceText: source,
    };
    expect(validatePlanDocument(plan, { ...checked, on: '2024-07-15' })).toEqual([]);
    expect(validatePlanDocument(plan, { ...checked, on: '2025-10-28' })).toEqual([]);
  });
});

describe('the tasks of Quảng Nam’s plan', () => {
  const { tasks, addressed } = expandAssignments(plan, context);

  it('are 165 at its launch, by heading', () => {
    expect(countBy(tasks, ({ assignmentRef }) => assignmentRef.split('.')[1]!)).toEqual({
      1: 11,
      2: 4,
      3: 1,
      4: 3,
      5: 3,
      6: 2,
      7: 2,
      8: 2,
      9: 2,
      10: 2,
      11: 2 * 2,
      12: 1,
      13: 3,
      14: 1 + 5,
      15: 1,
      16: 2 * 23,
      17: 4 * 18,
    });
    expect(tasks).toHaveLength(165);
    expect(new Set(tasks.map((task) => `${task.assignmentRef}|${task.agencyId}`)).size).toBe(165);
  });

  it('go to 18 districts, towns and cities, Nông Sơn with them, which ended on 31/12/2024', () => {
    const committees = tasks.filter(({ assignmentRef }) => assignmentRef === 'IV.17.1');
    expect(committees.map(({ agencyId }) => agencyId)).toContain('quang-nam/ubnd-huyen-nong-son');
    const later = expandAssignments(plan, { ...context, on: '2025-01-01' }).tasks;
    expect(later.filter(({ assignmentRef }) => assignmentRef === 'IV.17.1')).toHaveLength(17);
    expect(later).toHaveLength(165 - 4);
  });

  it('are followed but for 12 requests: 10 of the Front and the organisations, 2 of social insurance', () => {
    expect(countBy(tasks, ({ treatment }) => treatment)).toEqual({ followed: 153, requested: 12 });
    const requested = tasks.filter(({ treatment }) => treatment === 'requested');
    expect(countBy(requested, ({ assignmentRef }) => assignmentRef.split('.')[1]!)).toEqual({
      13: 3,
      14: 6,
      15: 1,
      16: 2,
    });
  });

  it('have each the class of its assignment', () => {
    expect(countBy(tasks, (task) => task.class)).toEqual({
      recurring: 1 + 1 + 2 + 1 + 1 + 18,
      'to-be-set': 23 + 18,
      standing: 165 - 24 - 41,
    });
  });

  it('only name the enterprises and the employers', () => {
    expect(addressed.map(({ assignmentRef, name }) => `${assignmentRef} ${name}`)).toEqual([
      'IV.18.1 Các doanh nghiệp, hợp tác xã',
      'IV.18.1 Các tổ chức sử dụng lao động',
    ]);
  });
});

describe('the reports of Quảng Nam’s plan', () => {
  const reports = expandReporting(plan, context);
  const round = reports.filter((report) => report.kind === 'round');

  it('are 42 in the yearly round: 18 units, 22 departments and branches, newspaper and broadcaster', () => {
    expect(round).toHaveLength(18 + 22 + 2);
    expect(countBy(round, ({ agencyId }) => registry.byId.get(agencyId)!.kind)).toMatchObject({
      "people's-committee": 18,
      press: 2,
      'social-insurance': 1,
      'armed-force': 2,
    });
    expect(countBy(round, ({ treatment }) => treatment)).toEqual({ followed: 41, requested: 1 });
  });

  it('are summed up by the receiver, who owes no report to itself', () => {
    const receiver = 'quang-nam/so-lao-dong-thuong-binh-va-xa-hoi';
    expect(round.map(({ agencyId }) => agencyId)).not.toContain(receiver);
    expect(reports.filter(({ kind }) => kind === 'consolidation')).toMatchObject([
      { dutyRef: 'IV.19.2.a', agencyId: receiver },
    ]);
  });
});
