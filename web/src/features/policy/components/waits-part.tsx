import { useTexts } from '../../../lib/text/locale.ts';
import { texts } from '../texts.ts';
import { LadderField, type LadderPartProps } from './ladder-part.tsx';

/** The hours of a morning, and how long things wait. */
export function WaitsPart(props: LadderPartProps) {
  const t = useTexts(texts);
  const { typed, onChange } = props;
  const fields = [
    { field: 'morning.from', label: t.morningFrom, type: 'time' },
    { field: 'morning.to', label: t.morningTo, type: 'time' },
    { field: 'reworkWorkingDays', label: t.rework, type: 'number' },
    { field: 'extensionHoldWorkingDays', label: t.hold, type: 'number' },
  ] as const;
  return (
    <section aria-labelledby="waits-title">
      <div className="section-head">
        <h2 id="waits-title">{t.waits}</h2>
      </div>
      {onChange === null ? (
        <dl className="facts">
          {fields.map(({ field, label }) => (
            <div key={field} className="part">
              <dt>{label}</dt>
              <dd>{typed[field]}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <div className="card wait-fields">
          {fields.map((field) => (
            <LadderField key={field.field} {...props} {...field} />
          ))}
        </div>
      )}
    </section>
  );
}
