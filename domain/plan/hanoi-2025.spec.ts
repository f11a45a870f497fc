import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { hanoiPlan, hanoiText } from '../../test/support/reference-data.ts';
import type { SourcePlace } from './plan-document.ts';
import { lineAt, textOfSpan } from './source-text.ts';

const plan = hanoiPlan();
const source = hanoiText();

/**
 * The bullets of "III. NHIỆM VỤ CỤ THỂ", read off the text here by line beginnings alone: `1.` to `7.` begin a block,
 * `-` a bullet; block 7 is a paragraph without a dash below a heading of two lines.
 */
function bulletsOfText(): Map<string, string> {
  const section = source.slice(
    source.indexOf('III. NHIỆM VỤ CỤ THỂ'),
    source.indexOf('Trên đây là Kế hoạch'),
  );
  const bullets = new Map<string, string[]>();
  let block = '';
  let count = 0;
  let current: string[] | null = null;
  for (const line of section.split('\n').slice(1)) {
    const heading = /^\s*(\d)\. /.exec(line);
    const starts =
      /^\s*- /.test(line) || (block === '7' && count === 0 && line.includes('Phối hợp Sở Nội vụ'));
    if (heading) [block, count, current] = [heading[1]!, 0, null];
    else if (starts) {
      count += 1;
      current = [line.replace(/^\s*- /, '')];
      bullets.set(`III.${block}.${count}`, current);
    } else current?.push(line);
  }
  return new Map([...bullets].map(([ref, lines]) => [ref, lines.join(' ').replace(/\s+/g, ' ').trim()]));
}

const everything: { ref: string; text: string; place: SourcePlace }[] = [
  ...plan.targets,
  ...plan.generalTasks,
  ...plan.assignments,
  ...plan.reporting,
];

describe('the sample plan of Hà Nội', () => {
  it('is read off exactly the text that lies beside it', () => {
    expect(createHash('sha256').update(source).digest('hex')).toBe(plan.source.sha256);
  });

  it('has 38 assignments in 7 blocks, 13 targets, 14 general tasks and 4 duties to report', () => {
    const blocks = new Map<string, number>();
    for (const { place } of plan.assignments) blocks.set(place.item!, (blocks.get(place.item!) ?? 0) + 1);
    expect([...blocks.values()]).toEqual([13, 6, 5, 4, 2, 7, 1]);
    expect([plan.targets.length, plan.generalTasks.length, plan.reporting.length]).toEqual([13, 14, 4]);
  });

  it('holds every bullet of section III, in order and word for word', () => {
    expect(new Map(plan.assignments.map(({ ref, text }) => [ref, text]))).toEqual(bulletsOfText());
    expect(plan.assignments.map(({ ref }) => ref)).toEqual([...bulletsOfText().keys()]);
  });

  it.each(everything.map((item): [string, typeof item] => [item.ref, item]))(
    'finds %s at its place in the text',
    (ref, { text, place }) => {
      expect(textOfSpan(source, place)).toBe(text);
      expect([lineAt(source, place.start), lineAt(source, place.end - 1)]).toEqual([
        place.line,
        place.lastLine,
      ]);
      const named = [place.section, place.item, place.bullet].filter((part) => part !== null).join('.');
      expect(named.replace(/(\d)([ab])$/, '$1.$2')).toBe(ref);
    },
  );

  it('has one dated assignment, one recurring, two on an event, two whose date is to be set; 32 are standing', () => {
    const refsOf = (name: string) => plan.assignments.filter((a) => a.class === name).map((a) => a.ref);
    expect(refsOf('dated')).toEqual(['III.1.4']);
    expect(refsOf('recurring')).toEqual(['III.4.4']);
    expect(refsOf('on-event')).toEqual(['III.1.10', 'III.6.6']);
    expect(refsOf('to-be-set')).toEqual(['III.1.9', 'III.6.5']);
    expect(refsOf('standing')).toHaveLength(32);
  });

  it('quotes words that stand in the bullet: of its deadline, its event, its citations', () => {
    for (const { text, deadline, event, legalBasis } of plan.assignments) {
      const quoted = [deadline?.words, event?.words, ...legalBasis.map(({ number }) => number)];
      for (const words of quoted) if (words !== undefined) expect(text).toContain(words);
    }
  });

  it('names each assignee as a heading of section III does', () => {
    const section = textOfSpan(source, {
      start: source.indexOf('III. NHIỆM VỤ'),
      end: source.length,
    }).toLowerCase();
    for (const { assignees } of plan.assignments) {
      for (const { name } of assignees) expect(section).toContain(name.toLowerCase());
    }
  });

  it('requests only where the heading says "Đề nghị", and leaves groups to the kind of each member', () => {
    const followed = plan.assignments.flatMap((a) =>
      a.assignees.filter((x) => x.followed).map((x) => ({ a, x })),
    );
    for (const { a, x } of followed) {
      const wanted = x.kind === 'group' ? 'by-kind' : a.place.item === '2' ? 'request' : 'directive';
      expect([a.ref, x.mandate.decided]).toEqual([a.ref, wanted]);
    }
  });

  it('cites as bases documents of its opening paragraph', () => {
    const opening = textOfSpan(source, { start: 0, end: source.indexOf('I. MỤC TIÊU') });
    for (const { number } of plan.legalBases) expect(opening).toContain(number);
  });

  it('sums a round up that the closing paragraph dates before 15/12', () => {
    const round = plan.reporting.find((duty) => duty.kind === 'round');
    expect(round).toMatchObject({ ref: 'closing.1', receiver: 'Sở Nội vụ', year: 2025 });
    expect(round?.text).toContain(round?.deadline?.words);
    expect(plan.reporting.find((duty) => duty.kind === 'consolidation')?.round).toBe('closing.1');
  });
});
