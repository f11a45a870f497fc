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

/** Who is told at a rung; closed until somebody wants to change it. */
export function TellsField({ field, name, typed, onChange }: TellsFieldProps) {
  const t = useTexts(texts);
  const told = tellersIn(field, typed);
  return (
    <details className="tells">
      <summary>
        <span className="visually-hidden">{name}: </span>
        {t.whoIsTold}
      </summary>
      <FieldFrame
        isGroup
        label={<span className="visually-hidden">{`${name}: ${t.whoIsTold}`}</span>}
        message={told.length === 0 ? t.nobody : undefined}
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
