import { Link } from 'react-router';
import { paths } from '../../lib/paths.ts';
import { useTexts } from '../../lib/text/locale.ts';
import { texts } from '../texts.ts';

/** The foot of every page. */
export function Footer() {
  const t = useTexts(texts);
  return (
    <footer className="footer">
      <Link to={paths.accessibility}>{t.accessibility}</Link>
    </footer>
  );
}
