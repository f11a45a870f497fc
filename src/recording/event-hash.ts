import { createHash } from 'node:crypto';
import type { NumberedEvent } from '../../domain/obligation/recorded-event.ts';
import { canonicalJson } from '../common/canonical-json.ts';

/** sha256 of the canonical JSON of a numbered event: equal exactly when number, instant, actor, key and content are. */
export function eventHash({ seq, at, actor, key, event }: NumberedEvent<unknown>): Buffer {
  const who = actor && { accountId: actor.accountId, agencyId: actor.agencyId };
  return createHash('sha256')
    .update(canonicalJson({ seq, at, actor: who, key, event }), 'utf8')
    .digest();
}
