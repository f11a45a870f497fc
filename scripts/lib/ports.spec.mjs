import { describe, expect, it } from '@jest/globals';
import net from 'node:net';
import { anyFreePort, choosePort, isPortFree } from './ports.mjs';

async function whileTaken(port, host, run) {
  const server = net.createServer();
  await new Promise((resolve) => server.listen({ port, host }, resolve));
  try {
    await run();
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

describe('choosing a port', () => {
  it('keeps the preferred port when it is free', async () => {
    const port = await anyFreePort();
    expect(await choosePort(port)).toEqual({ port, preferred: port, moved: false });
  });

  it.each(['127.0.0.1', '0.0.0.0', '::'])('takes another one when something listens on %s', async (host) => {
    const port = await anyFreePort();
    await whileTaken(port, host, async () => {
      expect(await isPortFree(port)).toBe(false);
      const chosen = await choosePort(port);
      expect(chosen.moved).toBe(true);
      expect(await isPortFree(chosen.port)).toBe(true);
    });
  });

  it('does not give one port to two parts of the same start', async () => {
    const port = await anyFreePort();
    const taken = new Set();
    const first = await choosePort(port, taken);
    const second = await choosePort(port, taken);
    expect(second.port).not.toBe(first.port);
  });
});
