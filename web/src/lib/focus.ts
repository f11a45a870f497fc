const PAGE = 'content';

/**
 * Sees to it that the keyboard does not begin anew at the top when what held the focus goes away (a step that was done is no
 * longer offered, a line moved): the part around it takes the focus. What was shut while an order went out gets it back once it
 * is open again; what stays shut when the order was carried out has gone away like the rest. A dialog that closes gives it back
 * itself (`rememberFocus`).
 *
 * @param isOrderOut whether an order is on its way to the service
 * @returns stops that
 */
export function keepFocusNear(isOrderOut: () => boolean): () => void {
  let held: HTMLElement | null = null;
  let around: readonly HTMLElement[] = [];
  const note = ({ target }: Event) => {
    held = target instanceof HTMLElement ? target : null;
    around = held === null ? [] : partsAround(held);
  };
  // Who presses elsewhere has left it.
  const forget = () => {
    held = null;
    around = [];
  };
  const giveBack = () => {
    if (held !== null) focusFirst(takersAfter(held, around, isOrderOut()));
  };
  const observer = new MutationObserver(() => {
    if (held !== null && !isHeld()) afterDrawing(giveBack);
  });
  document.addEventListener('focusin', note);
  document.addEventListener('pointerdown', forget, true);
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', note);
    document.removeEventListener('pointerdown', forget, true);
  };
}

/** Who is offered the focus that was lost, in this order: while an order is out what held it may be open again in a moment. */
export function takersAfter<Place extends { readonly isConnected: boolean }>(
  held: Place,
  around: readonly Place[],
  isOrderOut: boolean,
): readonly Place[] {
  if (!held.isConnected) return around;
  return isOrderOut ? [held] : [held, ...around];
}

/** What may take the focus in the place of something, the nearest first; inside a dialog nothing outside of it. */
function partsAround(held: HTMLElement): HTMLElement[] {
  const parts: HTMLElement[] = [];
  const dialog = held.closest('[role="dialog"]');
  for (let part = held.parentElement; part !== null; part = part.parentElement) {
    if (part.matches('[tabindex]')) parts.push(part);
    if (part === dialog?.parentElement) break;
  }
  return parts;
}

/**
 * Notes what holds the focus before a dialog opens over it.
 *
 * @returns gives the focus back, when nothing else has taken it: to what held it, else to the part around it, else to the page
 */
export function rememberFocus(): () => void {
  const held = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  const around = held === null ? [] : [held, ...partsAround(held)];
  return () => afterDrawing(() => focusFirst([...around, document.getElementById(PAGE)]));
}

/** Unless something holds the focus, the first that can take it does: what is gone, hidden or shut cannot. */
function focusFirst(places: readonly (HTMLElement | null)[]): void {
  for (const place of places) {
    if (isHeld()) return;
    place?.focus({ preventScroll: true });
  }
}

/** What was shut while an order went out takes the focus again only once it is drawn anew. */
function afterDrawing(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}

function isHeld(): boolean {
  const { activeElement, body } = document;
  return activeElement !== null && activeElement !== body;
}
