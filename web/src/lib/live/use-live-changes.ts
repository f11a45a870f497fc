import { useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import { changedKeys } from './changed-keys.ts';
import { FollowedStream } from './followed-stream.ts';

/** Changes that come close together (a plan is launched, many reports are accepted) are read once. */
const GATHER_MS = 400;

/** Follows what others change for as long as somebody is logged in: what is shown is read anew by itself. */
export function useLiveChanges(accountId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    const refresh = gathered(client);
    const stream = new FollowedStream({
      onChanges: (changes) => refresh(changedKeys(changes)),
      onGap: () => refresh([[]]),
    });
    return () => stream.close();
  }, [client, accountId]);
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
