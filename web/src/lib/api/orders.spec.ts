import { describe, expect, it } from '@jest/globals';
import { OrderKeys } from './idempotency.ts';
import { ApiProblem, dataOf } from './problem.ts';
import { pauseBefore, shouldRepeat } from './query-client.ts';

describe('the key of an order', () => {
  it('stays while the same order is repeated without an answer', () => {
    const keys = new OrderKeys();
    const first = keys.keyFor({ type: 'receive' });
    expect(keys.keyFor({ type: 'receive' })).toBe(first);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is a new one for another order, and after the answer', () => {
    const keys = new OrderKeys();
    const first = keys.keyFor({ type: 'receive' });
    expect(keys.keyFor({ type: 'withdraw' })).not.toBe(first);
    const second = keys.keyFor({ type: 'receive' });
    keys.answered();
    expect(keys.keyFor({ type: 'receive' })).not.toBe(second);
  });

  it('is a new one for another file, of which JSON says nothing', () => {
    const keys = new OrderKeys();
    const plan = new File(['kế hoạch'], 'Kế hoạch.docx', { lastModified: 1 });
    const other = new File(['kế hoạch'], 'Phụ lục.docx', { lastModified: 1 });
    const first = keys.keyFor({ files: [plan] });
    expect(keys.keyFor({ files: [plan] })).toBe(first);
    expect(keys.keyFor({ files: [other] })).not.toBe(first);
  });
});

describe('what is sent again by itself', () => {
  it('is what found the line or the service away, three times, each time later', () => {
    expect(shouldRepeat(0, new ApiProblem(503, {}))).toBe(true);
    expect(shouldRepeat(2, new ApiProblem(0, {}))).toBe(true);
    expect(shouldRepeat(3, new ApiProblem(503, {}))).toBe(false);
    expect([0, 1, 2].map(pauseBefore)).toEqual([500, 1000, 2000]);
  });

  it('is nothing that was refused for a reason', () => {
    for (const status of [400, 401, 403, 404, 409, 422])
      expect(shouldRepeat(0, new ApiProblem(status, {}))).toBe(false);
  });
});

describe('an answer', () => {
  const response = (status: number) => new Response(null, { status });

  it('is its data', async () => {
    await expect(dataOf(Promise.resolve({ data: 7, response: response(200) }))).resolves.toBe(7);
  });

  it('that refuses is thrown with its code and the messages at its fields', async () => {
    const error = {
      code: 'invalid',
      title: 'Chưa hợp lệ',
      detail: 'Hãy sửa',
      errors: [
        { field: 'figures.0.value', pointer: '/figures/0/value', code: 'number', detail: 'Phải là số' },
      ],
    };
    const problem = await dataOf(Promise.resolve({ error, response: response(400) })).catch(
      (thrown: unknown) => thrown,
    );
    expect(problem).toBeInstanceOf(ApiProblem);
    expect(problem).toMatchObject({ status: 400, code: 'invalid', isPassing: false });
    expect((problem as ApiProblem).fieldDetail('figures.0.value')).toBe('Phải là số');
  });

  it('that never came is a problem that may pass', async () => {
    const problem = await dataOf(Promise.reject(new TypeError('Failed to fetch'))).catch(
      (thrown: unknown) => thrown,
    );
    expect(problem).toMatchObject({ status: 0, code: 'no-answer', isPassing: true });
  });
});
