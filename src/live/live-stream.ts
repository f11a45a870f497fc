import type { MessageEvent } from '@nestjs/common';
import type { Subscriber } from 'rxjs';
import type { Actor, Credential } from '../identity/actor.ts';
import { MOST_IDS, type ChangedGroup } from './live-changes.repository.ts';
import { positionText, type LivePosition } from './live-position.ts';
import { isTold, type LiveScope } from './live-scope.ts';
import type {
  LiveChangeResponse,
  LiveChangesResponse,
  StreamEnd,
  StreamEndedResponse,
} from './live.responses.ts';

/** A browser that lost its line comes back after so many milliseconds. */
const RETRY_MS = 3_000;

/** Who listens, and by what he was recognised. */
export interface Listener {
  readonly actor: Actor;
  readonly credential: Credential;
}

/** One open stream: says what the listener may know, in events. */
export class LiveStream {
  constructor(
    readonly listener: Listener,
    public scope: LiveScope,
    private readonly subscriber: Subscriber<MessageEvent>,
  ) {}

  /** The first event: from this position on, every change is told. */
  ready(position: LivePosition): void {
    this.subscriber.next({ type: 'ready', id: positionText(position), retry: RETRY_MS, data: {} });
  }

  /** What was missed is not known: everything shown is to be read anew. */
  reset(position: LivePosition): void {
    this.subscriber.next({ type: 'reset', id: positionText(position), data: {} });
  }

  tell(groups: readonly ChangedGroup[], position: LivePosition): void {
    const changes = changesOf(groups.filter((group) => isTold(group, this.scope)));
    if (changes.length === 0) return;
    const data: LiveChangesResponse = { changes };
    this.subscriber.next({ type: 'changes', id: positionText(position), data });
  }

  /** Tells the line apart from a dead one, and carries the position on. */
  beat(position: LivePosition): void {
    this.subscriber.next({ type: 'heartbeat', id: positionText(position), data: {} });
  }

  end(reason: StreamEnd, position: LivePosition | undefined): void {
    const data: StreamEndedResponse = { reason };
    const id = position === undefined ? '' : positionText(position);
    this.subscriber.next({ type: 'ended', id, data });
    this.subscriber.complete();
  }
}

/** One line for each kind and plan. */
function changesOf(groups: readonly ChangedGroup[]): LiveChangeResponse[] {
  const byKey = new Map<string, LiveChangeResponse>();
  for (const { kind, planId, ids } of groups) {
    const key = `${kind} ${planId}`;
    const known = byKey.get(key);
    byKey.set(key, { kind, planId, ids: known === undefined ? listed(ids) : together(known.ids, ids) });
  }
  return [...byKey.values()];
}

function together(known: readonly string[] | null, more: readonly string[] | null): string[] | null {
  return known === null || more === null ? null : listed([...new Set([...known, ...more])]);
}

function listed(ids: readonly string[] | null): string[] | null {
  return ids === null || ids.length > MOST_IDS ? null : [...ids];
}
