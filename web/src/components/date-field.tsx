import { lazy, Suspense } from 'react';
import { longDate } from '../lib/format/dates.ts';
import { useLocale } from '../lib/text/locale.ts';
import { LoadingState } from './states.tsx';

export interface DateFieldProps {
  readonly id: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  /** The first day that can be chosen. */
  readonly earliest: string | null;
  readonly isInvalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly onChange: (value: string) => void;
}

// The calendar is large: it comes when somebody opens a form that asks for a date.
const DatePickerField = lazy(async () => ({
  default: (await import('./date-picker-field.tsx')).DatePickerField,
}));

/** A field for a date, as ngày/tháng/năm; the chosen day is said with its weekday. */
export function DateField(props: DateFieldProps) {
  const locale = useLocale();
  return (
    <>
      <Suspense fallback={<LoadingState rows={1} />}>
        <DatePickerField {...props} />
      </Suspense>
      {props.value !== '' && <p className="quiet small">{longDate(props.value, locale)}</p>}
    </>
  );
}
