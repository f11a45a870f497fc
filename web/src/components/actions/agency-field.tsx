import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { dataOf } from '../../lib/api/problem.ts';
import { queryKeys } from '../../lib/api/query-keys.ts';
import { useTexts } from '../../lib/text/locale.ts';
import { ChoiceField } from './choice-field.tsx';
import { texts } from './texts.ts';

/** Shorter words are in too many names. */
const SHORTEST = 2;
const MOST = 20;

interface AgencyFieldProps {
  readonly id: string;
  readonly value: string;
  readonly isInvalid: boolean;
  readonly describedBy: string | undefined;
  readonly onChange: (value: string) => void;
}

/** An agency: a word of its name, then the one that is meant. */
export function AgencyField(props: AgencyFieldProps) {
  const t = useTexts(texts);
  const [word, setWord] = useState('');
  const text = useDeferredValue(word.trim());
  const { data } = useQuery({
    queryKey: [...queryKeys.agencies, 'search', text],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/agencies', { params: { query: { text, limit: MOST } }, signal })),
    enabled: text.length >= SHORTEST,
    placeholderData: keepPreviousData,
  });
  const choices = (data?.items ?? []).map(({ id, name }) => ({ value: id, name }));
  return (
    <>
      <Input
        aria-label={t.searchAgency}
        placeholder={t.searchAgency}
        value={word}
        onChange={(event) => setWord(event.target.value)}
      />
      <ChoiceField {...props} choices={choices} />
    </>
  );
}
