import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { LocaleContext } from '../lib/text/locale.ts';
import { DateWithReason } from './date-with-reason.tsx';
import { FileDrop } from './file-drop.tsx';
import { reportStateWord, taskStateWord, timeClassWord } from './words.ts';

describe('a date', () => {
  it('is shown with its weekday, its reason behind a question', () => {
    const html = renderToStaticMarkup(<DateWithReason date="2025-12-14" reason="trước ngày 15/12" />);
    expect(html).toContain('Chủ nhật, 14/12/2025');
    expect(html).toContain('aria-expanded="false"');
    expect(html).toContain('hidden=""');
  });

  it('has no question where there is no reason to tell', () => {
    expect(renderToStaticMarkup(<DateWithReason date="2025-12-14" reason={null} />)).not.toContain('button');
  });

  it('is in the language in use', () => {
    const html = renderToStaticMarkup(
      <LocaleContext value={{ locale: 'en', choose: () => undefined }}>
        <DateWithReason date="2025-12-14" reason={null} />
      </LocaleContext>,
    );
    expect(html).toContain('Sunday, 14/12/2025');
  });
});

describe('a place for files', () => {
  it('is a group with a name, which can hold the focus when a file in it goes away', () => {
    const nothing = () => undefined;
    const html = renderToStaticMarkup(
      <FileDrop
        label="Tệp minh chứng"
        files={[]}
        send={() => Promise.reject(new Error())}
        onChange={nothing}
      />,
    );
    const name = /^<div[^>]* role="group" tabindex="-1" aria-labelledby="([^"]+)"/.exec(html)?.[1];
    expect(html).toContain(`<span id="${name}" class="field-label">Tệp minh chứng</span>`);
  });
});

describe('the words for time classes and states', () => {
  it('are polite to bodies that were asked, not ordered', () => {
    expect(timeClassWord('overdue').vi).toBe('Quá hạn');
    expect(timeClassWord('overdue', 'requested').vi).toBe('Đã qua thời hạn');
    expect(timeClassWord('due-soon', 'requested')).toBe(timeClassWord('due-soon'));
  });

  it('call a cancelled task and a report that is not owed by their own words', () => {
    expect(taskStateWord('cancelled').vi).toBe('Hủy');
    expect(reportStateWord('cancelled').vi).toBe('Không phải báo cáo');
  });
});
