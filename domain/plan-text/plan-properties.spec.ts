import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PlanReading } from './plan-reading.ts';
import { RABIES_PLAN } from './read-plan.fixture.ts';
import { readPlan } from './read-plan.ts';
import { documentOfText } from './source-text.ts';

const lines = RABIES_PLAN.trimEnd().split('\n');

/** Everything understood, without the places: they move with the text. */
function understood(text: string): string {
  const reading: PlanReading = readPlan(documentOfText(text));
  const withoutPlaces = (key: string, value: unknown): unknown =>
    ['source', 'heading', 'grounds'].includes(key) ? undefined : value;
  return JSON.stringify(reading, withoutPlaces);
}

const expected = understood(RABIES_PLAN);

/** "same", or where the two readings part. */
function compared(text: string): string {
  const read = understood(text);
  if (read === expected) return 'same';
  const at = [...expected].findIndex((char, i) => char !== read[i]);
  return `${expected.slice(at - 60, at + 90)} ≠ ${read.slice(at - 60, at + 90)}`;
}

function wrapped(line: string, width: number): string[] {
  if (line.includes(' | ')) return [line];
  const out: string[] = [];
  for (const word of line.split(' ')) {
    const last = out.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) out[out.length - 1] = `${last} ${word}`;
    else out.push(word);
  }
  return out;
}

describe('what is understood does not change', () => {
  // Narrower than a line of print, whole headings are as full as lines of text.
  test('with the width at which lines are wrapped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 110 }), (width) => {
        expect(compared(lines.flatMap((line) => wrapped(line, width)).join('\n'))).toBe('same');
      }),
      { numRuns: 12 },
    );
  });

  test('with page numbers and empty lines between wrapped lines', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 50 }), fc.boolean(), (perPage, spaced) => {
        const printed = lines.flatMap((line) => wrapped(line, 84));
        const paged = printed.flatMap((line, i) =>
          i % perPage === perPage - 1 ? [line, '', ` ${Math.ceil(i / perPage)} `, ''] : [line],
        );
        expect(compared(paged.join(spaced ? '\n\n' : '\n'))).toBe('same');
      }),
      { numRuns: 6 },
    );
  });

  test('with a header on every page', () => {
    const pages = lines.map((line, i) =>
      i % 15 === 14 ? `${line}\n\n${i / 15 + 1}\n\nỦy ban nhân dân tỉnh - Kế hoạch năm 2026\n` : line,
    );
    expect(compared(pages.join('\n').replace(/\n(\d+)\.\d+\n/gu, '\n$1\n'))).toBe('same');
  });

  test.each([
    ['–', '- '],
    ['•', '- '],
    ['*', '- '],
  ])('with the bullet %s', (bullet) => {
    expect(compared(lines.map((line) => line.replace(/^- /u, `${bullet} `)).join('\n'))).toBe('same');
  });

  test('with decomposed letters, and with marks of Markdown', () => {
    expect(compared(RABIES_PLAN.normalize('NFD'))).toBe('same');
    const marked = lines.map((line) =>
      /^[IVX]+\. /u.test(line) ? `## **${line}**` : /^\d\. /u.test(line) ? `### ${line}  ` : line,
    );
    expect(compared(marked.join('\n'))).toBe('same');
  });

  test('of who does what, with the tone of Uỷ and the dashes of names', () => {
    const other = readPlan(documentOfText(RABIES_PLAN.replaceAll('Ủy ban', 'Uỷ ban')));
    const mine = readPlan(documentOfText(RABIES_PLAN));
    const shape = ({ assignments, reporting }: PlanReading): unknown => [
      assignments.map(({ ref, role, due, recurrence, assignees, coordinators }) => [
        ref,
        role,
        due,
        recurrence,
        assignees.length,
        coordinators.length,
      ]),
      reporting.map(({ ref, cycle, due, via }) => [ref, cycle, due, via]),
    ];
    expect(shape(other)).toEqual(shape(mine));
  });
});

test('a plan of forty pages is read whole', () => {
  const duties = Array.from({ length: 120 }, (_, i) => {
    const bullets = lines.filter((line) => line.startsWith('- ') && line.length > 60);
    return [`${i + 1}. Sở Y tế`, ...bullets].join('\n');
  }).join('\n');
  const text = `KẾ HOẠCH\nViệc chung\nI. TỔ CHỨC THỰC HIỆN\n${duties}\n`;
  const { assignments } = readPlan(documentOfText(text));
  expect(text.length).toBeGreaterThan(90_000);
  expect(assignments.length).toBeGreaterThan(500);
});
