import { Input } from 'antd';
import type { ReactNode } from 'react';
import { FieldFrame } from '../../../components/actions/field-frame.tsx';
import type { ApiProblem } from '../../../lib/api/problem.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import type { Ladder } from '../api/policies.ts';
import { refusedRule } from '../refused-rule.ts';
import { rungDay, rungEffect, rungName } from '../rung-words.ts';
import { texts } from '../texts.ts';
import { LADDERS, unreadable, type LadderName, type Typed } from '../typed-ladder.ts';
import { TellsField } from './tells-field.tsx';

export interface LadderPartProps {
  readonly ladder: Ladder;
  readonly typed: Typed;
  readonly problem: ApiProblem | null;
  /** Null for who may only look. */
  readonly onChange: ((field: string, value: string) => void) | null;
}

/** The three ladders, rung by rung: what happens when, and its days as fields. */
export function LadderPart(props: LadderPartProps) {
  return LADDERS.map((name) => <OneLadder key={name} name={name} {...props} />);
}

function OneLadder({ name, ...props }: LadderPartProps & { readonly name: LadderName }) {
  const t = useTexts(texts);
  const id = `ladder-${name}`;
  return (
    <section aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{t[name]}</h2>
        {name === 'due' && props.onChange && <span className="quiet small">{t.negative}</span>}
      </div>
      <ul className="list" aria-labelledby={id}>
        {props.ladder[name].map((rung, n) => (
          <li key={rung.rung} className="line">
            <div className="line-main">
              <p>
                <strong>{rungName(t, rung.rung)}</strong>, {rungDay(t, name, rung)}
              </p>
              <p className="quiet small">{rungEffect(t, rung)}</p>
              {props.onChange && (
                <TellsField
                  field={`${name}.${n}.tells`}
                  name={rungName(t, rung.rung)}
                  typed={props.typed}
                  onChange={props.onChange}
                />
              )}
            </div>
            {props.onChange && <RungFields {...props} place={`${name}.${n}`} name={rungName(t, rung.rung)} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RungFieldsProps extends LadderPartProps {
  /** The way to the rung in the order: `due.5`. */
  readonly place: string;
  readonly name: string;
}

function RungFields({ place, name, ...props }: RungFieldsProps) {
  const t = useTexts(texts);
  return (
    <div className="rung-fields">
      <LadderField {...props} field={`${place}.workingDays`} label={<Whose name={name} figure={t.days} />} />
      {props.typed[`${place}.repeatEvery`] !== undefined && (
        <LadderField
          {...props}
          field={`${place}.repeatEvery`}
          label={<Whose name={name} figure={t.every} />}
        />
      )}
    </div>
  );
}

/** Of which rung a figure is, is seen by where it stands, and heard. */
function Whose({ name, figure }: { name: string; figure: string }) {
  return (
    <>
      <span className="visually-hidden">{name}: </span>
      {figure}
    </>
  );
}

interface LadderFieldProps extends LadderPartProps {
  readonly field: string;
  readonly label: ReactNode;
  /** What the browser offers to type it. */
  readonly type?: 'number' | 'time';
}

/** One figure of a ladder, with what is wrong with it. */
export function LadderField({ field, label, type = 'number', typed, problem, onChange }: LadderFieldProps) {
  const t = useTexts(texts);
  const rule = refusedRule(problem, field);
  const unread = type === 'time' ? t.notATime : t.notANumber;
  const message = unreadable(typed).includes(field) ? unread : rule && t[rule];
  return (
    <FieldFrame label={label} message={message}>
      {({ id, isInvalid, describedBy }) => (
        <Input
          id={id}
          type={type}
          value={typed[field]}
          status={isInvalid ? 'error' : ''}
          aria-invalid={isInvalid}
          aria-describedby={describedBy}
          onChange={(event) => onChange?.(field, event.target.value)}
        />
      )}
    </FieldFrame>
  );
}
