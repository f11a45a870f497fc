import { Link } from 'react-router';
import { NATIONAL_CLASS_FILTERS } from '../../../components/national-class-words.ts';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import type { NationalClasses } from '../api/plans.ts';
import { CLASSES, sharesOf } from '../national-classes.ts';
import { texts } from '../texts.ts';

interface FourClassesProps {
  readonly national: NationalClasses;
  /** The words and numbers small and one after the other, not in columns. */
  readonly isShort?: boolean;
  /** The filter of the list that holds what is counted, to which each number opens; null: no such list. */
  readonly counted?: Readonly<Record<string, string>> | null;
}

/** The four national classes as one bar, with their numbers in words. */
export function FourClasses({ national, isShort = false, counted = null }: FourClassesProps) {
  const t = useTexts(texts);
  return (
    <div>
      <ClassBar national={national} />
      <ul className={isShort ? 'class-legend short' : 'class-legend'}>
        {CLASSES.map((name) => (
          <li key={name}>
            <span className={`class-sign class-${name}`} aria-hidden="true" />
            {counted === null ? (
              <span>
                {t[name]} <strong>{national[name]}</strong>
              </span>
            ) : (
              <Link to={paths.taskList({ ...counted, national: NATIONAL_CLASS_FILTERS[name] })}>
                {t[name]} <strong>{national[name]}</strong>
              </Link>
            )}
            {name === 'openInTime' && national.suspended > 0 && (
              <span className="quiet small">{` (${t.suspendedPart(national.suspended)})`}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The bar alone; its numbers are its name. */
export function ClassBar({ national }: { national: NationalClasses }) {
  const t = useTexts(texts);
  const shares = sharesOf(national);
  const { doneOnTime, doneLate, openInTime, openOverdue } = national;
  return (
    <div
      className="class-bar"
      role="img"
      aria-label={t.classesOf(doneOnTime, doneLate, openInTime, openOverdue)}
    >
      {CLASSES.map((name) => (
        <span key={name} className={`class-${name}`} style={{ width: `${shares[name]}%` }} />
      ))}
    </div>
  );
}
