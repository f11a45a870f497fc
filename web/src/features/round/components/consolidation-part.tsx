import { Link } from 'react-router';
import { QueryState } from '../../../components/query-state.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { formatNumber } from '../../../lib/format/numbers.ts';
import { paths } from '../../../lib/paths.ts';
import { languageOf } from '../../../lib/text/language-of.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { usePrefill, type ConsolidatedFigure, type Round } from '../api/rounds.ts';
import { texts } from '../texts.ts';

/** "Tổng hợp": the figures of all units, each open to its units; the text is written on the report's own page. */
export function ConsolidationPart({ round }: { round: Round }) {
  const t = useTexts(texts);
  const { consolidationReportId } = round;
  if (consolidationReportId === null) return <EmptyState text={t.consolidationNotOpen} />;
  return (
    <>
      <p>
        <Link className="button-link" to={paths.report(consolidationReportId)}>
          {t.writeConsolidation}
        </Link>
      </p>
      <Sources id={consolidationReportId} />
    </>
  );
}

function Sources({ id }: { id: string }) {
  const t = useTexts(texts);
  return (
    <QueryState query={usePrefill(id)} rows={8}>
      {({ consolidation }) =>
        consolidation === null ? (
          <EmptyState text={t.noFigures} />
        ) : (
          <>
            <Missing names={[...consolidation.missing, ...consolidation.missingRequested]} />
            <h2 className="section-title">{t.figures}</h2>
            {consolidation.figures.length === 0 && <EmptyState text={t.noFigures} />}
            <ul className="figure-list">
              {consolidation.figures.map((figure) => (
                <Figure key={`${figure.key} ${figure.unit}`} figure={figure} />
              ))}
            </ul>
          </>
        )
      }
    </QueryState>
  );
}

function Missing({ names }: { names: readonly string[] }) {
  const t = useTexts(texts);
  if (names.length === 0) return null;
  return (
    <details className="card">
      <summary>{t.missingUnits(names.length)}</summary>
      <p>{names.join('; ')}</p>
    </details>
  );
}

function Figure({ figure: { label, unit, value, parts } }: { figure: ConsolidatedFigure }) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <li className="card">
      <details>
        <summary>
          <span lang={languageOf(label)}>{label}</span>{' '}
          <strong>{value === null ? t.noSum : formatNumber(value, locale)}</strong>{' '}
          {value !== null && <strong lang={languageOf(unit)}>{unit}</strong>}{' '}
          <span className="quiet small">{t.partsOf(parts.length)}</span>
        </summary>
        <PartsOf unit={unit} parts={parts} />
      </details>
    </li>
  );
}

/** What each unit reported of a figure. */
function PartsOf({ unit, parts }: Pick<ConsolidatedFigure, 'unit' | 'parts'>) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{t.agency}</th>
          <th scope="col" lang={languageOf(unit)}>
            {unit}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.agency.id}>
            <th scope="row">
              {part.reportId === null ? (
                part.agency.shortName
              ) : (
                <Link to={paths.report(part.reportId)}>{part.agency.shortName}</Link>
              )}
            </th>
            <td>{formatNumber(part.value, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
