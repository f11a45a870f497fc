import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readDraft, removeDraft, writeDraft } from './use-draft.ts';

describe('a draft', () => {
  const stored = new Map<string, string>();

  beforeEach(() => {
    stored.clear();
    Object.assign(globalThis, {
      localStorage: {
        getItem: (key: string) => stored.get(key) ?? null,
        setItem: (key: string, value: string) => stored.set(key, value),
        removeItem: (key: string) => stored.delete(key),
      },
    });
  });
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'localStorage');
  });

  it('is found again as it was typed, until it is forgotten', () => {
    writeDraft('me/submit/1', { text: 'đang viết' });
    expect(readDraft('me/submit/1')).toEqual({ text: 'đang viết' });
    expect(readDraft('somebody-else/submit/1')).toBeNull();
    removeDraft('me/submit/1');
    expect(readDraft('me/submit/1')).toBeNull();
  });

  it('that cannot be read, or cannot be kept, stops nobody from typing', () => {
    stored.set('don-doc.draft.a', '{broken');
    expect(readDraft('a')).toBeNull();
    Reflect.deleteProperty(globalThis, 'localStorage');
    expect(() => writeDraft('a', 1)).not.toThrow();
    expect(readDraft('a')).toBeNull();
  });
});
