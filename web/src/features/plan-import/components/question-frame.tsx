import { Button, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { HEAD_ID, type OpenPoint } from '../model.ts';
import { questionTexts } from '../question-texts.ts';
import { reviewTexts } from '../review-texts.ts';
import { FIELD_WORDS } from '../words.ts';
import { useReviewDesk } from './review-desk.ts';
import { useLight } from './use-light.ts';

/** How many places are shown at once. */
const FEW = 3;

/** A question with the places that raised it; each place opens its item. */
export function QuestionFrame({ point, children }: { point: OpenPoint; children: ReactNode }) {
  const t = useTexts(questionTexts);
  const locale = useLocale();
  const [isOpen, setOpen] = useState(point.about.length <= FEW);
  return (
    <article className="card question">
      <p className="question-text">
        {point[locale]} {point.count > 1 && <Tag>{t.places(point.count)}</Tag>}
      </p>
      {isOpen ? (
        <Places point={point} />
      ) : (
        <Button size="small" aria-expanded={false} onClick={() => setOpen(true)}>
          {t.showPlaces(point.count)}
        </Button>
      )}
      {children}
    </article>
  );
}

function Places({ point }: { point: OpenPoint }) {
  return (
    <ul className="question-places">
      {point.about.map((place, index) => (
        <li key={`${place.id} ${place.field ?? ''} ${index}`}>
          <OnePlace point={point} place={place} />
        </li>
      ))}
    </ul>
  );
}

function OnePlace({ point, place }: { point: OpenPoint; place: OpenPoint['about'][number] }) {
  const t = useTexts(questionTexts);
  const words = useTexts(reviewTexts);
  const locale = useLocale();
  const { review, edit } = useReviewDesk();
  const { point: light } = useLight();
  const item = review.items.find(({ id }) => id === place.id);
  const ref = place.id === HEAD_ID ? words.head : item?.value.ref;
  const field = place.field === null ? undefined : FIELD_WORDS[/^\w+/.exec(place.field)?.[0] ?? '']?.[locale];
  const question = point.kind === 'question' ? point.code : null;
  return (
    <>
      {ref !== undefined && (
        <Button
          size="small"
          aria-label={t.openItem(ref)}
          onMouseEnter={() => light(place.id, 'proposals')}
          onFocus={() => light(place.id, 'proposals')}
          onClick={() => edit({ item: place.id, question })}
        >
          {ref}
        </Button>
      )}{' '}
      <span className="small">
        {field}
        {field !== undefined && place.words !== null && ' · '}
        {place.words !== null && <span lang="vi">{words.quoted(place.words)}</span>}
        {field === undefined && place.words === null && <span lang="vi">{item?.value.text}</span>}
      </span>
    </>
  );
}
