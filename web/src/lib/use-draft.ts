import { use, useState } from 'react';
import { MeContext } from './session/me.ts';

const PREFIX = 'don-doc.draft.';

/** Something that is being written and not sent. */
export interface Draft<Value> {
  readonly value: Value;
  readonly change: (value: Value) => void;
  /** Forgets it, once it was sent or given up. */
  readonly clear: () => void;
  /** It was found from an earlier visit. */
  readonly wasKept: boolean;
}

/**
 * Keeps what is typed in this browser until it is sent: a closed window or an expired session loses nothing. What one
 * account typed no other finds.
 *
 * @param name names the form and its task or report, as `submit/<task id>`; a component stays with its first name
 */
export function useDraft<Value>(name: string, initial: Value): Draft<Value> {
  const me = use(MeContext);
  const [key] = useState(`${me?.id ?? 'nobody'}/${name}`);
  const [kept] = useState(() => readDraft<Value>(key));
  const [value, setValue] = useState<Value>(kept ?? initial);
  return {
    value,
    change: (next) => {
      setValue(next);
      writeDraft(key, next);
    },
    clear: () => {
      setValue(initial);
      removeDraft(key);
    },
    wasKept: kept !== null,
  };
}

/** What was kept under the key; null when nothing was or it cannot be read. */
export function readDraft<Value>(key: string): Value | null {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? null : (JSON.parse(text) as Value);
  } catch {
    return null;
  }
}

/** Keeps a draft; a browser that keeps nothing loses it with the window, which is no reason to stop typing. */
export function writeDraft(key: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Private windows and full stores refuse.
  }
}

/** Forgets a draft. */
export function removeDraft(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing is kept where nothing can be removed.
  }
}
