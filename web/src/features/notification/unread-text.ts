import type { components } from '../../lib/api/schema.ts';

const MOST_SHOWN = 99;

/** What the bell shows: the number, `99+` beyond what fits, nothing for none. */
export function unreadText({ count, more }: components['schemas']['UnreadCountResponse']): string {
  if (count === 0) return '';
  return more || count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
}
