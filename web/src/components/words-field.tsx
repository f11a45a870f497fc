import { Input } from 'antd';
import { languageOf } from '../lib/text/language-of.ts';
import { FieldFrame } from './actions/field-frame.tsx';

/** As the server limits reasons, notes and remarks. */
const LONGEST = 2_000;

interface WordsFieldProps {
  readonly label: string;
  readonly value: string;
  readonly rows?: number;
  /** What is said where it may not stay empty; undefined: nothing is wrong. */
  readonly message: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A field for some sentences: a reason, a note, a direction. */
export function WordsField({ label, value, rows = 4, message, onChange }: WordsFieldProps) {
  return (
    <FieldFrame label={label} message={message}>
      {({ id, isInvalid, describedBy }) => (
        <Input.TextArea
          id={id}
          lang={languageOf(value)}
          rows={rows}
          maxLength={LONGEST}
          value={value}
          status={isInvalid ? 'error' : ''}
          aria-invalid={isInvalid}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}
