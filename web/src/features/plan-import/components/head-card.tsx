import { Button, Tag } from 'antd';
import { longDate } from '../../../lib/format/dates.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { HEAD_ID, type HeadValue } from '../model.ts';
import { reviewTexts } from '../review-texts.ts';
import { Blank, Fact } from './item-facts.tsx';
import { DecisionTag } from './proposal-card.tsx';
import { useReviewDesk } from './review-desk.ts';

/** What the plan says of itself: number, day, bodies, leader, period. */
export function HeadCard() {
  const t = useTexts(reviewTexts);
  const { review, orders, edit } = useReviewDesk();
  const { head } = review;
  return (
    <article className={`card proposal is-${head.decision}`}>
      <header className="proposal-head">
        <h2>{t.head}</h2>
        <DecisionTag decision={head.decision} />
        {head.questions.length > 0 && <Tag color="blue">{t.asked}</Tag>}
      </header>
      <HeadFacts />
      <div className="proposal-buttons no-print">
        {head.decision === 'proposed' && (
          <Button
            type="primary"
            size="small"
            aria-label={t.acceptOne(t.head)}
            disabled={orders.isPending}
            onClick={() => void orders.operate({ type: 'accept', items: [HEAD_ID] })}
          >
            {t.accept}
          </Button>
        )}
        <Button
          size="small"
          aria-label={t.changeOne(t.head)}
          onClick={() => edit({ item: HEAD_ID, question: null })}
        >
          {t.change}
        </Button>
      </div>
    </article>
  );
}

function HeadFacts() {
  const { head } = useReviewDesk().review;
  const { value } = head;
  return (
    <dl className="facts small">
      <Fact held={head} field="title">
        <Blank value={value.title} />
      </Fact>
      <Fact held={head} field="number">
        <Blank value={value.number} />
      </Fact>
      <Fact held={head} field={value.issuedOn === null ? 'assumedIssuedOn' : 'issuedOn'}>
        <IssueDay value={value} />
      </Fact>
      <Fact held={head} field="issuer">
        <Blank value={value.issuer} />
      </Fact>
      <Fact held={head} field="standingAgency">
        <Blank value={value.standingAgency} />
      </Fact>
      <Fact held={head} field="supervisor" ground="signatory">
        <Blank value={[value.supervisor.name, value.supervisor.title].filter(Boolean).join(', ')} />
      </Fact>
      <Fact held={head} field="period">
        <Period value={value} />
      </Fact>
    </dl>
  );
}

function IssueDay({ value }: { value: HeadValue }) {
  const t = useTexts(reviewTexts);
  const locale = useLocale();
  if (value.issuedOn !== null) return <>{longDate(value.issuedOn, locale)}</>;
  if (value.assumedIssuedOn !== null) return <>{t.asAssumed(longDate(value.assumedIssuedOn, locale))}</>;
  return <Blank value={null} />;
}

function Period({ value: { period } }: { value: HeadValue }) {
  const t = useTexts(reviewTexts);
  const locale = useLocale();
  const days = [period.start, period.end].map((day) => (day === null ? '…' : longDate(day, locale)));
  if (period.start === null && period.end === null && period.words === null) return <Blank value={null} />;
  return (
    <>
      {days.join(' – ')}{' '}
      {period.words !== null && (
        <span lang="vi" className="quiet">
          {t.quoted(period.words)}
        </span>
      )}
    </>
  );
}
