import { Button } from 'antd';
import { useEffect, useId, useRef, useState, type DragEvent } from 'react';
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
  /** Whether some are still on their way: what they belong to must wait for them. */
  readonly onBusy?: (isBusy: boolean) => void;
}

/** Files by drag and drop or by the keyboard: each is sent in at once, what fails says why and can be sent again. */
export function FileDrop({ label, files, send, onChange, onBusy }: FileDropProps) {
  const t = useTexts(texts);
  const id = useId();
  const [isOver, setOver] = useState(false);
  const { sending, failed, sendAll } = useSending(files, send, onChange);
  const isBusy = sending.length > 0;
  useEffect(() => onBusy?.(isBusy), [isBusy, onBusy]);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    sendAll([...event.dataTransfer.files]);
  };
  return (
    <div className="field" role="group" tabIndex={-1} aria-labelledby={`${id}-label`}>
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
      <div role="status">{isBusy && t.filesSending(sending.join(', '))}</div>
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
        onChange={(event) => {
          onChosen([...(event.target.files ?? [])]);
          // The same file may be chosen again: after it was taken out, or put right.
          event.target.value = '';
        }}
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
  // A file may be long on its way: it joins what the form holds when it has arrived, with all that was typed meanwhile.
  const now = useRef({ files, onChange });
  useEffect(() => {
    now.current = { files, onChange };
  });
  const sendAll = async (chosen: readonly File[]) => {
    setFailed((before) => before.filter(({ file }) => !chosen.includes(file)));
    setSending((before) => [...before, ...chosen.map(({ name }) => name)]);
    for (const file of chosen) {
      try {
        const sent = await sendPatiently(file, send);
        now.current.onChange([...now.current.files, sent]);
      } catch (error) {
        const problem = toProblem(error);
        const detail = problem.isPassing ? t.fileFailed(file.name) : `${file.name}: ${problem.detail}`;
        setFailed((before) => [...before, { file, detail, mayRetry: problem.isPassing }]);
      }
      setSending((before) => before.toSpliced(before.indexOf(file.name), 1));
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
