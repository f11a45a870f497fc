import { useId, type ReactNode } from 'react';

interface FieldFrameProps {
  /** What of it is only heard stands in `visually-hidden`. */
  readonly label: ReactNode;
  readonly message: string | undefined;
  /** Several controls under one label. */
  readonly isGroup?: boolean;
  readonly children: (field: {
    id: string;
    isInvalid: boolean;
    describedBy: string | undefined;
  }) => ReactNode;
}

/** A field with its label and its message, tied together for who listens. */
export function FieldFrame({ label, message, isGroup = false, children }: FieldFrameProps) {
  const id = useId();
  const describedBy = message === undefined ? undefined : `${id}-message`;
  const content = children({ id, isInvalid: message !== undefined, describedBy });
  const told = message !== undefined && (
    <p id={describedBy} className="field-error" role="alert">
      {message}
    </p>
  );
  if (isGroup) {
    return (
      <fieldset className="field" tabIndex={-1} aria-describedby={describedBy}>
        <legend>{label}</legend>
        {content}
        {told}
      </fieldset>
    );
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {content}
      {told}
    </div>
  );
}
