import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import type { Found } from '../api/search.ts';
import { texts } from '../texts.ts';

interface FoundPartsProps {
  readonly found: Found;
  readonly text: string;
}

/** What was found, kind by kind. */
export function FoundParts({ found: { tasks, plans, agencies }, text }: FoundPartsProps) {
  const t = useTexts(texts);
  const isNothing = [tasks, plans, agencies].every(({ items }) => items.length === 0);
  if (isNothing) return <p className="quiet found-nothing">{t.nothing(text)}</p>;
  return (
    <>
      <Part
        name={t.plans}
        lines={plans.items.map(({ id, title, number }) => ({ id, to: paths.plan(id), title, more: number }))}
        more={plans.more && <p className="quiet small">{t.morePlans}</p>}
      />
      <Part
        name={t.tasks}
        lines={tasks.items.map(({ id, assignment, agency }) => ({
          id,
          to: paths.task(id),
          title: assignment.title,
          more: agency.shortName,
        }))}
        more={tasks.more && <Link to={paths.taskList({ text })}>{t.moreTasks}</Link>}
      />
      <Part
        name={t.agencies}
        lines={agencies.items.map(({ id, name }) => ({ id, to: paths.agency(id), title: name, more: null }))}
        more={
          agencies.more && (
            <Link to={`${paths.agencies}?${new URLSearchParams({ text })}`}>{t.moreAgencies}</Link>
          )
        }
      />
    </>
  );
}

interface PartProps {
  readonly name: string;
  readonly lines: readonly { id: string; to: string; title: string; more: string | null }[];
  readonly more: ReactNode;
}

function Part({ name, lines, more }: PartProps) {
  if (lines.length === 0) return null;
  return (
    <div className="found-part">
      <h2>{name}</h2>
      <ul aria-label={name}>
        {lines.map((line) => (
          <li key={line.id}>
            <Link lang="vi" to={line.to}>
              {line.title}
            </Link>{' '}
            {line.more && <span className="quiet small">{line.more}</span>}
          </li>
        ))}
      </ul>
      {more}
    </div>
  );
}
