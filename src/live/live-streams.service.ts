import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type MessageEvent,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Observable } from 'rxjs';
import { DomainError } from '../../domain/errors.ts';
import { Loop } from '../common/loop.ts';
import { CredentialsInForce, idOfCredential } from '../identity/credentials-in-force.service.ts';
import { LiveChangesRepository, type ChangedGroup } from './live-changes.repository.ts';
import { readPosition, type LivePosition } from './live-position.ts';
import { LiveScopes } from './live-scopes.service.ts';
import { LiveStream, type Listener } from './live-stream.ts';

/** So often the changes are looked for while somebody listens: what others do appears within a second. */
const LOOK_MS = 1_000;
/** Looks between two heartbeats: proxies close a line that is silent for a minute, some after thirty seconds. */
const LOOKS_PER_BEAT = 15;
/** Looks between two questions whether the log-ins are still in force, and who may see what by now. */
const LOOKS_PER_CHECK = 5;
const LOOKS_PER_SCOPE = 60;
/** Looks between two sweeps of old changes; also while nobody listens. */
const LOOKS_PER_SWEEP = 60;
/** Pages that one account has open at a process; the oldest gives way to a newer one. */
const MOST_PER_ACCOUNT = 8;
/** Each costs some kilobytes and a share of every look. */
const MOST_STREAMS = 2_000;

/**
 * The open streams of this process. However many they are, one query a second asks what was changed, and none while nobody
 * listens. Who listens is told of all that follows his joining: the position of the looks is never behind his own.
 */
@Injectable()
export class LiveStreams implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(LiveStreams.name);
  private readonly open = new Set<LiveStream>();
  private position: LivePosition | undefined;
  private looks = 0;
  private scopesRenewedAt = 0;
  private loop: Loop | undefined;

  constructor(
    private readonly changes: LiveChangesRepository,
    private readonly scopes: LiveScopes,
    private readonly credentials: CredentialsInForce,
  ) {}

  onApplicationBootstrap(): void {
    this.loop = new Loop(LOOK_MS, () => this.look());
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const stream of this.open) stream.end('server-stops', this.position);
    await this.loop?.stop();
  }

  /**
   * A stream of events for a listener, from `lastEventId` on where that is remembered.
   *
   * @throws DomainError 'streams-exhausted'
   */
  async listen(listener: Listener, lastEventId: string | undefined): Promise<Observable<MessageEvent>> {
    if (this.open.size >= MOST_STREAMS) throw new DomainError('streams-exhausted', {});
    const scope = await this.scopes.of(listener.actor);
    return new Observable((subscriber) => {
      const stream = new LiveStream(listener, scope, subscriber);
      this.makeRoom(listener.actor.accountId);
      this.open.add(stream);
      this.begin(stream, lastEventId).catch((error: unknown) => subscriber.error(error));
      return () => this.leave(stream);
    });
  }

  /** The oldest pages of an account give way. */
  private makeRoom(accountId: string): void {
    const own = [...this.open].filter(({ listener }) => listener.actor.accountId === accountId);
    for (const stream of own.slice(0, Math.max(0, own.length - MOST_PER_ACCOUNT + 1))) {
      stream.end('too-many-streams', this.position);
    }
  }

  private leave(stream: LiveStream): void {
    this.open.delete(stream);
    if (this.open.size === 0) this.position = undefined;
  }

  /** Joined already: what changes from here on is told by the looks, what changed before is told now. */
  private async begin(stream: LiveStream, lastEventId: string | undefined): Promise<void> {
    const last = readPosition(lastEventId);
    const known = last !== null && (await this.changes.remembers(last)) ? last : null;
    const { position, groups } =
      known === null
        ? { position: await this.changes.position(), groups: [] }
        : await this.changes.since(known);
    this.position ??= position;
    stream.ready(position);
    if (lastEventId !== undefined && known === null) stream.reset(position);
    stream.tell(groups, position);
  }

  /** Never throws: a database that is away is looked for again in a second. */
  private async look(): Promise<void> {
    this.looks += 1;
    try {
      if (this.looks % LOOKS_PER_SWEEP === 0) await this.changes.sweep();
      if (this.open.size === 0 || this.position === undefined) return;
      if (this.looks % LOOKS_PER_CHECK === 0) await this.endWhoLoggedOut();
      const { position, groups } = await this.changes.since(this.position);
      if (this.hasNewPlan(groups)) await this.renewScopes();
      this.tellAll(groups, position);
    } catch (error) {
      this.logger.warn(`Changes could not be read: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }

  private tellAll(groups: readonly ChangedGroup[], position: LivePosition): void {
    const beats = this.looks % LOOKS_PER_BEAT === 0;
    for (const stream of this.open) {
      stream.tell(groups, position);
      if (beats) stream.beat(position);
    }
    if (this.open.size > 0) this.position = position;
  }

  private async endWhoLoggedOut(): Promise<void> {
    const open = [...this.open];
    const inForce = await this.credentials.among(open.map(({ listener }) => listener.credential));
    for (const stream of open) {
      if (!inForce.has(idOfCredential(stream.listener.credential)))
        stream.end('session-ended', this.position);
    }
  }

  /** A plan that nobody's scope has may be new, or foreign to all who listen: looked up once in a while, not every second. */
  private hasNewPlan(groups: readonly ChangedGroup[]): boolean {
    const age = this.looks - this.scopesRenewedAt;
    if (age >= LOOKS_PER_SCOPE) return true;
    const known = new Set([...this.open].flatMap(({ scope }) => [...scope.planIds]));
    return age >= LOOKS_PER_CHECK && groups.some(({ planId }) => planId !== null && !known.has(planId));
  }

  private async renewScopes(): Promise<void> {
    this.scopesRenewedAt = this.looks;
    const byAccount = new Map<string, Promise<LiveStream['scope']>>();
    for (const stream of this.open) {
      const { actor } = stream.listener;
      const scope = byAccount.get(actor.accountId) ?? this.scopes.of(actor);
      byAccount.set(actor.accountId, scope);
      stream.scope = await scope;
    }
  }
}
