import compression from 'compression';
import type { Handler, Request, Response } from 'express';

/** Smaller answers fit into the first packets of a line as they are. */
const FROM_BYTES = 1024;

/**
 * Compresses what is read: a board of 126 communes shrinks to a twelfth, which a slow line feels. Left as they
 * are: answers to orders, which are short and may hold secrets (a token beside what was sent); the stream of changes,
 * which would be held back; files that are compressed already.
 */
export function compressAnswers(): Handler {
  return compression({ threshold: FROM_BYTES, filter: isToBeCompressed });
}

function isToBeCompressed(request: Request, response: Response): boolean {
  if (request.method !== 'GET') return false;
  const type = String(response.getHeader('Content-Type') ?? '');
  return !type.startsWith('text/event-stream') && compression.filter(request, response);
}
