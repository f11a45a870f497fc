import { Button, type ButtonProps } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { BulkSelection } from '../../lib/api/bulk-selection.ts';

// Most who see the button read on without pressing it.
const BulkDialog = lazy(async () => ({ default: (await import('./bulk-dialog.tsx')).BulkDialog }));

interface BulkOrderProps {
  /** On the button, and on that of the dialog. */
  readonly label: string;
  readonly selection: BulkSelection;
  readonly type?: ButtonProps['type'];
  readonly size?: ButtonProps['size'];
  readonly disabled?: boolean;
  /** While there is nothing to choose from; an open dialog stays open. */
  readonly isHidden?: boolean;
  /** After the dialog was closed with the order carried out. */
  readonly onDone?: () => void;
}

/** A button that gives one order to many, by a dialog that shows beforehand who gets what. */
export function BulkOrder({ label, selection, onDone, isHidden = false, ...button }: BulkOrderProps) {
  // As it was pressed: what the list shows meanwhile, without what is done already, changes neither name nor selection.
  const [opened, setOpened] = useState<Pick<BulkOrderProps, 'label' | 'selection'> | null>(null);
  return (
    <>
      {!isHidden && (
        <Button {...button} onClick={() => setOpened({ label, selection })}>
          {label}
        </Button>
      )}
      {opened && (
        <Suspense fallback={null}>
          <BulkDialog
            {...opened}
            onClose={(isDone) => {
              setOpened(null);
              if (isDone) onDone?.();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
