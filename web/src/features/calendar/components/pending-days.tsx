import { Button } from 'antd';
import { longDate, shortDate } from '../../../lib/format/dates.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { undone, type PendingChange } from '../pending-change.ts';
import { texts } from '../texts.ts';

interface PendingDaysProps {
  readonly change: PendingChange;
  readonly onChange: (change: PendingChange) => void;
}

/** The days that the change enters and takes out. */
export function PendingDays({ change, onChange }: PendingDaysProps) {
  const t = useTexts(texts);
  const forget = (date: string) => onChange(undone(change, date));
  return (
    <>
      <Days
        label={t.added}
        days={change.add.map(({ date, kind, name }) => ({ date, more: `${t[kind]}, ${name}` }))}
        onForget={forget}
      />
      <Days label={t.removed} days={change.remove.map((date) => ({ date, more: '' }))} onForget={forget} />
    </>
  );
}

interface DaysProps {
  readonly label: string;
  readonly days: readonly { readonly date: string; readonly more: string }[];
  readonly onForget: (date: string) => void;
}

function Days({ label, days, onForget }: DaysProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  if (days.length === 0) return null;
  return (
    <>
      <h3>{label}</h3>
      <ul className="file-list">
        {days.map(({ date, more }) => (
          <li key={date}>
            {longDate(date, locale)} <span className="quiet">{more}</span>{' '}
            <Button size="small" aria-label={t.keepOf(shortDate(date))} onClick={() => onForget(date)}>
              {t.keep}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
