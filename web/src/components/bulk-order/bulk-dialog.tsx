import { useState } from 'react';
import { useBulkOrder, useBulkPreview } from '../../lib/api/bulk.ts';
import { possibleOf, type BulkSelection } from '../../lib/api/bulk-selection.ts';
import { useTexts } from '../../lib/text/locale.ts';
import { Dialog } from '../dialog.tsx';
import { ProblemAlert } from '../problem-alert.tsx';
import { QueryState } from '../query-state.tsx';
import { WordsField } from '../words-field.tsx';
import { BulkProgress } from './bulk-progress.tsx';
import { texts } from './texts.ts';
import { WhoGetsWhat } from './who-gets-what.tsx';

interface BulkDialogProps {
  readonly label: string;
  readonly selection: BulkSelection;
  readonly onClose: (isDone: boolean) => void;
}

/** First who gets what, then what they are told, then how far it is. */
export function BulkDialog({ label, selection, onClose }: BulkDialogProps) {
  const t = useTexts(texts);
  const isUrging = selection.kind === 'urge' || selection.kind === 'urge-reports';
  const [note, setNote] = useState(isUrging ? t.urgeDefault : '');
  const [isMissing, setMissing] = useState(false);
  const { give, isPending, problem, job } = useBulkOrder();
  const preview = useBulkPreview(selection, job === undefined);
  const send = async () => {
    const text = note.trim();
    setMissing(isUrging && text === '');
    if (isUrging && text === '') return;
    await give({ ...possibleOf(selection, preview.data), ...(text !== '' && { note: text }) });
  };
  return (
    <Dialog
      open
      title={label}
      width={640}
      okText={job ? t.close : label}
      cancelText={t.cancel}
      cancelButtonProps={{ hidden: job !== undefined }}
      okButtonProps={{ disabled: job ? job.status === 'running' : !preview.data?.possible }}
      confirmLoading={isPending}
      onOk={() => (job ? onClose(true) : void send())}
      onCancel={() => onClose(job !== undefined)}
    >
      {job ? (
        <BulkProgress job={job} />
      ) : (
        <QueryState query={preview} rows={4}>
          {(found) => <WhoGetsWhat preview={found} />}
        </QueryState>
      )}
      {!job && <BulkNote isUrging={isUrging} value={note} isMissing={isMissing} onChange={setNote} />}
      {problem && <ProblemAlert problem={problem} />}
    </Dialog>
  );
}

interface BulkNoteProps {
  readonly isUrging: boolean;
  readonly value: string;
  readonly isMissing: boolean;
  readonly onChange: (value: string) => void;
}

/** What those who get the order are told; an urging says something. */
function BulkNote({ isUrging, isMissing, ...field }: BulkNoteProps) {
  const t = useTexts(texts);
  const message = isMissing ? t.textMissing : undefined;
  return <WordsField {...field} label={isUrging ? t.urgeText : t.remark} rows={3} message={message} />;
}
