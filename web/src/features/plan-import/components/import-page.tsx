import { Tag } from 'antd';
import { Link } from 'react-router';
import { PagedList } from '../../../components/paged-list.tsx';
import { longInstant } from '../../../lib/format/dates.ts';
import { paths } from '../../../lib/paths.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { useImports } from '../api/imports.ts';
import type { ImportRow } from '../model.ts';
import { texts } from '../texts.ts';
import { IMPORT_STATES } from '../words.ts';
import './plan-import.css';
import { UploadForm } from './upload-form.tsx';

/** Sending a plan in, and what was sent in before. */
export function ImportPage() {
  const t = useTexts(texts);
  const imports = useImports();
  return (
    <section className="page">
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      <UploadForm />
      <div className="section-head">
        <h2>{t.earlier}</h2>
      </div>
      <PagedList query={imports} empty={t.noImports} label={t.earlier}>
        {(row) => <ImportLine row={row} />}
      </PagedList>
    </section>
  );
}

function ImportLine({ row }: { row: ImportRow }) {
  const t = useTexts(texts);
  const locale = useLocale();

  return (
    <article className="line">
      <div className="line-main">
        <h3>
          <Link to={`${paths.planImport}/${row.id}`}>
            {row.title === null ? t.untitled : <span lang="vi">{row.title}</span>}
          </Link>
        </h3>
        <p className="quiet small">{t.begunAt(longInstant(row.createdAt, locale))}</p>
        {row.problem && <p className="small">{row.problem[locale]}</p>}
      </div>
      <Tag>{IMPORT_STATES[row.state][locale]}</Tag>
    </article>
  );
}
