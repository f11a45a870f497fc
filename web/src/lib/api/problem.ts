import type { components } from './schema.ts';

type ProblemBody = components['schemas']['Problem'];
export type ProblemField = components['schemas']['ProblemField'];

/** The code of a request that got no answer: the line broke, or the server is not there. */
export const NO_ANSWER = 'no-answer';

/** What the server, or the line to it, refused: an RFC 9457 problem. Its texts are in the language of the reader. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly fields: readonly ProblemField[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly correlationId: string | null;

  constructor(status: number, body: Partial<ProblemBody>) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = body.code ?? (status === 0 ? NO_ANSWER : `http-${status}`);
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.fields = body.errors ?? [];
    this.values = body.values ?? {};
    this.correlationId = body.correlationId ?? null;
  }

  /** The same request may succeed later: the line or a server was away. */
  get isPassing(): boolean {
    return [0, 502, 503, 504].includes(this.status);
  }

  /** Somebody else changed the same thing in the meantime. */
  get isStale(): boolean {
    return this.status === 412 || this.code === 'version-stale';
  }

  /** The message at a field, by its way in the request (`figures.0.value`). */
  fieldDetail(field: string): string | undefined {
    return this.fields.find((one) => one.field === field)?.detail;
  }
}

/** Whatever was thrown, as a problem: an answer that never came is one too. */
export function toProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem(0, {});
}

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The data of an answer, for queries and commands: `await dataOf(api.GET(…))`.
 *
 * @throws ApiProblem
 */
export async function dataOf<Data>(asked: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await asked.catch((thrown: unknown) => {
    throw toProblem(thrown);
  });
  if (!response.ok) throw new ApiProblem(response.status, isProblem(error) ? error : {});
  return data as Data;
}

function isProblem(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'code' in body;
}
