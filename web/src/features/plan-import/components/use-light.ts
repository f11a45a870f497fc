import { createContext, use, useSyncExternalStore } from 'react';
import { Store } from '../../../lib/state/store.ts';

/** Where the person points: at an item, in the document or among the proposals; `isClick`: and wants to see its other half. */
interface Point {
  readonly id: string | null;
  readonly from: 'document' | 'proposals';
  readonly isClick: boolean;
}

/** Which item is lit. A store: only what is lit, or was, is drawn anew when the cursor moves. */
export class Light {
  readonly store = new Store<Point>({ id: null, from: 'proposals', isClick: false });

  readonly point = (id: string, from: Point['from'], isClick = false): void => {
    const now = this.store.get();
    if (now.id === id && !isClick) return;
    this.store.set({ id, from, isClick });
  };
}

export const LightContext = createContext<Light>(new Light());

/** The light of the review. */
export function useLight(): Light {
  return use(LightContext);
}

/** The id that is lit when it is one of these, else null. */
export function useLitAmong(ids: readonly string[]): string | null {
  const light = useLight();
  return useSyncExternalStore(light.store.subscribe, () => {
    const { id } = light.store.get();
    return id !== null && ids.includes(id) ? id : null;
  });
}
