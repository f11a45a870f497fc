import { Button, Input, Progress, Segmented } from 'antd';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { paths } from '../../../lib/paths.ts';
import { languageOf } from '../../../lib/text/language-of.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useSendPlan, type Sending } from '../api/imports.ts';
import { texts } from '../texts.ts';
import { FileChooser } from './file-chooser.tsx';

const LONGEST_TEXT = 600_000;

/** What is about to be sent, and the sending of it. */
function usePlanToSend() {
  const navigate = useNavigate();
  const [way, setWay] = useState<'files' | 'text'>('files');
  const [files, setFiles] = useState<readonly File[]>([]);
  const draft = useDraft('plan-import/pasted', '');
  const [isAsked, setAsked] = useState(false);
  const order = useSendPlan(({ id }) => {
    draft.clear();
    void navigate(`${paths.planImport}/${id}`);
  });
  const plan = way === 'files' ? { files, text: '' } : { files: [], text: draft.value };
  const isEmpty = plan.files.length === 0 && plan.text.trim() === '';
  const send = () => {
    setAsked(isEmpty);
    if (!isEmpty) void order.give(plan);
  };
  return { ...order, way, setWay, files, setFiles, draft, send, isMissing: isAsked && isEmpty };
}

/** Sends a plan in: files in their order, or pasted text, which is kept until it was sent. */
export function UploadForm() {
  const t = useTexts(texts);
  const { way, setWay, files, setFiles, draft, send, isMissing, isPending, problem, sending } =
    usePlanToSend();
  return (
    <div className="card">
      <Segmented
        className="upload-way"
        aria-label={t.way}
        options={[
          { value: 'files', label: t.fromFiles },
          { value: 'text', label: t.fromText },
        ]}
        value={way}
        onChange={setWay}
      />
      {way === 'files' ? (
        <FileChooser files={files} onChange={setFiles} />
      ) : (
        <PastedText value={draft.value} onChange={draft.change} />
      )}
      {isMissing && (
        <p className="field-error" role="alert">
          {t.nothingChosen}
        </p>
      )}
      {isPending && <SendingBar sending={sending} />}
      {problem && <ProblemAlert problem={problem} onRetry={send} />}
      <Button type="primary" loading={isPending} onClick={send}>
        {t.send}
      </Button>
    </div>
  );
}

function PastedText({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useTexts(texts);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t.pasted}</label>
      <Input.TextArea
        id={id}
        lang={languageOf(value)}
        rows={12}
        maxLength={LONGEST_TEXT}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

function SendingBar({ sending: { attempt, share } }: { sending: Sending }) {
  const t = useTexts(texts);
  const percent = Math.round(share * 100);
  const words = attempt > 1 ? t.sendingAgain(attempt, percent) : t.sendingShare(percent);
  return (
    <div role="status">
      <p>{words}</p>
      <Progress status="normal" percent={percent} showInfo={false} aria-label={words} />
    </div>
  );
}
