import { useRef, useState } from 'react';
import { HEAD_ID, type HeadValue, type Item, type Operation, type Review } from '../model.ts';
import { changedFields, overtakenFields } from '../review-rules.ts';
import { FieldChecks } from './field-checks.ts';
import { useReviewDesk, type Editing } from './review-desk.ts';

export type AnyValue = Item['value'] | HeadValue;

interface Held {
  readonly value: AnyValue;
  readonly list: Item['list'] | 'head';
}

/** What is being changed of an item or of the head. */
export interface Edit extends Held {
  readonly change: (fields: object) => void;
  readonly save: () => Promise<void>;
  readonly checks: FieldChecks;
  /** Fields of those changed that another person changed meanwhile; to save once more puts one's own in their place. */
  readonly overtaken: readonly string[];
}

/** The editing of an item: what others change meanwhile is shown, what was typed stays, and neither is lost unseen. */
export function useEdit(editing: Editing, onSaved: () => void): Edit | null {
  const { review, orders } = useReviewDesk();
  const now = heldBy(review, editing.item);
  const [opened] = useState(now);
  const [seen, setSeen] = useState(now?.value ?? null);
  const [fields, setFields] = useState<Record<string, unknown>>({});
  const [overtaken, setOvertaken] = useState<readonly string[]>([]);
  const typed = useRef(fields);
  const [checks] = useState(() => new FieldChecks());
  if (opened === null || seen === null) return null;
  // Somebody may have split or joined it: what was typed is still shown, and the server says what became of it.
  const current = now ?? opened;
  const change = (more: object) => {
    typed.current = { ...typed.current, ...more };
    setFields(typed.current);
  };
  const save = async () => {
    if (!(await checks.areInOrder())) return;
    const mine = changedFields({ ...opened.value }, { ...opened.value, ...typed.current });
    const theirs = overtakenFields({ ...seen }, { ...current.value }, mine);
    setSeen(current.value);
    setOvertaken(theirs);
    if (theirs.length > 0) return;
    const operations = operationsOf(editing, mine);
    if (operations.length === 0 || (await orders.operate(...operations))) onSaved();
  };
  const value: AnyValue = { ...current.value, ...fields };
  return { value, list: opened.list, change, save, checks, overtaken };
}

function heldBy({ head, items }: Review, id: string): Held | null {
  if (id === HEAD_ID) return { value: head.value, list: 'head' };
  return items.find((item) => item.id === id) ?? null;
}

function operationsOf({ item, question }: Editing, fields: Record<string, unknown>): Operation[] {
  if (question !== null) return [{ type: 'answer', question, items: [item], fields }];
  return Object.keys(fields).length === 0 ? [] : [{ type: 'change', item, fields }];
}
