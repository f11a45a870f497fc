import { Input } from 'antd';
import { useId } from 'react';
import { languageOf } from '../../../lib/text/language-of.ts';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly maxLength?: number;
}

/** A line of text, or several, under its label. */
export function TextField({ label, value, onChange, rows = 1, maxLength }: TextFieldProps) {
  const id = useId();
  const shared = {
    id,
    value,
    lang: languageOf(value),
    ...(maxLength === undefined ? {} : { maxLength, showCount: true }),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows > 1 ? (
        <Input.TextArea {...shared} rows={rows} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Input {...shared} onChange={(event) => onChange(event.target.value)} />
      )}
    </div>
  );
}
