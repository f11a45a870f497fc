import { describe, expect, it } from '@jest/globals';
import { ApiProblem } from '../lib/api/problem.ts';
import { asked, NOT_ASKED, problemSince, versionSeen } from './confirmation.ts';

const STALE = new ApiProblem(412, { code: 'version-stale' });

describe('a confirmation', () => {
  it('orders on the version of its opening, whatever changes behind it', () => {
    expect(versionSeen(asked(NOT_ASKED, 3), 4, null)).toBe(3);
  });

  it('orders on the newest version once the person was told that the one seen is old', () => {
    const refused = { ...asked(NOT_ASKED, 3), isRefused: true };
    expect(STALE.isStale).toBe(true);
    expect(versionSeen(refused, 4, STALE)).toBe(4);
  });

  it('that is opened again has forgotten its last refusal, and kept the reason that was typed', () => {
    const refused = { ...asked(NOT_ASKED, 3), isRefused: true, reason: 'Theo công văn' };
    expect(problemSince(refused, STALE)).toBe(STALE);
    const again = asked(refused, 4);
    expect([problemSince(again, STALE), again.reason, again.version]).toEqual([null, 'Theo công văn', 4]);
    expect(versionSeen(again, 5, STALE)).toBe(4);
  });
});
