import { DomainError } from '../../domain/errors.ts';
import { secrecyMarkOf } from '../../domain/plan/secrecy.ts';

/**
 * Secret matters do not belong on an open system: a text that bears a mark is refused before it is stored.
 *
 * @throws DomainError 'secret-document' {field, mark} naming the way to the text
 */
export function refuseSecrets(value: unknown, path = ''): void {
  if (typeof value === 'string') {
    const mark = secrecyMarkOf(value);
    if (mark !== null) throw new DomainError('secret-document', { field: path, mark });
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value))
      refuseSecrets(part, path === '' ? name : `${path}.${name}`);
  }
}
