import { Button, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { EmptyState } from '../../../components/states.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { HEAD_ID, type Item } from '../model.ts';
import { canJoin, inDocumentOrder, isShown, type Showing } from '../review-rules.ts';
import { reviewTexts } from '../review-texts.ts';
import { HeadCard } from './head-card.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { useReviewDesk } from './review-desk.ts';
import { useLight } from './use-light.ts';

/** What was read, in the order of the document; several can be decided on at once. */
export function Proposals({ onShowPlace }: { onShowPlace: () => void }) {
  const t = useTexts(reviewTexts);
  const { review, orders } = useReviewDesk();
  const [showing, setShowing] = useState<Showing>('all');
  const [selected, setSelected] = useState<readonly string[]>([]);
  useScrollToCard();
  const items = inDocumentOrder(review.items);
  const shown = items.filter((item) => isShown(item, showing));
  const toggle = (id: string) =>
    setSelected(selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id]);
  return (
    <section className="review-proposals" aria-label={t.proposals}>
      <div className="proposals-head no-print">
        <ShowingChoice items={[review.head, ...items]} showing={showing} onChange={setShowing} />
        <Button
          disabled={orders.isPending}
          onClick={() => void orders.operate({ type: 'accept-unquestioned' })}
        >
          {t.acceptUnquestioned}
        </Button>
      </div>
      <SelectionBar items={items.filter(({ id }) => selected.includes(id))} onDone={() => setSelected([])} />
      {isShown(review.head, showing) && <HeadCard />}
      {shown.length === 0 && <EmptyState text={t.nothingShown} />}
      {shown.map((item) => (
        <ProposalCard
          key={item.id}
          item={item}
          isSelected={selected.includes(item.id)}
          onSelect={() => toggle(item.id)}
          onShowPlace={onShowPlace}
        />
      ))}
    </section>
  );
}

interface ShowingChoiceProps {
  /** The head among them: it is decided on as they are. */
  readonly items: readonly Pick<Item, 'decision' | 'questions'>[];
  readonly showing: Showing;
  readonly onChange: (showing: Showing) => void;
}

function ShowingChoice({ items, showing, onChange }: ShowingChoiceProps) {
  const t = useTexts(reviewTexts);
  const count = (wanted: Showing) => items.filter((item) => isShown(item, wanted)).length;
  return (
    <Segmented
      aria-label={t.showing}
      value={showing}
      onChange={onChange}
      options={[
        { value: 'all', label: t.showAll(count('all')) },
        { value: 'open', label: t.showOpen(count('open')) },
        { value: 'asked', label: t.showAsked(count('asked')) },
      ]}
    />
  );
}

/** What can be done with several items at once. */
function SelectionBar({ items, onDone }: { items: readonly Item[]; onDone: () => void }) {
  const t = useTexts(reviewTexts);
  const { orders } = useReviewDesk();
  if (items.length === 0) return null;
  const ids = items.map(({ id }) => id);
  const give = async (...operations: Parameters<typeof orders.operate>) => {
    if (await orders.operate(...operations)) onDone();
  };
  return (
    <div className="selection-bar no-print">
      <Button type="primary" onClick={() => void give({ type: 'accept', items: ids })}>
        {t.acceptSelected(ids.length)}
      </Button>
      <Button disabled={!canJoin(items)} onClick={() => void give({ type: 'join', items: ids })}>
        {t.joinSelected(ids.length)}
      </Button>
      <Button onClick={() => void give({ type: 'drop', items: ids, reason: null })}>
        {t.dropSelected(ids.length)}
      </Button>
      <Button onClick={onDone}>{t.clearSelected}</Button>
    </div>
  );
}

/** A press on a sentence of the document brings its proposal into view. */
function useScrollToCard(): void {
  const light = useLight();
  useEffect(
    () =>
      light.store.subscribe(() => {
        const { id, from, isClick } = light.store.get();
        if (from !== 'document' || !isClick || id === null || id === HEAD_ID) return;
        document.getElementById(`proposal-${id}`)?.scrollIntoView({ block: 'center' });
      }),
    [light],
  );
}
