import { describe, expect, it } from '@jest/globals';
import { realRegistry } from '../../test/support/reference-data.ts';
import type { Agency } from './agency.ts';
import { endedBodies, isThereOn } from './ended-bodies.ts';
import { buildRegistry } from './registry.ts';

const registry = realRegistry({ former: true });
const LABOUR = 'quang-nam/so-lao-dong-thuong-binh-va-xa-hoi';
const NONG_SON = 'quang-nam/ubnd-huyen-nong-son';

describe('bodies that have ended', () => {
  it('are there until the end of their last day', () => {
    expect(isThereOn(registry, NONG_SON, '2024-12-31')).toBe(true);
    expect(isThereOn(registry, NONG_SON, '2025-01-01')).toBe(false);
    expect(endedBodies(registry, [NONG_SON], '2024-12-31')).toEqual([]);
  });

  it('name the successors that are there on the day, however often the work went on in between', () => {
    expect(endedBodies(registry, [NONG_SON], '2025-03-01')).toEqual([
      { agencyId: NONG_SON, endedOn: '2024-12-31', successors: ['vn-huyen-509-den-20250630'] },
    ]);
    // Quế Sơn itself went on 30/6/2025 into communes of Đà Nẵng.
    const [later] = endedBodies(registry, [NONG_SON], '2025-11-21');
    expect(later?.successors.length).toBeGreaterThan(1);
    for (const id of later?.successors ?? []) expect(registry.byId.get(id)?.authority).toBe('da-nang');
  });

  it('may have several successors: the department for labour went to five bodies, and with them to Đà Nẵng', () => {
    const successors = [
      'so-noi-vu',
      'so-giao-duc-va-dao-tao',
      'so-y-te',
      'so-nong-nghiep-va-moi-truong',
      'cong-an-thanh-pho-da-nang',
    ];
    expect(endedBodies(registry, [LABOUR, LABOUR], '2025-07-01')).toEqual([
      { agencyId: LABOUR, endedOn: '2025-02-28', successors: successors.map((name) => `da-nang/${name}`) },
    ]);
  });

  it('are no question where the body is unknown or still there, and none that hangs on a circle', () => {
    expect(endedBodies(registry, ['nobody', 'da-nang/so-noi-vu'], '2025-11-21')).toEqual([]);
    const template = registry.byId.get(LABOUR)!;
    const circle: Agency[] = ['a', 'b'].map((id, n) => ({
      ...template,
      id,
      successors: [n === 0 ? 'b' : 'a'],
    }));
    expect(endedBodies(buildRegistry(circle), ['a'], '2025-11-21')).toEqual([
      { agencyId: 'a', endedOn: '2025-02-28', successors: [] },
    ]);
  });
});
