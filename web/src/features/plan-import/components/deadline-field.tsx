import { Button, Input } from 'antd';
import { useId, useRef, useState } from 'react';
import { DateWithReason } from '../../../components/date-with-reason.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { useReadDeadline } from '../api/review.ts';
import type { ReadDeadline } from '../model.ts';
import { questionTexts } from '../question-texts.ts';
import { CYCLE_WORDS } from '../words.ts';
import { useFieldCheck } from './field-checks.ts';
import { useReviewDesk } from './review-desk.ts';

interface DeadlineFieldProps {
  readonly label: string;
  readonly initial: string;
  /** What the words say; null while they were changed and not read. */
  readonly onRead: (read: ReadDeadline | null) => void;
}

/** The words as typed, and what they say once they were read. */
function useDeadlineWords({ initial, onRead }: DeadlineFieldProps) {
  const { id } = useReviewDesk();
  const [words, setWords] = useState(initial);
  const [read, setRead] = useState<ReadDeadline | null>(null);
  const { give, isPending, problem } = useReadDeadline(id);
  // Leaving the field begins a reading, and the button that one leaves it for may ask for the same.
  const asked = useRef<{ readonly words: string; readonly answer: Promise<ReadDeadline | null> } | null>(
    null,
  );
  const settle = (answer: ReadDeadline | null) => {
    setRead(answer);
    onRead(answer);
  };
  const change = (next: string) => {
    setWords(next);
    asked.current = null;
    settle(null);
  };
  const readWords = (): Promise<ReadDeadline | null> => {
    const wanted = words.trim();
    if (wanted === '') return Promise.resolve(null);
    if (asked.current?.words !== wanted) asked.current = { words: wanted, answer: readOnce(wanted) };
    return asked.current.answer;
  };
  const readOnce = async (wanted: string) => {
    const answer = (await give(wanted)) ?? null;
    // What was typed meanwhile is not what was read.
    if (asked.current?.words === wanted && answer !== null) settle(answer);
    if (answer === null) asked.current = null;
    return answer;
  };
  const isAsItWas = words.trim() === '' || words.trim() === initial.trim();
  useFieldCheck(async () => isAsItWas || ((await readWords())?.deadline ?? null) !== null);
  return { words, read, change, readWords: () => void readWords(), isPending, problem };
}

/** Words of a deadline, read by the importer's rules: the day they mean, and why. */
export function DeadlineField(props: DeadlineFieldProps) {
  const { label, initial } = props;
  const t = useTexts(questionTexts);
  const field = useId();
  const { words, read, change, readWords, isPending, problem } = useDeadlineWords(props);
  return (
    <div className="field">
      <label htmlFor={field}>{label}</label>
      <div className="deadline-field">
        <Input
          id={field}
          value={words}
          placeholder={t.deadlineExample}
          onChange={(event) => change(event.target.value)}
          onBlur={() => read === null && words !== initial && readWords()}
          onPressEnter={(event) => {
            event.preventDefault();
            readWords();
          }}
        />
        <Button loading={isPending} onClick={readWords}>
          {t.readWords}
        </Button>
      </div>
      <div role="status">{read && <WhatItSays read={read} />}</div>
      {problem && <ProblemAlert problem={problem} />}
    </div>
  );
}

function WhatItSays({ read }: { read: ReadDeadline }) {
  const t = useTexts(questionTexts);
  const locale = useLocale();
  if (read.due)
    return <DateWithReason date={read.due.lastAcceptedDay} reason={read.due.explanation[locale]} />;
  if (read.cycle) return <>{t.comesRound(CYCLE_WORDS[read.cycle][locale])}</>;
  return <>{read.deadline === null ? t.noTimeRead : t.toBeSetRead}</>;
}
