import { AutoComplete, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTexts } from '../../../lib/text/locale.ts';
import { useAgencies } from '../api/issue.ts';
import { questionTexts } from '../question-texts.ts';

/** Names of the register that hold what was typed, each once. */
function useNames(text: string): { readonly value: string; readonly label: string }[] {
  const { data } = useAgencies(useDeferredValue(text));
  const names = new Set((data?.items ?? []).map(({ name }) => name));
  return [...names].map((name) => ({ value: name, label: name }));
}

interface AgencyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One body under its label. */
export function LabelledAgency(props: AgencyFieldProps) {
  return (
    <div className="field">
      <span>{props.label}</span>
      <AgencyField {...props} />
    </div>
  );
}

/** One body: searched for in the register; a group ("Các Sở, ban, ngành") is typed as the plan names it. */
export function AgencyField({ label, value, onChange }: AgencyFieldProps) {
  const t = useTexts(questionTexts);
  const options = useNames(value);
  return (
    <AutoComplete
      className="agency-field"
      aria-label={label}
      placeholder={t.searchAgency}
      value={value}
      options={options}
      onChange={(next: string | undefined) => onChange(next ?? '')}
    />
  );
}

interface AgenciesFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** Several bodies under their label. */
export function LabelledAgencies(props: AgenciesFieldProps) {
  return (
    <div className="field">
      <span>{props.label}</span>
      <AgenciesField {...props} />
    </div>
  );
}

/** Several bodies; what the register does not know may be typed. */
export function AgenciesField({ label, value, onChange }: AgenciesFieldProps) {
  const t = useTexts(questionTexts);
  const [text, setText] = useState('');
  const options = useNames(text);
  return (
    <Select
      mode="tags"
      className="agency-field"
      aria-label={label}
      placeholder={t.searchAgency}
      value={[...value]}
      options={options}
      showSearch={{ searchValue: text, onSearch: setText, filterOption: false }}
      onChange={(next) => {
        setText('');
        onChange(next);
      }}
    />
  );
}
