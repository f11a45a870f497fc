import { Button, Input } from 'antd';
import { useId, useRef, useState } from 'react';
import { DateWithReason } from '../../../components/date-with-reason.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { languageOf } from '../../../lib/text/language-of.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { useReadDeadline } from '../api/review.ts';
import type { Item, ReadDeadline, SaidDeadline } from '../model.ts';
import { questionTexts } from '../question-texts.ts';
import { readFor, saidWhileTyping, type Saying } from '../review-rules.ts';
import { CYCLE_WORDS } from '../words.ts';
import { useFieldCheck } from './field-checks.ts';
import { useReviewDesk } from './review-desk.ts';

interface DeadlineFieldProps {
  readonly label: string;
  readonly initial: string;
  /** Words for work that is never due mean nothing to duties to report. */
  readonly list: Item['list'];
  /** Whether an emptied field says that there is no deadline any more. */
  readonly mayBeEmpty?: boolean;
  /** Told when what stands in the field says something else than before. */
  readonly onSaid: (saying: Saying) => void;
}

/** The words as typed, and what they say once they were read. */
function useDeadlineWords({ initial, list, mayBeEmpty = false, onSaid }: DeadlineFieldProps) {
  const { id } = useReviewDesk();
  const [words, setWords] = useState(initial);
  const [said, setSaid] = useState<SaidDeadline>(null);
  const { give, isPending, problem } = useReadDeadline(id);
  // Leaving the field begins a reading, and the button that one leaves it for may ask for the same.
  const asked = useRef<{ readonly words: string; readonly answer: Promise<ReadDeadline | null> } | null>(
    null,
  );
  const settle = (answer: SaidDeadline) => {
    setSaid(answer);
    if (answer !== said) onSaid({ said: answer, before: said });
  };
  const change = (next: string) => {
    setWords(next);
    asked.current = null;
    settle(saidWhileTyping(next, initial, mayBeEmpty));
  };
  const readWords = (): Promise<ReadDeadline | null> => {
    const wanted = words.trim();
    if (wanted === '') return Promise.resolve(null);
    if (asked.current?.words !== wanted) asked.current = { words: wanted, answer: readOnce(wanted) };
    return asked.current.answer;
  };
  const readOnce = async (wanted: string) => {
    const read = await give(wanted);
    const answer = read === undefined ? null : readFor(list, read);
    // What was typed meanwhile is not what was read.
    if (asked.current?.words === wanted && answer !== null) settle(answer);
    if (answer === null) asked.current = null;
    return answer;
  };
  const isAsItWas = words.trim() === '' || words.trim() === initial.trim();
  useFieldCheck(async () => isAsItWas || ((await readWords())?.deadline ?? null) !== null);
  return { words, said, change, readWords: () => void readWords(), isPending, problem };
}

/** Words of a deadline, read by the importer's rules: the day they mean, and why. */
export function DeadlineField(props: DeadlineFieldProps) {
  const { label, initial } = props;
  const t = useTexts(questionTexts);
  const field = useId();
  const { words, said, change, readWords, isPending, problem } = useDeadlineWords(props);
  return (
    <div className="field">
      <label htmlFor={field}>{label}</label>
      <div className="deadline-field">
        <Input
          id={field}
          lang={languageOf(words)}
          value={words}
          placeholder={t.deadlineExample}
          onChange={(event) => change(event.target.value)}
          onBlur={() => said === null && words !== initial && readWords()}
          onPressEnter={(event) => {
            event.preventDefault();
            readWords();
          }}
        />
        <Button loading={isPending} onClick={readWords}>
          {t.readWords}
        </Button>
      </div>
      <div role="status">{said && <WhatItSays said={said} />}</div>
      {problem && <ProblemAlert problem={problem} />}
    </div>
  );
}

function WhatItSays({ said }: { said: ReadDeadline | 'none' }) {
  const t = useTexts(questionTexts);
  const locale = useLocale();
  if (said === 'none') return <>{t.noDeadlineAnyMore}</>;
  const { due, cycle, deadline, questions } = said;
  if (due) return <DateWithReason date={due.lastAcceptedDay} reason={due.explanation[locale]} />;
  if (cycle) return <>{t.comesRound(CYCLE_WORDS[cycle][locale])}</>;
  if (deadline === null) return <>{t.noTimeRead}</>;
  if (said.class === 'standing') return <>{t.standingRead}</>;
  return <>{questions.includes('time-words-unknown') ? t.unknownKept : t.toBeSetRead}</>;
}
