import { Button } from 'antd';
import { PagedList } from '../../../components/paged-list.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { longInstant } from '../../../lib/format/dates.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { useFailedLetters, useRepeatLetter, type Letter } from '../api/health.ts';
import { texts } from '../texts.ts';

/** Letters that could not be sent; each can be sent again once its cause is mended. */
export function FailedLetters() {
  const t = useTexts(texts);
  return (
    <section aria-labelledby="failed-title">
      <div className="section-head">
        <h2 id="failed-title">{t.failed}</h2>
      </div>
      <PagedList query={useFailedLetters()} empty={t.noFailed} label={t.failed}>
        {(letter) => <LetterLine letter={letter} />}
      </PagedList>
    </section>
  );
}

function LetterLine({ letter }: { letter: Letter }) {
  const { id, subject, recipientName, address, attempts, lastError, createdAt } = letter;
  const t = useTexts(texts);
  const locale = useLocale();
  const { give, isPending, problem } = useRepeatLetter();
  return (
    <article className="line">
      <div className="line-main">
        <h3 lang={letter.locale}>{subject}</h3>
        <p className="line-facts quiet small">
          <span>{recipientName}</span>
          <span>{address ?? t.noAddress}</span>
          <span>{longInstant(createdAt, locale)}</span>
          <span>{t.attempts(attempts)}</span>
          {lastError !== null && <span>{lastError}</span>}
        </p>
        {problem && <ProblemAlert problem={problem} />}
      </div>
      <Button loading={isPending} aria-label={t.repeatOf(recipientName)} onClick={() => give(id)}>
        {t.repeat}
      </Button>
    </article>
  );
}
