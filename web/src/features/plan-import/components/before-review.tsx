import { Alert, Button, Spin } from 'antd';
import { Link } from 'react-router';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { formatBytes } from '../../../lib/format/numbers.ts';
import { paths } from '../../../lib/paths.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { useReadAgain } from '../api/imports.ts';
import type { ImportDetail } from '../model.ts';
import { texts } from '../texts.ts';

/** While the files are read: that it goes on, and that one may leave. */
export function ReadingState({ found }: { found: ImportDetail }) {
  const t = useTexts(texts);
  return (
    <div className="card">
      <div role="status" className="reading-state">
        <Spin /> <strong>{t.reading}</strong>
      </div>
      <p className="quiet">{t.readingHint}</p>
      <SourceFiles found={found} />
    </div>
  );
}

/** Why the files could not be read, in plain words, and what can be done. */
export function FailedState({ found }: { found: ImportDetail }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { give, isPending, problem } = useReadAgain();
  // What bears a mark of secrecy is deleted: there is nothing to read again.
  const isGone = found.problem?.code === 'secret-document';
  return (
    <div className="card">
      <Alert
        type="error"
        showIcon
        role="alert"
        title={t.failed}
        description={found.problem?.[locale] ?? t.failedHint}
      />
      <p>{t.failedHint}</p>
      <SourceFiles found={found} />
      {!isGone && (
        <Button loading={isPending} onClick={() => void give(found.id)}>
          {t.readAgain}
        </Button>
      )}{' '}
      <Link to={paths.planImport}>{t.sendAnother}</Link>
      {problem && <ProblemAlert problem={problem} />}
    </div>
  );
}

/** The files as they were sent, with what was noticed in each. */
export function SourceFiles({ found }: { found: ImportDetail }) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <ul className="file-list" aria-label={t.sourceFiles}>
      {found.files.map((file) => (
        <li key={file.n}>
          <a href={`/api/v1/plan-imports/${found.id}/files/${file.n}`}>{file.name}</a>{' '}
          <span className="quiet small">
            {[formatBytes(file.size, locale), file.pages !== null && t.pages(file.pages)]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {file.warnings.map((warning) => (
            <p key={warning.code} className="small quiet">
              {warning[locale]}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
