import { QueryState } from '../../../components/query-state.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { useSettled } from '../../../lib/use-settled.ts';
import { SHORTEST, useSearch } from '../api/search.ts';
import { texts } from '../texts.ts';
import { FoundParts } from './found-parts.tsx';

const MOST = 5;
const REST_MS = 250;

/** What the text in the header's box finds. */
export function SearchPanel({ text }: { text: string }) {
  const t = useTexts(texts);
  const settled = useSettled(text, REST_MS);
  const query = useSearch(settled, MOST);
  return (
    <section className="search-panel" aria-label={t.title}>
      {settled.length < SHORTEST ? (
        <p className="quiet">{t.tooShort}</p>
      ) : (
        <QueryState query={query}>{(found) => <FoundParts found={found} text={settled} />}</QueryState>
      )}
    </section>
  );
}
