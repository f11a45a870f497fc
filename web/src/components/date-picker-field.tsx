import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import type { DateFieldProps } from './date-field.tsx';

/** What people write, and what the API takes. */
const SHOWN = 'DD/MM/YYYY';
const SENT = 'YYYY-MM-DD';

/** The calendar itself; use it through `DateField`, which loads it when it is needed. */
export function DatePickerField({ id, value, earliest, isInvalid, describedBy, onChange }: DateFieldProps) {
  return (
    <DatePicker
      id={id}
      className="date-picker"
      format={SHOWN}
      placeholder={SHOWN}
      value={value === '' ? null : dayjs(value)}
      {...(earliest === null ? {} : { minDate: dayjs(earliest) })}
      status={isInvalid ? 'error' : ''}
      aria-describedby={describedBy}
      onChange={(day) => onChange(day === null ? '' : day.format(SENT))}
    />
  );
}
