import { useCallback, useMemo, useState } from 'react';

/** Tasks that are chosen for one order, while somebody chooses. */
export interface Choice {
  readonly isChoosing: boolean;
  readonly ids: ReadonlySet<string>;
  readonly begin: () => void;
  /** Forgets what was chosen. */
  readonly end: () => void;
  /** Takes all of them, or gives them back where all are taken. */
  readonly toggle: (ids: readonly string[]) => void;
}

/** What somebody has chosen. */
export function useChoice(): Choice {
  const [isChoosing, setChoosing] = useState(false);
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set());
  const begin = useCallback(() => setChoosing(true), []);
  const end = useCallback(() => {
    setChoosing(false);
    setIds(new Set());
  }, []);
  const toggle = useCallback((wanted: readonly string[]) => setIds((before) => toggled(before, wanted)), []);
  return useMemo(() => ({ isChoosing, ids, begin, end, toggle }), [isChoosing, ids, begin, end, toggle]);
}

/** All of them added, or taken away where all were there. */
export function toggled(before: ReadonlySet<string>, wanted: readonly string[]): ReadonlySet<string> {
  const after = new Set(before);
  const hasAll = wanted.every((id) => before.has(id));
  for (const id of wanted) {
    if (hasAll) after.delete(id);
    else after.add(id);
  }
  return after;
}
