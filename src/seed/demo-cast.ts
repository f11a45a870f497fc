import type { Agency } from '../../domain/agency/agency.ts';
import { slugOf } from '../../domain/agency/names.ts';
import type { NewAccount } from '../identity/accounts.service.ts';
import type { PlanHead } from '../plans/plan-problems.ts';
import { DEMO_LOGINS } from './demo-accounts.ts';

/**
 * The accounts of the demonstration: one for every agency that gets work, three at the standing agency, the supervising
 * leader, the administrator. Logins are short, unique, and the same every time.
 */
export function demoCast(agencies: readonly Agency[], head: PlanHead, leaderName: string): NewAccount[] {
  const { standingAgencyId, issuerAgencyId } = head;
  const special = new Set<string>([standingAgencyId, issuerAgencyId]);
  const taken = new Set<string>(Object.values(DEMO_LOGINS));
  const ofAgencies = agencies
    .filter(({ id }) => !special.has(id))
    .map((agency): NewAccount => {
      const login = loginOf(agency, taken);
      taken.add(login);
      return { login, displayName: agency.shortName, agencyId: agency.id, roles: ['officer', 'head'] };
    });
  const standing = { agencyId: standingAgencyId };
  return [
    {
      ...standing,
      login: DEMO_LOGINS.planOwner,
      displayName: 'Người theo dõi kế hoạch',
      roles: ['plan-owner'],
    },
    { ...standing, login: DEMO_LOGINS.standingHead, displayName: 'Giám đốc Sở Nội vụ', roles: ['head'] },
    {
      ...standing,
      login: DEMO_LOGINS.standingOfficer,
      displayName: 'Chuyên viên Sở Nội vụ',
      roles: ['officer'],
    },
    { login: DEMO_LOGINS.leader, displayName: leaderName, agencyId: issuerAgencyId, roles: ['supervisor'] },
    { login: DEMO_LOGINS.administrator, displayName: 'Quản trị hệ thống', roles: ['administrator'] },
    ...ofAgencies,
  ];
}

/** `UBND phường Ba Đình` → `ba-dinh`, or `phuong-ba-dinh` where a xã has that name too; other bodies by their name. */
function loginOf(agency: Agency, taken: ReadonlySet<string>): string {
  const name = slugOf(agency.name).replace(/-thanh-pho-ha-noi$/, '');
  const withType = name.replace(/^ubnd-/, '');
  const short = withType.replace(/^(phuong|xa|dac-khu)-/, '');
  for (const login of [short, withType, name]) if (!taken.has(login)) return login;
  return agency.id.replaceAll('/', '-');
}
