import { Input } from 'antd';
import { useId } from 'react';
import { useSearchParams } from 'react-router';
import '../../../components/lists.css';
import { useTexts } from '../../../lib/text/locale.ts';
import type { TaskFilter } from '../filter.ts';
import { texts } from '../texts.ts';

/** Narrowing, ordering and taking the list along. */
export function ListControls({ filter }: { filter: TaskFilter }) {
  const t = useTexts(texts);
  const sortId = useId();
  const [, setSearch] = useSearchParams();
  const change = (name: string, value: string) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (value === '') next.delete(name);
      else next.set(name, value);
      return next;
    });
  return (
    <div className="list-controls" role="search" aria-label={t.search}>
      <Input.Search
        key={filter.text}
        aria-label={t.search}
        placeholder={t.search}
        defaultValue={filter.text}
        allowClear
        onSearch={(text) => change('text', text.trim())}
      />
      <label htmlFor={sortId}>{t.sort}</label>
      <select
        id={sortId}
        className="choice"
        value={filter.sort ?? 'dueAt'}
        onChange={(event) => change('sort', event.target.value)}
      >
        <option value="dueAt">{t.byDue}</option>
        <option value="agency">{t.byAgency}</option>
        <option value="assignment">{t.byAssignment}</option>
      </select>
      <a href={exportAddress(filter)} download>
        {t.download}
      </a>
    </div>
  );
}

function exportAddress(filter: TaskFilter): string {
  const query = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]));
  return `/api/v1/tasks/export?${query.toString()}`;
}
