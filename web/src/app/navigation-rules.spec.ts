import { describe, expect, it } from '@jest/globals';
import type { FeatureRoute, FeatureRoutes } from '../lib/feature.ts';
import type { Me } from '../lib/session/me.ts';
import { currentPathOf, homePathFor, mayOpen, navigationFor } from './navigation-rules.ts';

const text = { vi: 'Trang', en: 'Page' };
const page = () => Promise.reject(new Error('not loaded in tests'));

const tasks: FeatureRoute = {
  path: '/viec',
  title: text,
  permission: 'tasks:command',
  homeOf: ['officer', 'head'],
  nav: { text, icon: null, order: 10 },
  page,
};
const leader: FeatureRoute = {
  path: '/lanh-dao',
  title: text,
  homeOf: ['supervisor'],
  nav: { text, icon: null, order: 5, roles: ['supervisor'] },
  page,
};
const routes: FeatureRoutes = [tasks, leader, { path: '/viec/:id', title: text, page }];

const account = (roles: Me['roles'], permissions: Me['permissions']) => ({ roles, permissions });

describe('the navigation', () => {
  it('holds the pages that the account may open, in their order', () => {
    const paths = (me: Pick<Me, 'roles' | 'permissions'>) =>
      navigationFor(routes, me).map(({ path }) => path);
    expect(paths(account(['officer'], ['tasks:command']))).toEqual(['/viec']);
    expect(paths(account(['supervisor'], ['tasks:command']))).toEqual(['/lanh-dao', '/viec']);
    expect(paths(account(['administrator'], []))).toEqual([]);
  });

  it('leads who has several roles to the page of the one that decides most', () => {
    expect(homePathFor(routes, account(['officer', 'supervisor'], ['tasks:command']))).toBe('/lanh-dao');
    expect(homePathFor(routes, account(['head'], ['tasks:command']))).toBe('/viec');
  });

  it('marks one page at most as the one that one is on', () => {
    const pages = [{ path: '/ke-hoach' }, { path: '/ke-hoach/nhap' }, { path: '/viec' }];
    expect(currentPathOf(pages, '/ke-hoach/nhap/7')).toBe('/ke-hoach/nhap');
    expect(currentPathOf(pages, '/ke-hoach/7/bang')).toBe('/ke-hoach');
    expect(currentPathOf(pages, '/viec')).toBe('/viec');
    expect(currentPathOf(pages, '/viec-khac')).toBeUndefined();
  });

  it('keeps a page shut without its permission', () => {
    expect(mayOpen(tasks, account(['administrator'], []))).toBe(false);
    expect(homePathFor(routes, account(['officer'], []))).toBeUndefined();
  });
});
