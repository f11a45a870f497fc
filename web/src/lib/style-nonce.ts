/**
 * Gives every style that is made from now on the nonce of the page. Ant Design takes it for its own; the lock of its dialogs
 * and the measuring of the scroll bar (@rc-component/util) make theirs without it, and would be refused.
 */
export function giveStylesNonce(nonce: string): void {
  const create = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
}

/** The nonce of the page's answer; scripts may read it, the attribute itself is hidden from styles. */
export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
}
