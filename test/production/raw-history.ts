import type { Client } from '@temporalio/client';
import type { Payload } from '@temporalio/common';

/** All that Temporal holds of some workflows, as its operator sees it. */
export interface RawHistories {
  /** Every text and every payload's bytes, one after the other. */
  readonly text: string;
  readonly payloads: readonly Payload[];
  /** Names of search attributes, which Temporal writes by itself and which no codec sees. */
  readonly indexed: ReadonlySet<string>;
  /** What the markers of `patched` say, which the SDK writes past every codec: the names of changes, and nothing else. */
  readonly patches: ReadonlySet<string>;
  readonly events: number;
}

/** Reads histories and memos past every converter, through the server's own interface. */
export async function readRaw(client: Client, workflowIds: readonly string[]): Promise<RawHistories> {
  const { workflowService } = client.connection;
  const { namespace } = client.options;
  const seen: Seen = { texts: [], payloads: [], indexed: new Set(), patches: new Set() };
  let events = 0;
  for (const workflowId of workflowIds) {
    const execution = { workflowId };
    const described = await workflowService.describeWorkflowExecution({ namespace, execution });
    const answer = await workflowService.getWorkflowExecutionHistory({ namespace, execution });
    events += answer.history?.events?.length ?? 0;
    collect(described, seen);
    collect(answer, seen);
  }
  const { texts, ...told } = seen;
  return { text: texts.join('\n'), ...told, events };
}

interface Seen {
  readonly texts: string[];
  readonly payloads: Payload[];
  readonly indexed: Set<string>;
  readonly patches: Set<string>;
}

/** Names of fields carry nothing; everything else is looked at, whatever it is called. */
function collect(value: unknown, seen: Seen, isIndexed = false): void {
  if (typeof value === 'string') seen.texts.push(value);
  else if (value instanceof Uint8Array) seen.texts.push(Buffer.from(value).toString('utf8'));
  else if (isPatchMarker(value)) {
    const [payload] = value.details['patch-data'].payloads;
    seen.patches.add(Buffer.from(payload!.data ?? []).toString('utf8'));
  } else if (value !== null && typeof value === 'object') {
    if (isPayload(value) && !isIndexed) seen.payloads.push(value);
    for (const [name, inner] of Object.entries(value)) {
      const isIndex = name === 'indexedFields';
      if (isIndex) for (const attribute of Object.keys(inner ?? {})) seen.indexed.add(attribute);
      seen.texts.push(name);
      collect(inner, seen, isIndexed || isIndex);
    }
  }
}

interface PatchMarker {
  readonly details: { readonly 'patch-data': { readonly payloads: readonly Payload[] } };
}

function isPatchMarker(value: unknown): value is PatchMarker {
  return (
    value !== null && typeof value === 'object' && 'markerName' in value && value.markerName === 'core_patch'
  );
}

function isPayload(value: object): value is Payload {
  return (
    'metadata' in value && (value.metadata as Record<string, unknown> | null)?.['encoding'] !== undefined
  );
}

/** What a payload says under a name of its metadata. */
export const said = ({ metadata }: Payload, name: string): string =>
  Buffer.from(metadata?.[name] ?? []).toString('utf8');
