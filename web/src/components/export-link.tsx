import { DownloadOutlined } from '@ant-design/icons';
import { useTexts } from '../lib/text/locale.ts';
import { texts } from './texts.ts';

interface ExportLinkProps {
  /** Of the API, from its root. */
  readonly href: string;
  /** What the file has, for who listens: "Bảng giao việc". */
  readonly what: string;
}

/** Saves what is shown as a file for Excel. */
export function ExportLink({ href, what }: ExportLinkProps) {
  const t = useTexts(texts);
  return (
    <a className="button-link no-print" href={href} download aria-label={t.exportOf(what)}>
      <DownloadOutlined aria-hidden="true" /> {t.export}
    </a>
  );
}
