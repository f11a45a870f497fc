import { describe, expect, it } from '@jest/globals';
import type { AuditEntry } from './audit-entry.entity.ts';
import { auditHash, findBreak } from './audit.service.ts';

function chainOf(length: number): AuditEntry[] {
  const chain: AuditEntry[] = [];
  for (let n = 1; n <= length; n += 1) {
    const content = {
      chainId: 'task/1',
      n,
      at: new Date(n * 1000),
      actorAccountId: null,
      actorAgencyId: 'so-noi-vu',
      action: 'task.received',
      subjectType: 'task',
      subjectId: '1',
      data: { note: `tiếp nhận ${n}` },
      prevHash: chain.at(-1)?.hash ?? Buffer.alloc(32),
    };
    chain.push({ ...content, hash: auditHash(content) });
  }
  return chain;
}

describe('A chain of audit entries', () => {
  it('is whole as it was written', () => {
    expect(findBreak(chainOf(4))).toBeNull();
    expect(findBreak([])).toBeNull();
  });

  it('shows the entry whose content was changed', () => {
    const chain = chainOf(4);
    chain[1] = { ...chain[1]!, data: { note: 'khác' } };
    expect(findBreak(chain)).toBe(2);
  });

  it('shows a changed entry even when its own hash was computed anew', () => {
    const chain = chainOf(4);
    const { hash: _, ...content } = { ...chain[1]!, action: 'task.returned' };
    chain[1] = { ...content, hash: auditHash(content) };
    expect(findBreak(chain)).toBe(3);
  });

  it('shows where an entry was removed', () => {
    const chain = chainOf(4);
    chain.splice(1, 1);
    expect(findBreak(chain)).toBe(2);
  });
});
