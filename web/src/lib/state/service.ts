import { Store } from './store.ts';

/** How the service answers: `silent` when the line or the server is away, `unavailable` when it says so itself (503). */
export type ServiceState = 'answers' | 'unavailable' | 'silent';

export const serviceState = new Store<ServiceState>('answers');

/** Notes an answer of the service by its status. */
export function reportAnswer(status: number): void {
  serviceState.set([502, 503, 504].includes(status) ? 'unavailable' : 'answers');
}

/** Notes that a request got no answer at all. */
export function reportSilence(): void {
  serviceState.set('silent');
}
