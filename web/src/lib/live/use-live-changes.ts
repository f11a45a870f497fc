import { useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { components } from '../api/schema.ts';
import { changedKeys, type LiveChange } from './changed-keys.ts';

const STREAM = '/api/v1/stream';
/** Changes that come close together (a plan is launched, many reports are accepted) are read once. */
const GATHER_MS = 400;

/** Follows what others change for as long as somebody is logged in: what is shown is read anew by itself. */
export function useLiveChanges(accountId: string): void {
  const client = useQueryClient();
  useEffect(() => followChanges(client), [client, accountId]);
}

/** @returns stops following */
function followChanges(client: QueryClient): () => void {
  // A lost line comes back by itself; what happened meanwhile is told from where it broke off, or as `reset`.
  const stream = new EventSource(STREAM);
  const refresh = gathered(client);
  stream.addEventListener('changes', ({ data }: MessageEvent<string>) => {
    refresh(changedKeys((JSON.parse(data) as { changes: LiveChange[] }).changes));
  });
  stream.addEventListener('reset', () => refresh([[]]));
  stream.addEventListener('ended', ({ data }: MessageEvent<string>) => {
    const { reason } = JSON.parse(data) as components['schemas']['StreamEndedResponse'];
    if (reason !== 'server-stops') stream.close();
  });
  return () => stream.close();
}

function gathered(client: QueryClient): (keys: readonly QueryKey[]) => void {
  const waiting = new Map<string, QueryKey>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = () => {
    timer = undefined;
    for (const queryKey of waiting.values())
      void client.invalidateQueries(
        queryKey.length > 0 ? { queryKey } : { predicate: ({ queryKey: [name] }) => name !== 'me' },
      );
    waiting.clear();
  };
  return (keys) => {
    for (const key of keys) waiting.set(JSON.stringify(key), key);
    timer ??= setTimeout(read, GATHER_MS);
  };
}
