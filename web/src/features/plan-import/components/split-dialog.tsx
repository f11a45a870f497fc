import { Checkbox } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../../components/dialog.tsx';
import { QueryState } from '../../../components/query-state.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { useSource } from '../api/review.ts';
import type { Item } from '../model.ts';
import { piecesOf } from '../place-of-words.ts';
import { questionTexts } from '../question-texts.ts';
import { reviewTexts } from '../review-texts.ts';
import { useReviewDesk } from './review-desk.ts';
import { ReviewProblem } from './review-problem.tsx';

/** Makes several items of one: the person chooses where a new one begins. */
export function SplitDialog({ item, onClose }: { item: Item; onClose: () => void }) {
  const t = useTexts(reviewTexts);
  const words = useTexts(questionTexts);
  const { id, orders } = useReviewDesk();
  const source = useSource(id);
  const [at, setAt] = useState<readonly number[]>([]);
  const split = async () => {
    const cuts = [...at].sort((a, b) => a - b);
    if (await orders.operate({ type: 'split', item: item.id, at: cuts })) onClose();
  };
  const close = () => {
    orders.reset();
    onClose();
  };
  return (
    <Dialog
      open
      title={t.splitOne(item.value.ref)}
      okText={t.splitInto(at.length + 1)}
      cancelText={words.cancel}
      okButtonProps={{ disabled: at.length === 0 }}
      confirmLoading={orders.isPending}
      onOk={() => void split()}
      onCancel={close}
    >
      <p>{t.splitHint}</p>
      <QueryState query={source}>
        {(text) => <Pieces source={text} item={item} at={at} onChange={setAt} />}
      </QueryState>
      {orders.problem && <ReviewProblem problem={orders.problem} />}
    </Dialog>
  );
}

interface PiecesProps {
  readonly source: string;
  readonly item: Item;
  readonly at: readonly number[];
  readonly onChange: (at: readonly number[]) => void;
}

function Pieces({ source, item, at, onChange }: PiecesProps) {
  const t = useTexts(reviewTexts);
  const pieces = piecesOf(source, item.value.place);
  if (pieces.length < 2) return <p>{t.noSplit}</p>;
  const toggle = (start: number) =>
    onChange(at.includes(start) ? at.filter((one) => one !== start) : [...at, start]);
  return (
    <ol className="split-pieces">
      {pieces.map(({ start, text }, index) => (
        <li key={start} className={index === 0 || at.includes(start) ? 'begins' : undefined}>
          {index > 0 && (
            <Checkbox checked={at.includes(start)} onChange={() => toggle(start)}>
              <span className="small">{t.splitHere}</span>
            </Checkbox>
          )}
          <p lang="vi">{text}</p>
        </li>
      ))}
    </ol>
  );
}
