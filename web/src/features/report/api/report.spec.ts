import { afterAll, describe, expect, it } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { queryKeys } from '../../../lib/api/query-keys.ts';
import { rememberDraft, type Report } from './report.ts';

const draft = (version: number) => ({ version }) as NonNullable<Report['draft']>;

describe('a draft that was saved', () => {
  const client = new QueryClient();
  afterAll(() => client.clear());

  it('is what the page begins with when somebody comes back to it', () => {
    const report = { id: 'a', title: 'Báo cáo', draft: draft(1) } as Report;
    client.setQueryData(queryKeys.report('a'), report);
    rememberDraft(client, 'a', draft(2));
    expect(client.getQueryData(queryKeys.report('a'))).toEqual({ ...report, draft: draft(2) });
  });

  it('makes no report of one that was not read', () => {
    rememberDraft(client, 'b', draft(2));
    expect(client.getQueryData(queryKeys.report('b'))).toBeUndefined();
  });
});
