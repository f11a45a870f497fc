import { Link } from 'react-router';
import { formatNumber } from '../../../lib/format/numbers.ts';
import { paths } from '../../../lib/paths.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import type { NationalClasses } from '../api/overviews.ts';
import { CLASSES } from '../classes.ts';
import { texts } from '../texts.ts';

interface ClassBarProps {
  readonly national: NationalClasses;
  readonly planId: string;
  readonly label: string;
}

/** The four classes as one bar, and in words and figures that open to their tasks. */
export function ClassBar({ national, planId, label }: ClassBarProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <>
      <div className="class-bar" aria-hidden="true">
        {CLASSES.filter(({ name }) => national[name] > 0).map(({ name }) => (
          <span key={name} className={`class-${name}`} style={{ flexGrow: national[name] }} />
        ))}
      </div>
      <ul className="class-figures" aria-label={label}>
        {CLASSES.map(({ name, filter }) => (
          <li key={name}>
            <span className={`class-key class-${name}`} aria-hidden="true" />
            <Link to={paths.taskList({ planId, national: filter })}>
              {t[name]} <strong>{formatNumber(national[name], locale)}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
