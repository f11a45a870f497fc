import { describe, expect as assert, it } from '@jest/globals';
import { createServer } from 'node:http';
import { expect, localOf, shortened, StepFailed, told, until, WalkClient } from './walk-client.mjs';

/** A service that answers each request with the next of `answers` and notes what it was asked. */
async function withService(answers, work) {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push({ path: request.url, key: request.headers['idempotency-key'] });
    const { status, body } = answers.shift();
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await work(`http://127.0.0.1:${server.address().port}`, asked);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const loggedIn = { status: 201, body: { token: 'dds_1' } };

describe('what the walk prints', () => {
  it('tells days and instants by the clock of Vietnam', () => {
    assert(told('2025-12-14')).toBe('14/12/2025');
    assert(told('2025-11-02T23:30:00.000Z')).toBe('03/11/2025 06:30');
    assert(told('2025-11-03T06:30:00.000+07:00')).toBe('03/11/2025 06:30');
    assert(localOf('2025-11-03T20:00:00.000Z').slice(0, 10)).toBe('2025-11-04');
  });

  it('cuts long texts and puts them on one line', () => {
    assert(shortened('Gửi\n  kết quả')).toBe('Gửi kết quả');
    assert(shortened('abcdef', 4)).toBe('abc…');
  });
});

describe('a step of the walk', () => {
  it('fails with its reason', () => {
    assert(() => expect(false, 'nobody was reminded')).toThrow(new StepFailed('nobody was reminded'));
  });

  it('that waits in vain says for what', async () => {
    const never = until(
      'the round',
      0,
      async () => 1,
      () => false,
    );
    await assert(never).rejects.toThrow('the round: not within 0 s');
  });

  it('repeats an order of unknown outcome with the same key', async () => {
    const unknown = { status: 503, body: { code: 'outcome-unknown' } };
    await withService([loggedIn, unknown, { status: 200, body: { version: 2 } }], async (address, asked) => {
      const person = await new WalkClient(address, () => {}).as('ba-dinh', 'secret');
      assert(await person.post('/tasks/1/commands', { type: 'receive' })).toEqual({ version: 2 });
      assert(asked[1].key).toBe(asked[2].key);
    });
  });

  it('that is to be refused fails where it is accepted', async () => {
    await withService([loggedIn, { status: 200, body: {} }], async (address) => {
      const person = await new WalkClient(address, () => {}).as('ba-dinh', 'secret');
      await assert(person.refused(404, 'GET', '/tasks/1')).rejects.toThrow('but was accepted');
    });
  });

  it('that is refused tells the problem', async () => {
    const problem = { code: 'not-allowed', detail: 'Không được', errors: [{ field: 'type', detail: 'sai' }] };
    await withService([loggedIn, { status: 403, body: problem }], async (address) => {
      const person = await new WalkClient(address, () => {}).as('ba-dinh', 'secret');
      await assert(person.get('/tasks/1')).rejects.toThrow('403 not-allowed · Không được · type: sai');
    });
  });
});
