import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '../../lib/paths.ts';
import { useTexts } from '../../lib/text/locale.ts';
import { texts } from '../texts.ts';

/** A page that only says something, with the way back. */
export function MessagePage({ title, text, action }: { title: string; text: string; action?: ReactNode }) {
  const t = useTexts(texts);
  return (
    <section className="page message-page">
      <h1>{title}</h1>
      <p>{text}</p>
      {action ?? <Link to={paths.home}>{t.toHome}</Link>}
    </section>
  );
}
