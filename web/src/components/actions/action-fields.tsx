import { Input } from 'antd';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../../lib/api/problem.ts';
import { useColleagues } from '../../lib/colleagues.ts';
import type { Text } from '../../lib/text/texts.ts';
import { languageOf } from '../../lib/text/language-of.ts';
import { useLocale, useTexts } from '../../lib/text/locale.ts';
import { DateField } from '../date-field.tsx';
import { FileDrop, type SentFile } from '../file-drop.tsx';
import type { ActionValues, Need, TypedFigure } from './action-values.ts';
import { AgencyField } from './agency-field.tsx';
import { FieldFrame } from './field-frame.tsx';
import { FigureLines } from './figure-lines.tsx';
import { ChoiceField } from './choice-field.tsx';
import { FIELD_NAMES, texts } from './texts.ts';

interface ActionFieldsProps {
  readonly type: string;
  readonly needs: readonly Need[];
  readonly values: ActionValues;
  readonly onChange: (values: ActionValues) => void;
  /** Fields that miss something or hold what is no number. */
  readonly wrong: readonly string[];
  readonly problem: ApiProblem | null;
  /** Sends a file in, where the order takes some. */
  readonly sendFile?: (file: File) => Promise<SentFile>;
  /** Whether files are on their way. */
  readonly onBusy?: (isBusy: boolean) => void;
}

/** The name of a field in an order. */
export function fieldName(type: string, field: string): Text<string> {
  return FIELD_NAMES[`${type}.${field}`] ?? FIELD_NAMES[field] ?? { vi: field, en: field };
}

/** The fields that an order asks for, in the server's order, each with its own message. */
export function ActionFields(props: ActionFieldsProps) {
  const { needs, values, onChange } = props;
  return needs.map((need) => (
    <NeedField
      key={need.field}
      {...props}
      need={need}
      onValue={(value) => onChange({ ...values, [need.field]: value })}
    />
  ));
}

interface NeedFieldProps extends ActionFieldsProps {
  readonly need: Need;
  readonly onValue: (value: ActionValues[string]) => void;
}

function NeedField(props: NeedFieldProps) {
  const { type, need, values, wrong, problem, onValue, sendFile, onBusy } = props;
  const t = useTexts(texts);
  const locale = useLocale();
  const name = fieldName(type, need.field)[locale];
  if (need.kind === 'files') {
    if (sendFile === undefined) return null;
    const files = (values[need.field] ?? []) as readonly SentFile[];
    const shared = { label: t.optional(name), files, send: sendFile, onChange: onValue };
    return <FileDrop {...shared} {...(onBusy && { onBusy })} />;
  }
  const isWrong = wrong.includes(need.field);
  const message = isWrong ? wrongMessage(need, name, t) : problem?.fieldDetail(need.field);
  return (
    <FieldFrame
      label={need.required ? name : t.optional(name)}
      message={message}
      isGroup={need.kind === 'figures' || need.kind === 'yes-no'}
    >
      {(field) => <Control {...props} field={field} />}
    </FieldFrame>
  );
}

function wrongMessage(
  need: Need,
  name: string,
  t: { missing: (name: string) => string; figureWrong: string },
): string {
  return need.kind === 'figures' ? t.figureWrong : t.missing(name);
}

interface Field {
  readonly id: string;
  readonly isInvalid: boolean;
  readonly describedBy: string | undefined;
}

function Control({ need, values, onValue, field }: NeedFieldProps & { field: Field }): ReactNode {
  const value = values[need.field];
  const text = typeof value === 'string' ? value : '';
  const shared = { ...field, value: text, onChange: onValue };
  switch (need.kind) {
    case 'date':
      return <DateField {...shared} earliest={need.earliest} />;
    case 'figures':
      return <FigureLines figures={(value ?? []) as readonly TypedFigure[]} onChange={onValue} />;
    case 'account':
      return <ColleagueField {...shared} />;
    case 'agency':
      return <AgencyField {...shared} />;
    case 'yes-no':
      return <YesNo {...shared} />;
    case 'escalation':
      return <ChoiceField {...shared} choices={need.options.map((id) => ({ value: id, name: id }))} />;
    default:
      return <TextControl {...shared} isShort={need.kind === 'percent'} />;
  }
}

interface TextProps extends Field {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TextControl({
  id,
  isInvalid,
  describedBy,
  value,
  onChange,
  isShort,
}: TextProps & { isShort: boolean }) {
  const shared = {
    id,
    value,
    status: isInvalid ? ('error' as const) : ('' as const),
    'aria-invalid': isInvalid,
    'aria-describedby': describedBy,
  };
  if (isShort)
    return <Input {...shared} inputMode="numeric" onChange={(event) => onChange(event.target.value)} />;
  return (
    <Input.TextArea
      {...shared}
      lang={languageOf(value)}
      rows={5}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function ColleagueField(props: TextProps) {
  const { data = [] } = useColleagues();
  return <ChoiceField {...props} choices={data.map(({ id, name }) => ({ value: id, name }))} />;
}

function YesNo({ id, value, onChange }: TextProps) {
  const t = useTexts(texts);
  const choices = [
    { value: 'yes', name: t.yes },
    { value: 'no', name: t.no },
  ];
  return choices.map((choice) => (
    <label key={choice.value} className="radio">
      <input
        type="radio"
        name={id}
        checked={value === choice.value}
        onChange={() => onChange(choice.value)}
      />{' '}
      {choice.name}
    </label>
  ));
}
