import { useState } from 'react';
import type { Ladder, LadderChange } from './api/policies.ts';
import { changeOf, typedOf, unreadable, type Typed } from './typed-ladder.ts';

/** A ladder being changed. */
export interface TypedLadder {
  readonly typed: Typed;
  /** What would be ordered; undefined while nothing is otherwise, and where something cannot be read. */
  readonly change: LadderChange | undefined;
  readonly isReadable: boolean;
  readonly type: (field: string, value: string) => void;
  readonly undo: () => void;
}

/** Keeps what is typed into the fields of a ladder. */
export function useTypedLadder(ladder: Ladder): TypedLadder {
  const [typed, setTyped] = useState(() => typedOf(ladder));
  return {
    typed,
    change: changeOf(ladder, typed),
    isReadable: unreadable(typed).length === 0,
    type: (field, value) => setTyped((before) => ({ ...before, [field]: value })),
    undo: () => setTyped(typedOf(ladder)),
  };
}
