import { Button } from 'antd';
import { memo, useEffect, useRef, useState, type RefObject } from 'react';
import { QueryState } from '../../../components/query-state.tsx';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { useParagraphs, useSource } from '../api/review.ts';
import { LISTS, type List, type Operation, type Paragraph } from '../model.ts';
import { placeOfWords } from '../place-of-words.ts';
import { reviewTexts } from '../review-texts.ts';
import { LIST_NAMES } from '../words.ts';
import { useLight, useLitAmong } from './use-light.ts';

interface DocumentPaneProps {
  readonly id: string;
  readonly operate: (...operations: Operation[]) => Promise<boolean>;
}

/** The document; what was read stands out, and the sentence of the proposal under the cursor is lit. */
export function DocumentPane({ id, operate }: DocumentPaneProps) {
  const t = useTexts(reviewTexts);
  const query = useParagraphs(id);
  const pane = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState<Marked | null>(null);
  useScrollToLit(pane);
  return (
    <div className="review-document">
      <div
        ref={pane}
        className="document-text"
        tabIndex={0}
        role="region"
        aria-label={t.document}
        onMouseUp={() => setMarked(markedIn(pane.current))}
        onKeyUp={() => setMarked(markedIn(pane.current))}
      >
        <QueryState query={query} rows={12}>
          {({ paragraphs }) =>
            paragraphs.map((paragraph) => <OneParagraph key={paragraph.line} paragraph={paragraph} />)
          }
        </QueryState>
      </div>
      {marked === null ? (
        <p className="quiet small document-hint">{t.addHint}</p>
      ) : (
        <AddMarked id={id} marked={marked} operate={operate} onDone={() => setMarked(null)} />
      )}
    </div>
  );
}

/** Brings the sentence of the proposal that somebody points at into the view of the document, without moving the page. */
function useScrollToLit(pane: RefObject<HTMLDivElement | null>): void {
  const light = useLight();
  useEffect(() => {
    const follow = () => {
      const { id, from } = light.store.get();
      const box = pane.current;
      if (id === null || from === 'document' || box === null) return;
      const mark = box.querySelector<HTMLElement>(`[data-ids~="${CSS.escape(id)}"]`);
      if (mark === null) return;
      const top = mark.offsetTop - box.scrollTop;
      if (top < 0 || top > box.clientHeight * 0.8) box.scrollTop = mark.offsetTop - box.clientHeight / 3;
    };
    return light.store.subscribe(follow);
  }, [light, pane]);
}

const OneParagraph = memo(function OneParagraph({ paragraph }: { paragraph: Paragraph }) {
  const { line, marker, markerKind, isRow, parts } = paragraph;
  const { point } = useLight();
  const active = useLitAmong(parts.flatMap((part) => part.ids));
  return (
    <p lang="vi" className={isRow ? 'doc-row' : `doc-text marker-${markerKind ?? 'none'}`} data-line={line}>
      {marker !== '' && <span className="doc-marker">{`${marker} `}</span>}
      {parts.map(({ text, ids }, index) => {
        const first = ids.at(-1);
        if (first === undefined) return <span key={index}>{text}</span>;
        const isLit = active !== null && ids.includes(active);
        return (
          <mark
            key={index}
            className={isLit ? 'lit' : undefined}
            data-ids={ids.join(' ')}
            onMouseEnter={() => point(first, 'document')}
            onClick={() => point(first, 'document', true)}
          >
            {text}
          </mark>
        );
      })}
    </p>
  );
});

interface Marked {
  readonly words: string;
  readonly line: number;
}

/** What the person has marked in the document; null: nothing. */
function markedIn(pane: HTMLElement | null): Marked | null {
  const selection = document.getSelection();
  const words = selection?.toString().trim() ?? '';
  if (pane === null || words.length < 3 || !pane.contains(selection?.anchorNode ?? null)) return null;
  const range = selection!.getRangeAt(0);
  const start = range.startContainer.parentElement?.closest<HTMLElement>('[data-line]');
  return { words, line: Number(start?.dataset['line'] ?? 1) };
}

interface AddMarkedProps extends Pick<DocumentPaneProps, 'id' | 'operate'> {
  readonly marked: Marked;
  readonly onDone: () => void;
}

/** Makes an item of the marked words. */
function AddMarked({ id, marked, operate, onDone }: AddMarkedProps) {
  const t = useTexts(reviewTexts);
  const locale = useLocale();
  const source = useSource(id);
  const place = source.data === undefined ? null : placeOfWords(source.data, marked.line, marked.words);
  const add = async (list: List) => {
    if (place !== null && (await operate({ type: 'add', list, ...place, fields: {} }))) onDone();
  };
  if (source.data !== undefined && place === null) return <p className="field-error">{t.addNotFound}</p>;
  return (
    <div className="add-marked">
      <span>{t.addSelected}</span>
      {LISTS.map((list) => (
        <Button key={list} size="small" disabled={place === null} onClick={() => void add(list)}>
          {LIST_NAMES[list][locale]}
        </Button>
      ))}
    </div>
  );
}
