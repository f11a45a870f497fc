import { reportAnswer, reportSilence } from '../state/service.ts';
import { isSessionOpen, renewSession } from './session-state.ts';

const LOG_IN = '/api/v1/sessions';
const LOG_OUT = `${LOG_IN}/current`;

/**
 * Sends a request. Was the session ended meanwhile, it waits for the new log-in and is then sent again, with its body and its
 * Idempotency-Key: nothing that was typed is lost, nothing is ordered twice.
 */
export async function requestWithSession(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await send(request);
  if (response.status !== 401 || isAboutSession(request) || !isSessionOpen()) return response;
  return (await renewSession()) ? send(again) : response;
}

async function send(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    reportAnswer(response.status);
    return response;
  } catch (error) {
    if (!request.signal.aborted) reportSilence();
    throw error;
  }
}

/** The log-in itself; and who wants to leave an ended session is not asked for its password first. */
function isAboutSession({ method, url }: Request): boolean {
  const { pathname } = new URL(url);
  return (method === 'POST' && pathname === LOG_IN) || (method === 'DELETE' && pathname === LOG_OUT);
}
