import { describe, expect, it } from '@jest/globals';
import type { ReportState } from '../../domain/report/report.ts';
import type { ContentsService, NewContent } from '../contents/contents.service.ts';
import type { Actor } from '../identity/actor.ts';
import { ReportContents } from './report-contents.service.ts';
import type { ReportDrafts } from './report-drafts.service.ts';

const window = { start: '2025-07-10', cutOff: '2025-09-10' };
const consolidation = { kind: 'consolidation', periodKey: '2025-Q3', window };

/** A consolidation that says that nothing arose, which it may not. */
async function sendZero(isAccepted: boolean): Promise<unknown[]> {
  const stored: unknown[] = [];
  const store = (content: NewContent) => {
    stored.push(content.body);
    return Promise.resolve({ contentId: 'c-1', contentHash: 'hash' });
  };
  const contents = new ReportContents({ store } as unknown as ContentsService, {} as ReportDrafts);
  await contents.store({
    actor: { accountId: 'officer' } as Actor,
    reportId: 'r-1',
    key: 'key-1',
    state: { definition: consolidation } as unknown as ReportState,
    body: { type: 'submit', zero: true, useDraft: false },
    wasAccepted: () => Promise.resolve(isAccepted),
  });
  return stored;
}

describe('the content that an order hands in', () => {
  it('is refused where the rules of today find fault with it', async () => {
    await expect(sendZero(false)).rejects.toThrow('report-content-invalid');
  });

  it('is not judged again when the same order was accepted before: it is the content of then', async () => {
    expect(await sendZero(true)).toEqual([expect.objectContaining({ zero: true, results: [] })]);
  });
});
