import { useTexts } from '../../../lib/text/locale.ts';
import type { NationalClasses } from '../api/plans.ts';
import { CLASSES, sharesOf } from '../national-classes.ts';
import { texts } from '../texts.ts';

interface FourClassesProps {
  readonly national: NationalClasses;
  /** The bar with the numbers in one line below, without the words of each. */
  readonly isShort?: boolean;
}

/** The four national classes as one bar, with their numbers in words. */
export function FourClasses({ national, isShort = false }: FourClassesProps) {
  const t = useTexts(texts);
  return (
    <div>
      <ClassBar national={national} />
      <ul className={isShort ? 'class-legend short' : 'class-legend'}>
        {CLASSES.map((name) => (
          <li key={name}>
            <span className={`class-sign class-${name}`} aria-hidden="true" />
            <span>{t[name]}</span> <strong>{national[name]}</strong>
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
