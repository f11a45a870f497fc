import { SearchOutlined } from '@ant-design/icons';
import {
  lazy,
  Suspense,
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type RefObject,
  type SubmitEvent,
} from 'react';
import { useLocation, useNavigate } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { texts } from '../texts.ts';
import './search.css';

const SearchPanel = lazy(async () => ({ default: (await import('./search-panel.tsx')).SearchPanel }));

/** The box in the header: finds while one types, Enter opens the page of results, "/" leads here from anywhere. */
export function SearchBox() {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  useCloseOnNewPage(() => setOpen(false));
  const leave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setOpen(false);
    void navigate(paths.search(text.trim()));
  };
  const type = (next: string) => {
    setText(next);
    setOpen(true);
  };
  return (
    <form
      role="search"
      aria-label={t.title}
      className="search-box"
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      onSubmit={submit}
    >
      <SearchOutlined aria-hidden="true" />
      <TextInput text={text} onType={type} onFocus={() => setOpen(true)} />
      {isOpen && text.trim() !== '' && (
        <Suspense>
          <SearchPanel text={text.trim()} />
        </Suspense>
      )}
    </form>
  );
}

interface TextInputProps {
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onFocus: () => void;
}

function TextInput({ text, onType, onFocus }: TextInputProps) {
  const t = useTexts(texts);
  const input = useRef<HTMLInputElement>(null);
  useShortcut(input);
  return (
    <input
      ref={input}
      type="search"
      aria-label={t.label}
      placeholder={t.hint}
      value={text}
      maxLength={200}
      onFocus={onFocus}
      onChange={(event) => onType(event.target.value)}
    />
  );
}

function useShortcut(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select');
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, [input]);
}

function useCloseOnNewPage(close: () => void): void {
  const { key } = useLocation();
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => latest.current(), [key]);
}
