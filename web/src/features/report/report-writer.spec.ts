import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ApiProblem } from '../../lib/api/problem.ts';
import type { SaveState, StoredDraft } from './draft-saver.ts';
import { bodyOf, type ReportBody, type ReportContent } from './report-form-values.ts';
import { beginningOf, ReportWriter, type KeptReport } from './report-writer.ts';

const contentOf = (body: ReportBody): ReportContent => ({
  ...body,
  schemaVersion: 1,
  periodKey: '2025',
  window: { start: '2024-12-15', cutOff: '2025-12-14' },
  zero: false,
  figures: body.figures.map((figure) => ({ ...figure, refs: figure.refs ?? [] })),
});
const said = (summary: string): ReportContent =>
  contentOf({
    summary,
    results: [],
    difficulties: '',
    proposals: '',
    figures: [{ key: 'so-nguoi', label: 'Số người', unit: 'người', value: 1234, refs: [] }],
  });

describe('a report that is written', () => {
  /** The server, for two who write the same. */
  let stored: StoredDraft<ReportContent> | null;
  /** What the browser keeps. */
  let kept: KeptReport | null;
  let told: SaveState;
  let writer: ReportWriter;

  const save = (content: ReportBody, version: number) => {
    if (version !== (stored?.version ?? 0))
      return Promise.reject(new ApiProblem(409, { code: 'version-stale' }));
    stored = { version: version + 1, savedAt: `${version + 1}`, content: contentOf(content) };
    return Promise.resolve(stored);
  };
  const open = (saving = save) => {
    const begun = beginningOf(kept, { draft: stored, start: stored?.content ?? said('điền sẵn') }, 'vi');
    writer?.end();
    writer = new ReportWriter(begun, {
      save: saving,
      read: () => Promise.resolve(stored),
      keep: (next) => (kept = next),
      forget: () => (kept = null),
      show: (_form, state) => (told = state),
    });
    return begun.form;
  };
  const pause = () => jest.advanceTimersByTimeAsync(1_500);
  const somebodyElseSaves = (summary: string) => save(bodyOf(said(summary)), stored?.version ?? 0);

  beforeEach(() => {
    jest.useFakeTimers();
    stored = null;
    kept = null;
    told = { kind: 'untouched' };
  });
  afterEach(() => {
    writer.end();
    jest.useRealTimers();
  });

  it('keeps across a save what is no number yet, and its line', async () => {
    const form = open();
    const typed = { ...form, figures: [{ ...form.figures[0]!, value: 'khoảng 20' }] };
    writer.change(typed);
    await pause();
    expect(told.kind).toBe('saved');
    expect(stored?.content.figures).toEqual([]);
    expect(open()).toEqual(typed);
  });

  it('keeps what was typed while a save was on its way, also where its answer came after the page was left', async () => {
    let arrive = () => {};
    const form = open(async (content, version) => {
      await new Promise<void>((resolve) => (arrive = resolve));
      return save(content, version);
    });
    writer.change({ ...form, summary: 'một' });
    await pause();
    writer.change({ ...form, summary: 'một hai' });
    writer.end();
    arrive();
    await pause();
    expect(stored?.content.summary).toBe('một');
    expect(open().summary).toBe('một hai');
  });

  it('knows its own text where the window was closed before the answer came', async () => {
    const form = open(async (content, version) => {
      await save(content, version);
      return new Promise(() => {});
    });
    writer.change({ ...form, summary: 'một' });
    await pause();
    writer.change({ ...form, summary: 'một hai' });
    expect(open().summary).toBe('một hai');
    writer.change({ ...form, summary: 'một hai ba' });
    await pause();
    expect(stored).toMatchObject({ version: 2, content: { summary: 'một hai ba' } });
  });

  it('begins with what somebody else saved since', async () => {
    const form = open();
    writer.change({ ...form, summary: 'một' });
    await pause();
    await somebodyElseSaves('của người khác');
    expect(open().summary).toBe('của người khác');
  });

  it('leaves the other text on the server where that is taken', async () => {
    const form = open();
    await somebodyElseSaves('của người khác');
    writer.change({ ...form, summary: 'của tôi' });
    await pause();
    expect(told.kind).toBe('stale');
    await writer.takeTheirs('vi');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(told.kind).toBe('untouched');
    expect(stored).toMatchObject({ version: 1, content: { summary: 'của người khác' } });
    expect(kept?.form.summary).toBe('của người khác');
  });

  it('saves its own text over the other where that is kept', async () => {
    const form = open();
    await somebodyElseSaves('của người khác');
    writer.change({ ...form, summary: 'của tôi' });
    await pause();
    await writer.keepMine();
    await pause();
    expect(stored).toMatchObject({ version: 2, content: { summary: 'của tôi' } });
  });

  it('keeps nothing once it was sent, whatever is still on its way', async () => {
    let arrive = () => {};
    const form = open(async (content, version) => {
      await new Promise<void>((resolve) => (arrive = resolve));
      return save(content, version);
    });
    writer.change({ ...form, summary: 'một' });
    await pause();
    writer.sent();
    arrive();
    await pause();
    expect(kept).toBeNull();
  });
});
