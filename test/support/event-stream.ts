import { DEMO_PASSWORD } from '../../src/seed/demo-accounts.ts';

/** One event of a stream as it arrived. */
export interface StreamedEvent {
  readonly type: string;
  readonly id: string;
  readonly data: unknown;
}

/** Server-sent events, read as a browser reads them. */
export class EventStream {
  private readonly waiting: StreamedEvent[] = [];
  private readonly reader: AsyncIterator<string>;
  private rest = '';

  private constructor(
    readonly response: Response,
    private readonly abort: AbortController,
  ) {
    this.reader = response.body!.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]();
  }

  /** The stream of changes of the API at `api`, for whoever has the token; to be closed. */
  static async open(api: string, token: string, lastEventId?: string): Promise<EventStream> {
    const abort = new AbortController();
    const headers = {
      Authorization: `Bearer ${token}`,
      ...(lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId }),
    };
    return new EventStream(await fetch(`${api}/api/v1/stream`, { headers, signal: abort.signal }), abort);
  }

  /** The next event of one of the types, others are passed over; null at the end of the stream. */
  async next(...types: string[]): Promise<StreamedEvent | null> {
    for (;;) {
      const event = this.waiting.shift();
      if (event !== undefined && types.includes(event.type)) return event;
      if (event === undefined && !(await this.read())) return null;
    }
  }

  close(): void {
    this.abort.abort();
  }

  private async read(): Promise<boolean> {
    const { value, done } = await this.reader.next();
    if (done === true) return false;
    const blocks = (this.rest + value).split('\n\n');
    this.rest = blocks.pop() ?? '';
    for (const block of blocks.filter((text) => text.trim() !== '')) this.waiting.push(eventOf(block));
    return true;
  }
}

function eventOf(block: string): StreamedEvent {
  const fields = new Map(
    block
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)] as const),
  );
  const data = fields.get('data') ?? '';
  return {
    type: fields.get('event') ?? 'message',
    id: fields.get('id') ?? '',
    data: data === '' ? null : JSON.parse(data),
  };
}

/** The token of a new log-in of an account of the demonstration. */
export async function logIn(api: string, login: string): Promise<string> {
  const response = await fetch(`${api}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ login, password: DEMO_PASSWORD }),
  });
  return ((await response.json()) as { token: string }).token;
}
