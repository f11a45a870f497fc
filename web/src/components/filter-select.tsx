interface FilterSelectProps {
  /** Its name for who listens. */
  readonly label: string;
  /** What stands there while nothing is chosen. */
  readonly all: string;
  readonly value: string | null;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    /** Of a label that is not in the language of the page. */
    readonly lang?: 'vi';
  }[];
  readonly onChange: (value: string | null) => void;
}

/** Narrows a list down to one of some: the browser's own list, which weighs nothing and which every phone shows in its own way. */
export function FilterSelect({ label, all, value, options, onChange }: FilterSelectProps) {
  return (
    <select
      className="choice filter-select"
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} lang={option.lang} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
