import { Modal, type ModalProps } from 'antd';
import { useLayoutEffect } from 'react';
import { rememberFocus } from '../lib/focus.ts';
import { useTexts } from '../lib/text/locale.ts';
import { texts } from './texts.ts';

/** A dialog that gives the focus back when it closes, however it goes away and whatever became of its button. */
export function Dialog({ open = false, closable, ...props }: ModalProps) {
  const t = useTexts(texts);
  return (
    <>
      <FocusKeeper isOpen={open} />
      <Modal open={open} closable={closable ?? { 'aria-label': t.close }} {...props} />
    </>
  );
}

/** Stands before the dialog, so that it looks before the dialog takes the focus. */
function FocusKeeper({ isOpen }: { isOpen: boolean }) {
  useLayoutEffect(() => (isOpen ? rememberFocus() : undefined), [isOpen]);
  return null;
}
