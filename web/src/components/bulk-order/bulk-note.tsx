import { Input } from 'antd';
import { useId } from 'react';
import { useTexts } from '../../lib/text/locale.ts';
import { texts } from './texts.ts';

/** As the server limits it. */
const NOTE_MAX = 2_000;

interface BulkNoteProps {
  readonly isUrging: boolean;
  readonly value: string;
  readonly isMissing: boolean;
  readonly onChange: (value: string) => void;
}

/** What those who get the order are told; an urging says something. */
export function BulkNote({ isUrging, value, isMissing, onChange }: BulkNoteProps) {
  const t = useTexts(texts);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{isUrging ? t.urgeText : t.remark}</label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={NOTE_MAX}
        value={value}
        status={isMissing ? 'error' : ''}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {isMissing && (
        <p id={`${id}-error`} className="field-error" role="alert">
          {t.textMissing}
        </p>
      )}
    </div>
  );
}
