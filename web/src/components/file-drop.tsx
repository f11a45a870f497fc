import { Button } from 'antd';
import { useId, useState, type DragEvent } from 'react';
import { toProblem } from '../lib/api/problem.ts';
import { pauseBefore, shouldRepeat } from '../lib/api/query-client.ts';
import type { components } from '../lib/api/schema.ts';
import { formatBytes } from '../lib/format/numbers.ts';
import { useLocale, useTexts } from '../lib/text/locale.ts';
import { texts } from './texts.ts';

export type SentFile = components['schemas']['FileResponse'];

interface FileDropProps {
  readonly label: string;
  readonly files: readonly SentFile[];
  /** Sends one file in; a broken line is tried again by itself. */
  readonly send: (file: File) => Promise<SentFile>;
  readonly onChange: (files: readonly SentFile[]) => void;
}

/** Files by drag and drop or by the keyboard: each is sent in at once, what fails says why and can be sent again. */
export function FileDrop({ label, files, send, onChange }: FileDropProps) {
  const t = useTexts(texts);
  const id = useId();
  const [isOver, setOver] = useState(false);
  const { sending, failed, sendAll } = useSending(files, send, onChange);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    sendAll([...event.dataTransfer.files]);
  };
  return (
    <div className="field">
      <span id={`${id}-label`} className="field-label">
        {label}
      </span>
      <div
        className={isOver ? 'file-drop over' : 'file-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileInput id={id} onChosen={sendAll} />
        <span className="quiet">{t.filesDrop}</span>
      </div>
      <div role="status">{sending.length > 0 && t.filesSending(sending.join(', '))}</div>
      <FailedFiles failed={failed} onRetry={(file) => sendAll([file])} />
      <SentFiles files={files} onChange={onChange} />
    </div>
  );
}

/** The browser's own button speaks the browser's language: a label of ours stands in its place. */
function FileInput({ id, onChosen }: { id: string; onChosen: (files: readonly File[]) => void }) {
  const t = useTexts(texts);
  return (
    <>
      <input
        id={id}
        type="file"
        multiple
        className="visually-hidden"
        aria-labelledby={`${id}-label`}
        onChange={(event) => onChosen([...(event.target.files ?? [])])}
      />
      <label htmlFor={id} className="file-button">
        {t.filesChoose}
      </label>
    </>
  );
}

interface FailedFile {
  readonly file: File;
  readonly detail: string;
  /** The line broke: the same file may go through now. */
  readonly mayRetry: boolean;
}

function useSending(
  files: FileDropProps['files'],
  send: FileDropProps['send'],
  onChange: FileDropProps['onChange'],
) {
  const [sending, setSending] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState<readonly FailedFile[]>([]);
  const t = useTexts(texts);
  const sendAll = async (chosen: readonly File[]) => {
    let sent = files;
    setFailed((before) => before.filter(({ file }) => !chosen.includes(file)));
    setSending(chosen.map(({ name }) => name));
    for (const file of chosen) {
      try {
        sent = [...sent, await sendPatiently(file, send)];
        onChange(sent);
      } catch (error) {
        const problem = toProblem(error);
        const detail = problem.isPassing ? t.fileFailed(file.name) : `${file.name}: ${problem.detail}`;
        setFailed((before) => [...before, { file, detail, mayRetry: problem.isPassing }]);
      }
      setSending((before) => before.filter((name) => name !== file.name));
    }
  };
  return { sending, failed, sendAll: (chosen: readonly File[]) => void sendAll(chosen) };
}

async function sendPatiently(file: File, send: FileDropProps['send']): Promise<SentFile> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await send(file);
    } catch (error) {
      if (!shouldRepeat(failures, toProblem(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseBefore(failures)));
    }
  }
}

function FailedFiles({ failed, onRetry }: { failed: readonly FailedFile[]; onRetry: (file: File) => void }) {
  const t = useTexts(texts);
  return failed.map(({ file, detail, mayRetry }) => (
    <p key={file.name} className="field-error" role="alert">
      {detail}{' '}
      {mayRetry && (
        <Button size="small" onClick={() => onRetry(file)}>
          {t.retry}
        </Button>
      )}
    </p>
  ));
}

function SentFiles({ files, onChange }: Pick<FileDropProps, 'files' | 'onChange'>) {
  const t = useTexts(texts);
  const locale = useLocale();
  if (files.length === 0) return null;
  return (
    <ul className="file-list">
      {files.map((file) => (
        <li key={file.id}>
          {file.name} <span className="quiet">{formatBytes(file.size, locale)}</span>{' '}
          <Button
            size="small"
            aria-label={t.fileRemove(file.name)}
            onClick={() => onChange(files.filter(({ id }) => id !== file.id))}
          >
            {'×'}
          </Button>
        </li>
      ))}
    </ul>
  );
}
