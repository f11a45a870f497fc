import { Button } from 'antd';
import { useId, useState, type DragEvent } from 'react';
import { formatBytes } from '../../../lib/format/numbers.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { texts } from '../texts.ts';

interface FileChooserProps {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
}

/** The files of one plan, by drag and drop or by the keyboard, in the order in which they are read. */
export function FileChooser({ files, onChange }: FileChooserProps) {
  const t = useTexts(texts);
  const id = useId();
  const add = (chosen: Iterable<File>) => onChange([...files, ...chosen]);
  const { isOver, ...dropping } = useDrop(add);
  return (
    <div className="field plan-files">
      <span>{t.files}</span>
      <div className={isOver ? 'file-drop over' : 'file-drop'} {...dropping}>
        <input
          id={id}
          className="file-input"
          type="file"
          multiple
          onChange={(event) => {
            add(event.target.files ?? []);
            event.target.value = '';
          }}
        />
        <label htmlFor={id} className="file-button">
          {t.chooseFiles}
        </label>
        <span className="quiet">{t.filesKinds}</span>
      </div>
      <ChosenFiles files={files} onChange={onChange} />
    </div>
  );
}

/** What a place needs on which files are dropped, and whether some are held over it. */
function useDrop(add: (chosen: Iterable<File>) => void) {
  const [isOver, setOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  return { isOver, onDragOver, onDragLeave: () => setOver(false), onDrop };
}

function ChosenFiles({ files, onChange }: FileChooserProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  if (files.length === 0) return null;
  const moveUp = (index: number) =>
    onChange(files.toSpliced(index, 1).toSpliced(index - 1, 0, ...files.slice(index, index + 1)));
  return (
    <ol className="file-list">
      {files.map((file, index) => (
        <li key={`${index} ${file.name}`}>
          {file.name} <span className="quiet">{formatBytes(file.size, locale)}</span>{' '}
          {index > 0 && (
            <Button size="small" aria-label={t.moveUp(file.name)} onClick={() => moveUp(index)}>
              {'↑'}
            </Button>
          )}{' '}
          <Button
            size="small"
            aria-label={t.remove(file.name)}
            onClick={() => onChange(files.toSpliced(index, 1))}
          >
            {'×'}
          </Button>
        </li>
      ))}
    </ol>
  );
}
