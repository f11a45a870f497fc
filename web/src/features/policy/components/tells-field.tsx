import { useState } from 'react';
import { FieldFrame } from '../../../components/actions/field-frame.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { texts } from '../texts.ts';
import { TELLERS, tellersIn, withTeller, type Typed } from '../typed-ladder.ts';

interface TellsFieldProps {
  /** The way to it in the order: `due.5.tells`. */
  readonly field: string;
  /** Of which rung. */
  readonly name: string;
  readonly typed: Typed;
  readonly onChange: (field: string, value: string) => void;
}

/** Who is told at a rung; closed until somebody wants to change it, and not to be closed while it says what is wrong. */
export function TellsField({ field, name, typed, onChange }: TellsFieldProps) {
  const t = useTexts(texts);
  const told = tellersIn(field, typed);
  const isNobody = told.length === 0;
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="tells"
      open={isOpen || isNobody}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary onClick={(event) => isNobody && event.preventDefault()}>
        <span className="visually-hidden">{name}: </span>
        {t.whoIsTold}
      </summary>
      <FieldFrame
        isGroup
        label={<span className="visually-hidden">{`${name}: ${t.whoIsTold}`}</span>}
        message={isNobody ? t.nobody : undefined}
      >
        {() =>
          TELLERS.map((who) => (
            <label key={who} className="radio">
              <input
                type="checkbox"
                checked={told.includes(who)}
                onChange={({ target }) => onChange(field, withTeller(told, who, target.checked))}
              />{' '}
              {t[who]}
            </label>
          ))
        }
      </FieldFrame>
    </details>
  );
}
