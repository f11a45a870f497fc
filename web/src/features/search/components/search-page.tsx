import { Input } from 'antd';
import { useSearchParams } from 'react-router';
import { QueryState } from '../../../components/query-state.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { SHORTEST, useSearch } from '../api/search.ts';
import { texts } from '../texts.ts';
import { FoundParts } from './found-parts.tsx';
import './search.css';

const MOST = 20;

/** Everything that a text finds; the text stands in the address. */
export function SearchPage() {
  const t = useTexts(texts);
  const [search, setSearch] = useSearchParams();
  const text = (search.get('q') ?? '').trim();
  const query = useSearch(text, MOST);
  return (
    <section className="page">
      <h1>{t.title}</h1>
      <div role="search" aria-label={t.label} className="search-field">
        <Input.Search
          key={text}
          aria-label={t.label}
          placeholder={t.hint}
          defaultValue={text}
          enterButton={t.submit}
          onSearch={(next) => setSearch(next.trim() === '' ? {} : { q: next.trim() })}
        />
      </div>
      {text.length < SHORTEST ? (
        <p className="quiet">{t.tooShort}</p>
      ) : (
        <div className="card">
          <QueryState query={query}>{(found) => <FoundParts found={found} text={text} />}</QueryState>
        </div>
      )}
    </section>
  );
}
