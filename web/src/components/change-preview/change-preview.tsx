import { Link } from 'react-router';
import type { components } from '../../lib/api/schema.ts';
import { shortDate } from '../../lib/format/dates.ts';
import { formatNumber } from '../../lib/format/numbers.ts';
import { paths } from '../../lib/paths.ts';
import { useLocale, useTexts } from '../../lib/text/locale.ts';
import { texts } from './texts.ts';

type Preview = components['schemas']['ChangePreviewResponse'];

const FIGURES = ['tasks', 'reports', 'rounds', 'dates', 'earlier', 'later'] as const;
const AGENCIES_SHOWN = 5;

/** What a change of calendar or rules would move: figures, where most of it is, and the first of the work itself. */
export function ChangePreview({ preview }: { preview: Preview }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const isNothing = preview.tasks + preview.reports + preview.rounds === 0;
  return (
    <section className="card" aria-labelledby="preview-title" role="status">
      <h2 id="preview-title">{t.title}</h2>
      {isNothing ? (
        <p>{t.nothing}</p>
      ) : (
        <>
          <p className="line-facts">
            {FIGURES.filter((name) => preview[name] > 0).map((name) => (
              <span key={name}>
                <strong>{formatNumber(preview[name], locale)}</strong> {t[name]}
              </span>
            ))}
          </p>
          <MostMoved agencies={preview.byAgency} />
          <Movers items={preview.items} />
        </>
      )}
      <Unplanned preview={preview} />
    </section>
  );
}

function MostMoved({ agencies }: { agencies: Preview['byAgency'] }) {
  const t = useTexts(texts);
  const named = agencies
    .slice(0, AGENCIES_SHOWN)
    .map(({ agency, count }) => `${agency.shortName} (${count})`);
  if (named.length === 0) return null;
  return (
    <p className="quiet small">
      {t.byAgency} {named.join(', ')}
    </p>
  );
}

/** What the entered calendar does not reach stays as it is planned, and is named. */
function Unplanned({ preview: { unplannable, unplanned } }: { preview: Preview }) {
  const t = useTexts(texts);
  if (unplannable === 0) return null;
  return (
    <>
      <p>{t.unplannable(unplannable)}</p>
      <ul className="file-list" aria-label={t.unplanned}>
        {unplanned.map(({ id, kind, title, agency, date }) => (
          <li key={id}>
            <ItemLink kind={kind} id={id} title={title} />{' '}
            <span className="quiet">{t.notEntered(agency.shortName, shortDate(date))}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function ItemLink({ kind, id, title }: Pick<Preview['items'][number], 'kind' | 'id' | 'title'>) {
  return (
    <Link lang="vi" to={kind === 'task' ? paths.task(id) : paths.report(id)}>
      {title}
    </Link>
  );
}

function Movers({ items }: { items: Preview['items'] }) {
  const t = useTexts(texts);
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{t.items}</summary>
      <ul className="list" aria-label={t.items}>
        {items.map(({ id, kind, title, agency, due }) => (
          <li key={id} className="line">
            <span className="line-main">
              <ItemLink kind={kind} id={id} title={title} /> <span className="quiet">{agency.shortName}</span>
            </span>
            <span>{due === null ? t.remindersOnly : t.moves(shortDate(due.from), shortDate(due.to))}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
