import { ApiProblem } from '../../../lib/api/problem.ts';
import { isSessionOpen, renewSession } from '../../../lib/session/session-state.ts';
import { storedLocale } from '../../../lib/text/locale.ts';
import type { ImportDetail } from '../model.ts';

/** What is sent in: files in their order, or pasted text. */
export interface PlanToSend {
  readonly files: readonly File[];
  readonly text: string;
}

/**
 * Sends a plan in and tells how far it is, which `fetch` cannot. A session that ended meanwhile waits for the new log-in,
 * as everywhere.
 *
 * @param onProgress takes a share from 0 to 1
 * @throws ApiProblem; status 0 when the line broke
 */
export async function sendPlan(
  plan: PlanToSend,
  key: string,
  onProgress: (share: number) => void,
): Promise<ImportDetail> {
  const first = await sendOnce(plan, key, onProgress);
  const answer =
    first.status === 401 && isSessionOpen() && (await renewSession())
      ? await sendOnce(plan, key, onProgress)
      : first;
  if (answer.status >= 200 && answer.status < 300) return answer.body as ImportDetail;
  throw new ApiProblem(answer.status, answer.body ?? {});
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

function sendOnce({ files, text }: PlanToSend, key: string, onProgress: (share: number) => void) {
  return new Promise<Answer>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/plan-imports');
    request.responseType = 'json';
    request.setRequestHeader('Idempotency-Key', key);
    request.setRequestHeader('Accept-Language', storedLocale());
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => resolve({ status: request.status, body: request.response });
    request.onerror = () => reject(new ApiProblem(0, {}));
    request.onabort = request.onerror;
    if (files.length > 0) request.send(formOf(files));
    else {
      request.setRequestHeader('Content-Type', 'application/json');
      request.send(JSON.stringify({ text }));
    }
  });
}

function formOf(files: readonly File[]): FormData {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  return form;
}
