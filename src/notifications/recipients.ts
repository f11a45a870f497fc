import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { Teller } from '../../domain/obligation/clock.ts';
import type { Locale } from '../common/locale.ts';
import { DEFAULT_LOCALE } from '../common/locale.ts';
import type { Role } from '../identity/permissions.ts';

/** To whom something is addressed: a role of an agency, and of a piece of work the officer in charge. */
export interface Addressee {
  readonly agencyId: string;
  readonly role: Teller;
  readonly officerId: string | null;
}

/** An account that may be told something; ended ones are none. */
export interface Person {
  readonly id: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
  readonly locale: Locale;
}

/** An agency as it receives letters. */
export interface Office {
  readonly agencyId: string;
  readonly name: string;
  readonly email: string | null;
  /** Its last day, if the register knows one. */
  readonly endsOn: LocalDate | null;
  readonly people: readonly Person[];
}

/** Who receives: one account, or the mailbox of an agency. Exactly one of the two ids is set. */
export interface Recipient {
  readonly accountId: string | null;
  readonly mailboxAgencyId: string | null;
  /** As the salutation writes it. */
  readonly name: string;
  readonly address: string | null;
  readonly locale: Locale;
  /** The last day of the agency in whose name something is told to this recipient. */
  readonly agencyEndsOn: LocalDate | null;
}

/**
 * The people and mailboxes that a role means in an agency today.
 *
 * - `responsible`: the officer in charge while active, else the agency's mailbox and all its officers
 * - `head`, `standing-head`: its heads
 * - `standing-agency`: those who follow plans there, else its heads
 * - `leader`: its supervising leaders
 */
export function recipientsOf(addressee: Addressee, office: Office): Recipient[] {
  const withRole = (role: Role) => office.people.filter((person) => person.roles.includes(role));
  const toAll = (people: readonly Person[]) => people.map((person) => accountOf(person, office));
  switch (addressee.role) {
    case 'responsible': {
      const inCharge = office.people.filter(({ id }) => id === addressee.officerId);
      return inCharge.length > 0 ? toAll(inCharge) : withMailbox(toAll(withRole('officer')), office);
    }
    case 'head':
    case 'standing-head':
      return toAll(withRole('head'));
    case 'standing-agency': {
      const owners = withRole('plan-owner');
      return toAll(owners.length > 0 ? owners : withRole('head'));
    }
    case 'leader':
      return toAll(withRole('supervisor'));
  }
}

/** What tells one recipient from another. */
export function recipientKey({ accountId, mailboxAgencyId }: Recipient): string {
  return accountId === null ? `mailbox/${mailboxAgencyId}` : `account/${accountId}`;
}

function accountOf(person: Person, office: Office): Recipient {
  return {
    accountId: person.id,
    mailboxAgencyId: null,
    name: `${person.displayName}, ${office.name}`,
    address: person.email,
    locale: person.locale,
    agencyEndsOn: office.endsOn,
  };
}

/** Nobody gets the same letter twice because an officer reads the mailbox under its own address. */
function withMailbox(officers: Recipient[], { agencyId, name, email, endsOn }: Office): Recipient[] {
  if (email === null || officers.some(({ address }) => address?.toLowerCase() === email.toLowerCase()))
    return officers;
  const mailbox = {
    accountId: null,
    mailboxAgencyId: agencyId,
    name,
    address: email,
    locale: DEFAULT_LOCALE,
    agencyEndsOn: endsOn,
  };
  return [mailbox, ...officers];
}
