import { useId, useState } from 'react';
import { longDate } from '../lib/format/dates.ts';
import { useLocale, useTexts } from '../lib/text/locale.ts';
import { texts } from './texts.ts';

interface DateWithReasonProps {
  /** `YYYY-MM-DD`, or an instant. */
  readonly date: string;
  /** Why it is this day, as the server explains it; without it there is nothing to ask. */
  readonly reason: string | null | undefined;
  /** The server's own sentence ("còn 3 ngày làm việc (thứ Tư, 03/9/2025)") in the place of the bare date. */
  readonly sentence?: string | undefined;
}

/** A date with its weekday; a press tells why it is that day. */
export function DateWithReason({ date, reason, sentence }: DateWithReasonProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const shown = sentence ?? longDate(date, locale);
  if (!reason) return <time dateTime={date}>{shown}</time>;
  return (
    <span className="date-with-reason">
      <time dateTime={date}>{shown}</time>{' '}
      <button
        type="button"
        className="why-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t.why}
      </button>
      <span id={id} hidden={!isOpen} className="why-text">
        {reason}
      </span>
    </span>
  );
}
