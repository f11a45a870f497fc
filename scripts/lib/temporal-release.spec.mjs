import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findTemporalRelease, NoTemporalReleaseError } from './temporal-release.mjs';

describe('The Temporal server of production', () => {
  let folder;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'don-doc-release-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const put = (name) => writeFileSync(path.join(folder, name), '', { mode: 0o755 });
  const nowhere = () => path.join(folder, 'none');

  it('is the one that is named, with its tool beside it', async () => {
    put('my-server');
    put('temporal-sql-tool');
    const server = path.join(folder, 'my-server');
    const found = await findTemporalRelease({ env: { TEMPORAL_SERVER_PATH: server }, folder: nowhere() });
    expect(found).toEqual({ server, sqlTool: path.join(folder, 'temporal-sql-tool') });
  });

  it('is not worked around when the one that is named lacks its tool', async () => {
    put('my-server');
    const env = { TEMPORAL_SERVER_PATH: path.join(folder, 'my-server') };
    await expect(findTemporalRelease({ env, folder })).rejects.toThrow(/temporal-sql-tool cannot be run/);
  });

  it('is the one that was built before', async () => {
    put('temporal-server');
    put('temporal-sql-tool');
    expect(await findTemporalRelease({ env: {}, folder })).toEqual({
      server: path.join(folder, 'temporal-server'),
      sqlTool: path.join(folder, 'temporal-sql-tool'),
    });
  });

  it('that cannot be had is said to be missing, with the ways to get it', async () => {
    const looking = findTemporalRelease({ env: { PATH: folder }, folder: nowhere() });
    await expect(looking).rejects.toThrow(NoTemporalReleaseError);
    await expect(looking).rejects.toThrow(/install Go[^]*TEMPORAL_SERVER_PATH/);
  });
});
