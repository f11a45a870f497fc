import { Input } from 'antd';
import { useId, useState } from 'react';
import { longDate, shortDate } from '../../../lib/format/dates.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { dayOfWords } from '../review-rules.ts';
import { fieldTexts } from '../field-texts.ts';
import { useFieldCheck } from './field-checks.ts';

interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD` */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

/** A day as people write it, with its weekday beneath so that a slip is seen. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const t = useTexts(fieldTexts);
  const locale = useLocale();
  const id = useId();
  const [words, setWords] = useState(value === null ? '' : shortDate(value));
  const day = dayOfWords(words);
  const isWrong = day === null && words.trim() !== '';
  useFieldCheck(() => !isWrong);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={words}
        placeholder={t.dayFormat}
        status={isWrong ? 'error' : ''}
        aria-invalid={isWrong}
        aria-describedby={`${id}-says`}
        onChange={(event) => {
          setWords(event.target.value);
          onChange(dayOfWords(event.target.value));
        }}
      />
      <p id={`${id}-says`} className={isWrong ? 'field-error' : 'quiet small'}>
        {isWrong ? t.noDay : day && longDate(day, locale)}
      </p>
    </div>
  );
}
