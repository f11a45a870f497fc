import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../lib/text/locale.ts';
import {
  HEAD_ID,
  type Fields,
  type Item,
  type OpenPoint,
  type Operation,
  type ReadDeadline,
} from '../model.ts';
import { questionTexts } from '../question-texts.ts';
import { fieldsOfDeadline } from '../review-rules.ts';
import { AgencyField } from './agency-fields.tsx';
import { DayField } from './day-field.tsx';
import { DeadlineField } from './deadline-field.tsx';
import { useReviewDesk } from './review-desk.ts';

interface AnswerProps {
  readonly point: OpenPoint;
}

/** Standing duties are never overdue: one answer for all of them. */
export function StandingAnswer({ point }: AnswerProps) {
  const t = useTexts(questionTexts);
  const { orders } = useReviewDesk();
  const answer = (fields: Fields) =>
    void orders.operate({ type: 'answer-all', question: point.code, fields });
  return (
    <div className="question-buttons">
      <Button
        type="primary"
        disabled={orders.isPending}
        onClick={() => answer({ class: 'standing', recurrence: null, event: null })}
      >
        {t.asStanding(point.count)}
      </Button>
      <Button disabled={orders.isPending} onClick={() => answer({})}>
        {t.asProposed(point.count)}
      </Button>
    </div>
  );
}

/** Which body follows the plan. */
export function StandingAgencyAnswer({ point }: AnswerProps) {
  const t = useTexts(questionTexts);
  const { orders } = useReviewDesk();
  const [name, setName] = useState('');
  return (
    <div className="question-answer">
      <AgencyField label={t.standingAgency} value={name} onChange={setName} />
      <Button
        type="primary"
        disabled={name.trim() === '' || orders.isPending}
        onClick={() => void orders.operate(headAnswer(point, { standingAgency: name.trim() }))}
      >
        {t.answer}
      </Button>
    </div>
  );
}

/** On which day the plan was issued. */
export function HeadDayAnswer({ point }: AnswerProps) {
  const t = useTexts(questionTexts);
  const { orders } = useReviewDesk();
  const [day, setDay] = useState<string | null>(null);
  return (
    <div className="question-answer">
      <DayField label={t.issueDay} value={null} onChange={setDay} />
      <Button
        type="primary"
        disabled={day === null || orders.isPending}
        onClick={() => void orders.operate(headAnswer(point, { assumedIssuedOn: day }))}
      >
        {t.answer}
      </Button>
    </div>
  );
}

function headAnswer({ code }: OpenPoint, fields: Fields): Operation {
  return { type: 'answer', question: code, items: [HEAD_ID], fields };
}

/** One deadline for all that have none; or it is set later. */
export function DeadlineAnswer({ point }: AnswerProps) {
  const t = useTexts(questionTexts);
  const { orders, review } = useReviewDesk();
  const [read, setRead] = useState<ReadDeadline | null>(null);
  const first = point.about[0]?.words ?? '';
  const asked = askedItems(point, review.items);
  const apply = (chosen: ReadDeadline) => void orders.operate(...deadlineAnswers(point, asked, chosen));
  return (
    <>
      <DeadlineField
        label={point.count > 1 ? t.deadlineForAll(point.count) : t.deadlineForOne}
        initial={point.code.includes('without-date') ? '' : first}
        list={asked.every(({ list }) => list === 'reporting') ? 'reporting' : 'assignments'}
        onSaid={({ said }) => setRead(said === 'none' ? null : said)}
      />
      <div className="question-buttons">
        <Button
          type="primary"
          disabled={!read?.deadline || orders.isPending}
          onClick={() => read && apply(read)}
        >
          {t.applyDeadline(point.count)}
        </Button>
        <KeepAnswer point={point} />
      </div>
    </>
  );
}

function askedItems({ about }: OpenPoint, items: readonly Item[]): Item[] {
  return items.filter(({ id }) => about.some((place) => place.id === id));
}

/** Assignments and reports take the same words in fields of their own. */
function deadlineAnswers(point: OpenPoint, asked: readonly Item[], read: ReadDeadline): Operation[] {
  return [...new Set(asked.map(({ list }) => list))].flatMap((list): Operation[] => {
    const fields = fieldsOfDeadline(list, read);
    const ids = asked.filter((item) => item.list === list).map(({ id }) => id);
    return fields === null ? [] : [{ type: 'answer', question: point.code, items: ids, fields }];
  });
}

/** It stays as it was read. */
export function KeepAnswer({ point }: AnswerProps) {
  const t = useTexts(questionTexts);
  const { orders } = useReviewDesk();
  return (
    <Button
      disabled={orders.isPending}
      onClick={() => void orders.operate({ type: 'answer-all', question: point.code, fields: {} })}
    >
      {t.asProposed(point.count)}
    </Button>
  );
}
