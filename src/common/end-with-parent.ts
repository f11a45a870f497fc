// After this time a process whose parent is gone ends without finishing.
const GRACE_MS = 10_000;

/**
 * Ends the process, after `close`, as soon as its standard input closes: the pipe of a parent that is gone, even by
 * `kill -9`, is closed by the system.
 */
export function endWithParent(close: () => Promise<void>): void {
  process.stdin.once('close', () => {
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
  process.stdin.once('end', () => process.stdin.destroy());
  process.stdin.once('error', () => process.stdin.destroy());
  process.stdin.resume();
}
