import { CheckOutlined } from '@ant-design/icons';
import { Button, Checkbox, Tag, type ButtonProps } from 'antd';
import { useState, type ReactNode } from 'react';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import type { Item } from '../model.ts';
import { reviewTexts } from '../review-texts.ts';
import { DECISIONS, LIST_NAMES } from '../words.ts';
import { ItemFacts } from './item-facts.tsx';
import { useReviewDesk } from './review-desk.ts';
import { ProposalText } from './proposal-text.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { useLight, useLitAmong } from './use-light.ts';

interface ProposalCardProps {
  readonly item: Item;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly onShowPlace: () => void;
}

/** One proposal: what was read, where it comes from, and what can be decided on it. */
export function ProposalCard({ item, isSelected, onSelect, onShowPlace }: ProposalCardProps) {
  const t = useTexts(reviewTexts);
  const locale = useLocale();
  const { id, list, value, decision, questions } = item;
  return (
    <LitBox id={id} decision={decision}>
      <header className="proposal-head">
        <Checkbox checked={isSelected} disabled={decision === 'dropped'} onChange={onSelect}>
          <span className="proposal-ref" aria-label={t.select(value.ref)}>
            {value.ref}
          </span>
        </Checkbox>
        <span className="quiet small">{LIST_NAMES[list][locale]}</span>
        <DecisionTag decision={decision} />
        {questions.length > 0 && decision !== 'dropped' && <Tag color="blue">{t.asked}</Tag>}
      </header>
      <ProposalText text={value.text} />
      <ItemFacts item={item} />
      {decision !== 'dropped' && <CardButtons item={item} onShowPlace={onShowPlace} />}
    </LitBox>
  );
}

/** Lights up with its sentence; its content is not drawn anew for that. */
function LitBox({ id, decision, children }: Pick<Item, 'id' | 'decision'> & { children: ReactNode }) {
  const { point } = useLight();
  const isLit = useLitAmong([id]) !== null;
  return (
    <article
      id={`proposal-${id}`}
      className={['card', 'proposal', `is-${decision}`, isLit && 'lit'].filter(Boolean).join(' ')}
      onMouseEnter={() => point(id, 'proposals')}
      onFocus={() => point(id, 'proposals')}
    >
      {children}
    </article>
  );
}

export function DecisionTag({ decision }: Pick<Item, 'decision'>) {
  const locale = useLocale();
  // An icon, no colour: green is too pale to be read, and colours are kept for time.
  return (
    <Tag>
      {decision === 'accepted' && <CheckOutlined aria-hidden="true" />} {DECISIONS[decision][locale]}
    </Tag>
  );
}

function CardButtons({ item, onShowPlace }: { item: Item; onShowPlace: () => void }) {
  const t = useTexts(reviewTexts);
  const { orders, edit } = useReviewDesk();
  const { point } = useLight();
  const [isSplitting, setSplitting] = useState(false);
  const { id, value, decision } = item;
  const { ref } = value;
  const accept = () => void orders.operate({ type: 'accept', items: [id] });
  const drop = () => void orders.operate({ type: 'drop', items: [id], reason: null });
  const showPlace = () => {
    point(id, 'proposals', true);
    onShowPlace();
  };
  return (
    <div className="proposal-buttons no-print">
      {decision === 'proposed' && (
        <CardButton label={t.accept} name={t.acceptOne(ref)} type="primary" onClick={accept} />
      )}
      <CardButton
        label={t.change}
        name={t.changeOne(ref)}
        onClick={() => edit({ item: id, question: null })}
      />
      <CardButton label={t.split} name={t.splitOne(ref)} onClick={() => setSplitting(true)} />
      <CardButton label={t.drop} name={t.dropOne(ref)} onClick={drop} />
      <CardButton className="show-place" label={t.showPlace} name={t.showPlaceOf(ref)} onClick={showPlace} />
      {isSplitting && <SplitDialog item={item} onClose={() => setSplitting(false)} />}
    </div>
  );
}

interface CardButtonProps extends Pick<ButtonProps, 'type' | 'className'> {
  readonly label: string;
  /** The label with the item that it is about, for who listens. */
  readonly name: string;
  readonly onClick: () => void;
}

function CardButton({ label, name, ...button }: CardButtonProps) {
  return (
    <Button size="small" aria-label={name} {...button}>
      {label}
    </Button>
  );
}
