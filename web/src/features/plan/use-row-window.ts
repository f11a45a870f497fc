import { useEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { rowWindow, type RowWindow } from './row-window.ts';

const FIRST_HEIGHT = 900;

/** The rows of a scrolling frame that are drawn; on paper all of them. */
export function useRowWindow(
  frame: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): RowWindow {
  const [place, setPlace] = useState({ top: 0, height: FIRST_HEIGHT });
  const isPrinting = usePrinting();
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const look = () => setPlace({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [frame]);
  if (isPrinting) return { from: 0, to: count, before: 0, after: 0 };
  return rowWindow(count, rowHeight, Math.min(place.top, count * rowHeight), place.height);
}

/** While the browser prints: it takes the page as it stands when it says so. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
