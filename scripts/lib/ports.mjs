import net from 'node:net';

/** Whether nothing listens on this port, on the loopback and on all addresses alike. */
export async function isPortFree(port) {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, undefined));
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Some free port of the system's choice. */
export function anyFreePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1', exclusive: true }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * The preferred port, or the next free one after it, or any.
 * Neighbours are tried first because a port next to the usual one is easier to remember.
 * @returns {Promise<{port: number, preferred: number, moved: boolean}>}
 */
export async function choosePort(preferred, taken = new Set()) {
  for (let port = preferred; port < Math.min(preferred + 20, 65_536); port += 1) {
    if (!taken.has(port) && (await isPortFree(port))) {
      taken.add(port);
      return { port, preferred, moved: port !== preferred };
    }
  }
  const port = await anyFreePort();
  taken.add(port);
  return { port, preferred, moved: true };
}
