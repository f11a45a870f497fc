/** The page that was asked for before the log-in; only an address of this application, anything else leads to the first page. */
export function safeTarget(asked: string | null): string {
  return asked !== null && /^\/(?![/\\])/.test(asked) ? asked : '/';
}
