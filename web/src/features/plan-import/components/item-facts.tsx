import type { ReactNode } from 'react';
import { DateWithReason } from '../../../components/date-with-reason.tsx';
import { formatNumber } from '../../../lib/format/numbers.ts';
import { languageOf } from '../../../lib/text/language-of.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import type {
  AssignmentValue,
  Ground,
  Head,
  Item,
  NamedBody,
  ReportingValue,
  StatedDeadline,
  TargetValue,
} from '../model.ts';
import { reviewTexts } from '../review-texts.ts';
import {
  CLASS_WORDS,
  CYCLE_WORDS,
  FIELD_WORDS,
  MANDATE_WORDS,
  REPORT_KINDS,
  ROLE_WORDS,
  sureness,
} from '../words.ts';
import { useReviewDesk } from './review-desk.ts';

/** What was read of an item, field by field, each with where it comes from and how sure it is. */
export function ItemFacts({ item }: { item: Item }) {
  switch (item.list) {
    case 'assignments':
      return <AssignmentFacts item={item} value={item.value} />;
    case 'reporting':
      return <ReportingFacts item={item} value={item.value} />;
    case 'targets':
      return <TargetFacts item={item} value={item.value} />;
    case 'generalTasks':
      return (
        <p className="small">
          <FieldGround held={item} field="text" />
        </p>
      );
  }
}

type Held = Pick<Head, 'changed' | 'grounds'>;

interface FactProps {
  readonly held: Held;
  /** The field in the plan document. */
  readonly field: string;
  /** The name of its reason, where the reading calls it otherwise. */
  readonly ground?: string;
  readonly children: ReactNode;
}

/** A field: its name, its value, its reason. */
export function Fact({ held, field, ground = field, children }: FactProps) {
  const locale = useLocale();
  return (
    <>
      <dt>{FIELD_WORDS[field]?.[locale] ?? field}</dt>
      <dd>
        {children} <FieldGround held={held} field={field} ground={ground} />
      </dd>
    </>
  );
}

/** "chắc chắn (95 %) · đọc ở dòng 12", or that a person has set it. */
function FieldGround({ held, field, ground = field }: Omit<FactProps, 'children'>) {
  const t = useTexts(reviewTexts);
  if (held.changed.includes(field)) return <span className="ground">{t.byPerson}</span>;
  const reason = held.grounds[ground];
  return reason === undefined ? null : <GroundWords reason={reason} />;
}

function GroundWords({ reason: { rule, confidence, source } }: { reason: Ground }) {
  const t = useTexts(reviewTexts);
  const locale = useLocale();
  const sure = t.sure(sureness(confidence)[locale], Math.round(confidence * 100));
  const words = source ? `${sure} · ${t.fromLine(source.line)}` : sure;
  return (
    <span className="ground" title={t.rule(rule)}>
      {words}
    </span>
  );
}

function AssignmentFacts({ item, value }: { item: Item; value: AssignmentValue }) {
  const t = useTexts(reviewTexts);
  const locale = useLocale();
  return (
    <dl className="facts small">
      <Fact held={item} field="assignees">
        <Bodies bodies={value.assignees} />
      </Fact>
      {value.coordinators.length > 0 && (
        <Fact held={item} field="coordinators" ground="role">
          <span lang="vi">{value.coordinators.join('; ')}</span>
        </Fact>
      )}
      <Fact held={item} field="class" ground="recurrence">
        {[CLASS_WORDS[value.class][locale], value.recurrence && CYCLE_WORDS[value.recurrence.cycle][locale]]
          .filter(Boolean)
          .join(', ')}
      </Fact>
      {value.event && (
        <Fact held={item} field="event" ground="recurrence">
          <span lang="vi">{t.quoted(value.event.words)}</span>
        </Fact>
      )}
      {(value.deadline || value.class === 'dated') && (
        <Fact held={item} field="deadline" ground="due">
          <Deadline id={item.id} deadline={value.deadline} />
        </Fact>
      )}
      {value.product !== null && (
        <Fact held={item} field="product" ground="">
          <span lang="vi">{value.product}</span>
        </Fact>
      )}
    </dl>
  );
}

function ReportingFacts({ item, value }: { item: Item; value: ReportingValue }) {
  const locale = useLocale();
  const upper = value.to !== null && value.to !== value.receiver;
  return (
    <dl className="facts small">
      <Fact held={item} field="class" ground="text">
        {[REPORT_KINDS[value.kind][locale], value.cycle && CYCLE_WORDS[value.cycle][locale]]
          .filter(Boolean)
          .join(', ')}
      </Fact>
      <Fact held={item} field="from">
        <Bodies bodies={value.from} />
      </Fact>
      <Fact held={item} field="receiver">
        <Blank value={value.receiver} />
      </Fact>
      {upper && (
        <Fact held={item} field="to">
          <span lang="vi">{value.to}</span>
        </Fact>
      )}
      <Fact held={item} field="deadline">
        <Deadline id={item.id} deadline={value.deadline} />
      </Fact>
    </dl>
  );
}

const COMPARATORS: Readonly<Record<string, string>> = {
  '=': '=',
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  'decrease>=': '↓ ≥',
  'increase>=': '↑ ≥',
};

function TargetFacts({ item, value }: { item: Item; value: TargetValue }) {
  const t = useTexts(reviewTexts);
  const locale = useLocale();
  return (
    <dl className="facts small">
      <Fact held={item} field="value" ground="text">
        {value.value === null ? (
          t.blank
        ) : (
          <>
            {`${COMPARATORS[value.comparator] ?? value.comparator} ${formatNumber(value.value, locale)} `}
            <span lang={languageOf(value.unit)}>{value.unit}</span>
          </>
        )}
      </Fact>
      {value.followedBy.length > 0 && (
        <Fact held={item} field="followedBy">
          <span lang="vi">{value.followedBy.join('; ')}</span>
        </Fact>
      )}
    </dl>
  );
}

/** Bodies with their role and mandate, one a line. */
function Bodies({
  bodies,
}: {
  bodies: readonly (NamedBody & { role?: keyof typeof ROLE_WORDS; followed?: boolean })[];
}) {
  const t = useTexts(reviewTexts);
  const locale = useLocale();
  if (bodies.length === 0) return <em>{t.noAssignee}</em>;
  return bodies.map(({ name, role, mandate, followed }, index) => (
    <span key={index} className="body-line">
      <span lang="vi">{name}</span>{' '}
      <span className="quiet">
        {[
          role && ROLE_WORDS[role][locale],
          MANDATE_WORDS[mandate.decided][locale],
          followed === false && t.notFollowed,
        ]
          .filter(Boolean)
          .join(', ')}
      </span>
    </span>
  ));
}

/** The words of the plan, then the day that they mean, with its reason. */
function Deadline({ id, deadline }: { id: string; deadline: StatedDeadline | null }) {
  const t = useTexts(reviewTexts);
  const locale = useLocale();
  const due = useReviewDesk().dates.get(id);
  if (deadline === null) return <em>{t.noDeadline}</em>;
  return (
    <>
      <span lang="vi">{t.quoted(deadline.words)}</span>{' '}
      {due && <DateWithReason date={due.lastAcceptedDay} reason={due.explanation[locale]} />}
    </>
  );
}

/** A text of the plan, or that there is none. */
export function Blank({ value }: { value: string | null }) {
  const t = useTexts(reviewTexts);
  return value === null || value === '' ? <em>{t.blank}</em> : <span lang="vi">{value}</span>;
}
