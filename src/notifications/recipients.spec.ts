import { describe, expect, it } from '@jest/globals';
import type { Role } from '../identity/permissions.ts';
import { recipientsOf } from './recipients.ts';
import type { Office, Person } from './recipients.ts';

const person = (id: string, ...roles: Role[]): Person => ({
  id,
  displayName: id,
  email: `${id}@x.vn`,
  roles,
  locale: 'vi',
});
const office = (people: Person[], email: string | null = null): Office => ({
  agencyId: 'xa',
  name: 'UBND xã',
  email,
  endsOn: null,
  people,
});
const told = (
  role: Parameters<typeof recipientsOf>[0]['role'],
  of: Office,
  officerId: string | null = null,
) =>
  recipientsOf({ agencyId: 'xa', role, officerId }, of).map(
    ({ accountId, mailboxAgencyId }) => accountId ?? `mailbox ${mailboxAgencyId}`,
  );

const PEOPLE = [person('can-bo', 'officer'), person('chuyen-vien', 'officer'), person('chu-tich', 'head')];

describe('The responsible', () => {
  it('is the officer in charge, where one is active', () => {
    expect(told('responsible', office(PEOPLE, 'xa@x.vn'), 'can-bo')).toEqual(['can-bo']);
  });

  it('are otherwise the mailbox and all officers', () => {
    const all = ['mailbox xa', 'can-bo', 'chuyen-vien'];
    expect(told('responsible', office(PEOPLE, 'xa@x.vn'))).toEqual(all);
    expect(told('responsible', office(PEOPLE, 'xa@x.vn'), 'da-nghi')).toEqual(all);
  });

  it('get no second letter where the mailbox is an officer’s address', () => {
    expect(told('responsible', office(PEOPLE, 'CAN-BO@x.vn'))).toEqual(['can-bo', 'chuyen-vien']);
  });

  it('may be nobody', () => {
    expect(told('responsible', office([person('chu-tich', 'head')]))).toEqual([]);
  });
});

describe('Those above', () => {
  it('are found by their role', () => {
    const people = [...PEOPLE, person('theo-doi', 'plan-owner'), person('lanh-dao', 'supervisor')];
    expect(told('head', office(people))).toEqual(['chu-tich']);
    expect(told('standing-head', office(people))).toEqual(['chu-tich']);
    expect(told('standing-agency', office(people))).toEqual(['theo-doi']);
    expect(told('leader', office(people))).toEqual(['lanh-dao']);
  });

  it('are the heads where nobody follows plans at the standing agency', () => {
    expect(told('standing-agency', office(PEOPLE))).toEqual(['chu-tich']);
  });
});
