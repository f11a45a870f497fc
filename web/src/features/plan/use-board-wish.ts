import { useSearchParams } from 'react-router';
import { filterNamed } from './board-filters.ts';
import type { BoardWish } from './board-view.ts';

/** What of the board is looked for, in the address: it can be sent to a colleague and found again. */
export function useBoardWish() {
  const [params, setParams] = useSearchParams();
  const wish: BoardWish = {
    filter: filterNamed(params.get('loc')),
    assignmentId: params.get('viec'),
    text: params.get('tim') ?? '',
  };
  const change = (next: Partial<BoardWish>) => {
    const { filter, assignmentId, text } = { ...wish, ...next };
    const entries = Object.entries({
      loc: filter === 'all' ? '' : filter,
      viec: assignmentId ?? '',
      tim: text,
    }).filter(([, value]) => value !== '');
    setParams(Object.fromEntries(entries), { replace: true, preventScrollReset: true });
  };
  return { wish, change };
}
