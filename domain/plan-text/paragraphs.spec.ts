import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { PlanDocument } from '../plan/plan-document.ts';
import { paragraphsOf } from './paragraphs.ts';

const linesOf = (text: string) => text.split('\n').map((line) => ({ text: line, page: null }));
const sample = (name: string, file: string) =>
  readFileSync(new URL(`../../sample-plans/${name}/${file}`, import.meta.url), 'utf8');

const TEXT = `I. NHIỆM VỤ

1. Giao Sở Nội vụ chủ trì, phối hợp với các sở, ngành liên quan tổ chức tập
huấn; báo cáo kết quả trước ngày 15/12.

- Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố tuyên truyền.`;

describe('the paragraphs of a plan', () => {
  it('are its wrapped lines joined, each with its mark and the line on which it begins', () => {
    expect(
      paragraphsOf(linesOf(TEXT), []).map(({ line, marker, markerKind, parts }) => [
        line,
        marker,
        markerKind,
        parts.map(({ text }) => text).join(''),
      ]),
    ).toEqual([
      [1, 'I.', 'roman', 'NHIỆM VỤ'],
      [
        3,
        '1.',
        'number',
        'Giao Sở Nội vụ chủ trì, phối hợp với các sở, ngành liên quan tổ chức tập huấn; báo cáo kết quả trước ngày 15/12.',
      ],
      [6, '-', 'dash', 'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố tuyên truyền.'],
    ]);
  });

  it('are cut where something was read, also over the end of a line and twice from the same words', () => {
    const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
    const spans = [
      { id: 'a1', ...at('tổ chức tập\nhuấn') },
      { id: 'a2', ...at('huấn; báo cáo kết quả') },
    ];
    expect(paragraphsOf(linesOf(TEXT), spans)[1]!.parts).toEqual([
      { text: 'Giao Sở Nội vụ chủ trì, phối hợp với các sở, ngành liên quan ', ids: [] },
      { text: 'tổ chức tập ', ids: ['a1'] },
      { text: 'huấn', ids: ['a1', 'a2'] },
      { text: '; báo cáo kết quả', ids: ['a2'] },
      { text: ' trước ngày 15/12.', ids: [] },
    ]);
  });

  it('show every assignment of the plan of Hà Nội with all its words', () => {
    const source = sample('hanoi-2025', 'source.txt');
    const { assignments } = JSON.parse(sample('hanoi-2025', 'plan.json')) as PlanDocument;
    const spans = assignments.map(({ ref, place: { start, end } }) => ({ id: ref, start, end }));
    const words = new Map<string, string>();
    for (const { parts } of paragraphsOf(linesOf(source), spans))
      for (const { text, ids } of parts)
        for (const id of ids) words.set(id, `${words.get(id) ?? ''} ${text}`);
    const signs = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
    for (const { ref, text } of assignments)
      expect([ref, signs(words.get(ref) ?? '')]).toEqual([ref, signs(text)]);
  });
});
