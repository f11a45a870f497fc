import { useTexts } from '../../lib/text/locale.ts';
import { texts } from './texts.ts';

interface ChoiceFieldProps {
  readonly id: string;
  readonly value: string;
  readonly isInvalid: boolean;
  readonly describedBy: string | undefined;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly onChange: (value: string) => void;
}

/** One of a few: the browser's own list, which every phone shows in its own way. */
export function ChoiceField({ id, value, isInvalid, describedBy, choices, onChange }: ChoiceFieldProps) {
  const t = useTexts(texts);
  return (
    <select
      id={id}
      className="choice"
      value={value}
      aria-invalid={isInvalid}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t.choose}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.name}
        </option>
      ))}
    </select>
  );
}
