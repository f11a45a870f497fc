import { memo, useEffect, useMemo, useRef } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../../components/states.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import type { PlanDetail, PlanText } from '../api/plans.ts';
import { assignmentOf, paragraphOf } from '../document-spans.ts';
import { texts } from '../texts.ts';

type ParagraphText = PlanText['paragraphs'][number];

interface DocumentTextProps {
  readonly plan: PlanDetail;
  readonly text: PlanText;
  /** Id of the assignment whose sentence is lit. */
  readonly chosen: string | null;
}

/** The text of the plan; sentences that became assignments are links that choose them. */
export function DocumentText({ plan, text, chosen }: DocumentTextProps) {
  const t = useTexts(texts);
  const frame = useRef<HTMLDivElement>(null);
  const { paragraphs } = text;
  const known = useMemo(() => new Set(plan.assignments.map(({ id }) => id)), [plan.assignments]);
  const lit = chosen === null ? -1 : paragraphOf(paragraphs, chosen);
  useEffect(() => {
    const paragraph = frame.current?.querySelector<HTMLElement>(`[data-paragraph="${lit}"]`);
    if (paragraph && frame.current) frame.current.scrollTop = paragraph.offsetTop - SPACE_ABOVE;
  }, [lit]);
  if (paragraphs.length === 0) return <EmptyState text={t.noText} />;
  return (
    <div ref={frame} className="document-text" tabIndex={0} role="region" aria-label={t.documentText}>
      {paragraphs.map((paragraph, i) => (
        <Paragraph
          key={paragraph.line}
          paragraph={paragraph}
          index={i}
          known={known}
          chosen={isIn(paragraph, chosen) ? chosen : null}
        />
      ))}
    </div>
  );
}

/** Pixels of the text before, so that the sentence stands in its context. */
const SPACE_ABOVE = 96;

function isIn({ parts }: ParagraphText, id: string | null): boolean {
  return id !== null && parts.some(({ ids }) => ids.includes(id));
}

/** Headings stand out as they do on paper; what is listed stands deeper. */
function lookOf({ parts, markerKind, isRow }: ParagraphText): string {
  const text = parts.map((part) => part.text).join('');
  const isHeading = text === text.toUpperCase() && /\p{L}/u.test(text);
  return ['document-paragraph', markerKind ?? 'plain', isHeading && 'heading', isRow && 'row']
    .filter(Boolean)
    .join(' ');
}

interface ParagraphProps {
  readonly paragraph: ParagraphText;
  readonly index: number;
  readonly known: ReadonlySet<string>;
  readonly chosen: string | null;
}

const Paragraph = memo(function Paragraph({ paragraph, index, known, chosen }: ParagraphProps) {
  return (
    <p lang="vi" data-paragraph={index} className={lookOf(paragraph)}>
      {paragraph.marker !== '' && <span className="document-marker">{`${paragraph.marker} `}</span>}
      {paragraph.parts.map(({ text, ids }, i) => {
        const id = assignmentOf(ids, known);
        // Parts have no name of their own; a paragraph never changes.
        if (id === null) return <span key={i}>{text}</span>;
        return (
          <Link
            key={i}
            replace
            preventScrollReset
            to={`?viec=${id}`}
            className={id === chosen ? 'sentence lit' : 'sentence'}
            aria-current={id === chosen ? 'true' : undefined}
          >
            {text}
          </Link>
        );
      })}
    </p>
  );
});
