import { describe, expect, it } from '@jest/globals';
import { csvOf, jsonOf } from './task-export.ts';
import type { TaskRowResponse } from './task.responses.ts';

const row = (title: string, facts: Partial<TaskRowResponse> = {}): TaskRowResponse =>
  ({
    id: '1',
    plan: { id: 'p', number: null, title },
    assignment: { id: 'a', ref: 'III.1.4', title: '=HYPERLINK("http://x")' },
    agency: { id: 'vn-xa-00004', name: '@cmd', shortName: '-' },
    occurrence: 0,
    due: { date: '2025-09-03', workingDaysLeft: -2 },
    officer: null,
    progress: null,
    class: 'dated',
    role: 'lead',
    mandate: 'directive',
    treatment: 'followed',
    status: 'not-received',
    timeClass: 'overdue',
    timeliness: null,
    dormant: false,
    ...facts,
  }) as unknown as TaskRowResponse;

async function* pagesOf(...pages: TaskRowResponse[][]): AsyncGenerator<TaskRowResponse[]> {
  yield* pages;
}

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

describe('An export', () => {
  it('begins with the byte order mark and a head in the reader’s language', async () => {
    expect((await textOf(csvOf(pagesOf(), 'vi'))).startsWith('\ufeffMã nhiệm vụ,')).toBe(true);
    expect((await textOf(csvOf(pagesOf(), 'en'))).startsWith('\ufeffTask id,')).toBe(true);
  });

  it('guards texts that a spreadsheet would run as formulas, and leaves numbers alone', async () => {
    const [, line = ''] = (await textOf(csvOf(pagesOf([row('+1')]), 'en'))).split('\r\n');
    expect(line).toContain(`,'+1,`);
    expect(line).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(line).toContain(`,'@cmd,`);
    expect(line).toContain(',-2,');
  });

  it('quotes commas, semicolons, quotes and line breaks', async () => {
    const parted = await textOf(csvOf(pagesOf([row('họp;=1+1')]), 'en'));
    expect(parted).toContain('"họp;=1+1"');
    const csv = await textOf(csvOf(pagesOf([row('Kế hoạch "A", năm 2025\nphần 1')]), 'en'));
    expect(csv).toContain('"Kế hoạch ""A"", năm 2025\nphần 1"');
  });

  it('tells people states and classes in words, those who were asked politely, and programs in codes', async () => {
    const facts = { treatment: 'requested', mandate: 'request', timeliness: 'late' } as const;
    const task = row('a', { ...facts, status: 'returned' });
    const [head, line] = (await textOf(csvOf(pagesOf([task]), 'vi'))).split('\r\n');
    expect(head).toContain('Báo cáo cấp trên (mức)');
    expect(line).toContain(',có thời hạn,chủ trì,đề nghị,Trả lại,Đã qua thời hạn,2025-09-03,-2,Muộn,');
    const sleeping = row('a', { class: 'on-event', dormant: true, timeClass: 'no-deadline' });
    expect(await textOf(csvOf(pagesOf([sleeping]), 'vi'))).toContain(
      ',khi phát sinh,chủ trì,giao,Chờ phát sinh,,',
    );
    expect(JSON.parse(await textOf(jsonOf(pagesOf([task]))))).toMatchObject([{ status: 'returned' }]);
  });

  it('is one JSON array, also when it is empty or has several pages', async () => {
    expect(JSON.parse(await textOf(jsonOf(pagesOf())))).toEqual([]);
    expect(JSON.parse(await textOf(jsonOf(pagesOf([row('a')], [], [row('b'), row('c')]))))).toHaveLength(3);
  });
});
