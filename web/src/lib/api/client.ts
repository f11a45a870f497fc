import createClient from 'openapi-fetch';
import { requestWithSession } from '../session/session-fetch.ts';
import { storedLocale } from '../text/locale.ts';
import type { paths } from './schema.ts';

/**
 * The API, typed by its own description. The session is a cookie that no script can read; a request that finds it expired
 * waits until the person has logged in again.
 */
export const api = createClient<paths>({ baseUrl: '/', fetch: requestWithSession });

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', storedLocale());
    return request;
  },
});
