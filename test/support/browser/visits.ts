import { PLAN_PARTS } from '../../../web/src/features/plan/plan-parts.ts';
import { ROUND_PARTS } from '../../../web/src/features/round/round-parts.ts';
import type { WhatThereIs } from './what-there-is.ts';

/** A page as somebody sees it. */
export interface Visit {
  readonly name: string;
  /** The page's path in the router; null for what the shell itself shows. */
  readonly route: string | null;
  /** Null: nobody is logged in. */
  readonly login: string | null;
  readonly address: (ids: WhatThereIs) => string;
}

const shell = (login: string | null, address: string): Visit => ({
  name: `${address} of ${login ?? 'nobody'}`,
  route: null,
  login,
  address: () => address,
});

const page = (route: string, login: string | null, address?: (ids: WhatThereIs) => string): Visit => ({
  name: `${address?.(NAMES) ?? route} of ${login ?? 'nobody'}`,
  route,
  login,
  address: address ?? (() => route),
});

/** What stands for the ids in the name of a visit. */
const NAMES: WhatThereIs = {
  plan: ':plan',
  task: ':task',
  report: ':report',
  round: ':round',
  import: ':import',
  verification: ':verification',
};

const withPart = (address: string, part: string) => (part === '' ? address : `${address}/${part}`);

/** Every page at least once, as somebody who has to do with it; those that differ by role as each of them. */
export const VISITS: readonly Visit[] = [
  shell(null, '/dang-nhap'),
  shell('ba-dinh', '/khong-co-trang-nay'),
  shell('admin', '/viec'),
  page('/tiep-can', null),
  page('/ban-dung-thu', null),
  ...['ba-dinh', 'so-noi-vu'].map((login) => page('/viec', login)),
  ...['ba-dinh', 'so-noi-vu', 'lanh-dao'].map((login) =>
    page('/viec/:id', login, ({ task }) => `/viec/${task}`),
  ),
  ...['ba-dinh', 'so-noi-vu'].map((login) =>
    page('/bao-cao/:id', login, ({ report }) => `/bao-cao/${report}`),
  ),
  ...ROUND_PARTS.map((part) =>
    page('/ky-bao-cao/:id/:part?', 'so-noi-vu', ({ round }) =>
      withPart(`/ky-bao-cao/${round}`, part.address),
    ),
  ),
  ...['ba-dinh', 'so-noi-vu', 'lanh-dao'].map((login) => page('/ke-hoach', login)),
  ...PLAN_PARTS.flatMap((part) =>
    ['ba-dinh', 'so-noi-vu'].map((login) =>
      page('/ke-hoach/:id/:part?', login, ({ plan }) => withPart(`/ke-hoach/${plan}`, part.address)),
    ),
  ),
  page('/ke-hoach/nhap', 'so-noi-vu'),
  page('/ke-hoach/nhap/:id', 'so-noi-vu', (ids) => `/ke-hoach/nhap/${ids.import}`),
  ...['ba-dinh', 'so-noi-vu', 'lanh-dao'].map((login) => page('/can-xu-ly', login)),
  page('/lanh-dao', 'lanh-dao'),
  page('/lanh-dao/tuan', 'lanh-dao'),
  page('/danh-sach-viec', 'lanh-dao'),
  page('/danh-sach-viec', 'so-noi-vu', ({ plan }) => `/danh-sach-viec?planId=${plan}&timeClass=overdue`),
  page('/don-vi', 'admin'),
  page('/don-vi/*', 'admin', () => '/don-vi/ha-noi/so-noi-vu'),
  page('/tim-kiem', 'so-noi-vu', () => '/tim-kiem?q=tai+nan'),
  ...['ba-dinh', 'lanh-dao'].map((login) => page('/thong-bao', login)),
  page('/ca-nhan', 'ba-dinh'),
  ...['ba-dinh', 'admin'].map((login) => page('/lich-lam-viec', login)),
  page('/chinh-sach', 'admin'),
  ...['so-noi-vu', 'ba-dinh'].map((login) =>
    page('/chinh-sach', login, ({ plan }) => `/chinh-sach?ke-hoach=${plan}`),
  ),
  page('/tai-khoan', 'admin'),
  page('/so-theo-doi', 'admin'),
  page('/so-theo-doi/:id', 'admin', ({ verification }) => `/so-theo-doi/${verification}`),
  page('/suc-khoe', 'admin'),
  page('/canh-bao', 'admin'),
];
