import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import type { Review } from '../model.ts';
import { reviewTexts } from '../review-texts.ts';

/** What cannot be right in the documents that the plan cites: shown, never put right. */
export function Slips({ slips }: Pick<Review, 'slips'>) {
  const t = useTexts(reviewTexts);
  const locale = useLocale();
  if (slips.length === 0) return null;
  return (
    <details className="card">
      <summary>
        {t.slips} {`(${slips.length})`}
      </summary>
      <ul>
        {slips.map((slip, index) => (
          <li key={index}>
            {slip[locale]}{' '}
            <span lang="vi" className="quiet">
              {slip.places.map(({ words }) => t.quoted(words)).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
