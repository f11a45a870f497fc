import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import type { components } from '../../lib/api/schema.ts';
import { ChangePreview } from './change-preview.tsx';

type Preview = components['schemas']['ChangePreviewResponse'];

const NOTHING: Preview = {
  ...{ tasks: 0, reports: 0, dates: 0, rounds: 0, earlier: 0, later: 0, unplannable: 0 },
  ...{ byPlan: [], byAgency: [], byMonth: [], unplanned: [], items: [], next: null },
};
const htmlOf = (changes: Partial<Preview>) =>
  renderToStaticMarkup(
    <MemoryRouter>
      <ChangePreview preview={{ ...NOTHING, ...changes }} />
    </MemoryRouter>,
  );

it('says that nothing moves, and of nothing else', () => {
  const html = htmlOf({});
  expect(html).toContain('Không việc nào, báo cáo nào bị chuyển ngày.');
  expect(html).not.toContain('giữ nguyên ngày');
});

it('names what the entered calendar does not reach, with the day that is missing', () => {
  const agency = { id: 'ha-noi/so-y-te', name: 'Sở Y tế', shortName: 'Sở Y tế', endsOn: null };
  const html = htmlOf({
    unplannable: 3,
    unplanned: [
      { id: 't1', kind: 'task', planId: 'p', title: 'Tập huấn', agency, date: '2028-01-03' },
      { id: 'r1', kind: 'report', planId: 'p', title: 'Báo cáo năm', agency, date: '2028-01-04' },
    ],
  });
  expect(html).toContain('3 việc, báo cáo giữ nguyên ngày');
  expect(html).toContain('href="/viec/t1"');
  expect(html).toContain('href="/bao-cao/r1"');
  expect(html).toContain('Sở Y tế, cần lịch của ngày 03/01/2028');
});
