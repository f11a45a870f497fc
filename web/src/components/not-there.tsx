import { Link } from 'react-router';
import type { ApiProblem } from '../lib/api/problem.ts';
import { paths } from '../lib/paths.ts';
import { useTexts } from '../lib/text/locale.ts';
import { texts } from './texts.ts';

/** What does not exist, or is not for this account: said calmly, with the way on. To try again would change nothing. */
export function NotThere({ problem }: { problem: ApiProblem }) {
  const t = useTexts(texts);
  return (
    <>
      <p>{problem.detail}</p>
      <p>
        <Link to={paths.home}>{t.toHome}</Link>
      </p>
    </>
  );
}
