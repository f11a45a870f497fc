import { Select } from 'antd';
import { useId } from 'react';
import { useLocale } from '../../../lib/text/locale.ts';
import type { Text } from '../../../lib/text/texts.ts';

interface ChoiceFieldProps<Name extends string> {
  readonly label: string;
  /** The label is read out and not shown. */
  readonly isBare?: boolean;
  readonly names: readonly Name[];
  readonly words: Readonly<Record<Name, Text<string>>>;
  readonly value: Name;
  readonly onChange: (value: Name) => void;
}

/** One of a few words. */
export function ChoiceField<Name extends string>(props: ChoiceFieldProps<Name>) {
  const { label, isBare = false, names, words, value, onChange } = props;
  const id = useId();
  const locale = useLocale();
  const select = (
    <Select<Name>
      id={id}
      className="choice-field"
      {...(isBare ? { 'aria-label': label } : {})}
      value={value}
      options={names.map((name) => ({ value: name, label: words[name][locale] }))}
      onChange={onChange}
    />
  );
  if (isBare) return select;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {select}
    </div>
  );
}
