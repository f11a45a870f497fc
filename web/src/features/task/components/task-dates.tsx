import { DateWithReason } from '../../../components/date-with-reason.tsx';
import { longDate } from '../../../lib/format/dates.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import type { Task } from '../api/task.ts';
import { texts } from '../texts.ts';

/** Until when, and why; what was asked for; when the next reminder goes out. */
export function TaskDates({ task }: { task: Task }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { due, originalDue, reworkDue, receiptDueOn, extension, refusal, clocks } = task;
  const next = clocks.flatMap(({ upcoming }) => upcoming).sort((a, b) => a.at.localeCompare(b.at))[0];
  return (
    <section className="card" aria-labelledby="dates-title">
      <h2 id="dates-title">{t.dates}</h2>
      {receiptDueOn && (
        <p>
          {t.receiveBefore} <DateWithReason date={receiptDueOn} reason={null} />
        </p>
      )}
      {due === null ? (
        <p>{t[undatedReason(task)]}</p>
      ) : (
        <p className="due">
          {t.due}: <DateWithReason date={due.date} sentence={due.sentence} reason={due.explanation} />
        </p>
      )}
      {reworkDue && (
        <p className="quiet small">
          {t.rework}: {longDate(reworkDue.date, locale)}
        </p>
      )}
      {originalDue && (
        <p className="quiet small">
          {t.original}: <span lang="vi">“{originalDue.words}”</span> · {longDate(originalDue.date, locale)}
        </p>
      )}
      {extension && <p>{t.asked(longDate(extension.until, locale))}</p>}
      {refusal && <p>{t.refusalAsked}</p>}
      {next && (
        <p className="quiet small">
          {t.nextReminder}: {longDate(next.date, locale)}
        </p>
      )}
    </section>
  );
}

/** Why a task has no date. */
function undatedReason(task: Task): 'dormant' | 'dateToBeSet' | 'noDate' {
  if (task.dormant) return 'dormant';
  return task.class === 'to-be-set' ? 'dateToBeSet' : 'noDate';
}
