import './bulk-order.css';
import type { BulkPreview } from '../../lib/api/bulk-selection.ts';
import { useTexts } from '../../lib/text/locale.ts';
import { texts } from './texts.ts';

/** The agencies that an order would go to, and what each gets. */
export function WhoGetsWhat({ preview }: { preview: BulkPreview }) {
  const t = useTexts(texts);
  const reached = preview.agencies.filter(({ items }) => items.some(({ possible }) => possible));
  if (preview.possible === 0) return <p>{t.nothing}</p>;
  return (
    <>
      <p>{t.whoGetsWhat(reached.length, preview.possible)}</p>
      <ul className="who-gets-what" aria-label={t.whoGetsWhat(reached.length, preview.possible)}>
        {reached.map((agency) => (
          <Agency key={agency.agencyId} agency={agency} isOnly={reached.length <= 3} />
        ))}
      </ul>
      {preview.possible < preview.total && (
        <p className="quiet">{t.notPossible(preview.total - preview.possible)}</p>
      )}
    </>
  );
}

function Agency({ agency, isOnly }: { agency: BulkPreview['agencies'][number]; isOnly: boolean }) {
  const t = useTexts(texts);
  const facts = [
    t.items(agency.items.filter(({ possible }) => possible).length),
    agency.requested && t.requested,
    !agency.reachable && t.unreachable,
  ].filter(Boolean);
  return (
    <li>
      <details open={isOnly}>
        <summary>
          {agency.name} <span className="quiet">{`· ${facts.join(' · ')}`}</span>
        </summary>
        <ul>
          {agency.items.map(({ id, title, possible }) => (
            <li key={id} className={possible ? '' : 'quiet'}>
              <span lang="vi">{title}</span>
              {!possible && ` (${t.leftOut})`}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
