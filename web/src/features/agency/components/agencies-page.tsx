import { Input } from 'antd';
import { Link, useSearchParams } from 'react-router';
import '../../../components/lists.css';
import { PagedList } from '../../../components/paged-list.tsx';
import { shortDate } from '../../../lib/format/dates.ts';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { useAgencies } from '../api/agencies.ts';
import { KINDS, type Agency } from '../kinds.ts';
import { texts } from '../texts.ts';

/** The registry, narrowed by a text and a kind that stand in the address. */
export function AgenciesPage() {
  const t = useTexts(texts);
  const [search, setSearch] = useSearchParams();
  const text = search.get('text') ?? '';
  const kind = KINDS.find((known) => known === search.get('kind'));
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next);
  };
  const filter = { ...(text !== '' && { text }), ...(kind && { kind }) };
  return (
    <section className="page">
      <h1>{t.title}</h1>
      <div className="list-controls" role="search" aria-label={t.search}>
        <Input.Search
          key={text}
          aria-label={t.search}
          placeholder={t.search}
          defaultValue={text}
          allowClear
          onSearch={(value) => change('text', value.trim())}
        />
        <KindChoice kind={kind} onChange={(value) => change('kind', value)} />
      </div>
      <PagedList query={useAgencies(filter)} empty={t.empty} label={t.title}>
        {(agency) => <AgencyLine agency={agency} />}
      </PagedList>
    </section>
  );
}

function KindChoice({
  kind,
  onChange,
}: {
  kind: Agency['kind'] | undefined;
  onChange: (kind: string) => void;
}) {
  const t = useTexts(texts);
  return (
    <select
      className="choice"
      aria-label={t.kind}
      value={kind ?? ''}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t.allKinds}</option>
      {KINDS.map((one) => (
        <option key={one} value={one}>
          {t[one]}
        </option>
      ))}
    </select>
  );
}

function AgencyLine({ agency: { id, name, kind, level, validTo } }: { agency: Agency }) {
  const t = useTexts(texts);
  return (
    <div className="line">
      <div className="line-main">
        <p>
          <Link to={paths.agency(id)}>{name}</Link>
        </p>
        <p className="line-facts quiet small">
          <span>{t[kind]}</span>
          <span>{t[level]}</span>
          {validTo !== null && <span>{t.ended(shortDate(validTo))}</span>}
        </p>
      </div>
    </div>
  );
}
