const PAGE = 'content';

/**
 * Notes what holds the focus before it may go away: a dialog opens over it, a step that was done is no longer offered.
 *
 * @returns gives the focus back, when nothing else has taken it: to what held it, else to the part around it, else to the page
 */
export function rememberFocus(): () => void {
  const held = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  const part = held?.parentElement?.closest<HTMLElement>('[tabindex="-1"]') ?? null;
  const giveBack = () => {
    if (isHeld()) return;
    for (const place of [held, part, document.getElementById(PAGE)]) {
      place?.focus({ preventScroll: true });
      if (isHeld()) return;
    }
  };
  // What was shut while the order went out takes the focus again only once it is drawn anew.
  return () => requestAnimationFrame(() => setTimeout(giveBack));
}

function isHeld(): boolean {
  const { activeElement, body } = document;
  return activeElement !== null && activeElement !== body;
}
