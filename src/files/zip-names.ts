import { zipEntries } from './zip-entries.ts';

/** The names of an archive's entries; null for what is no plain archive, or has too many entries. Nothing is unpacked. */
export function zipEntryNames(bytes: Buffer): string[] | null {
  return zipEntries(bytes)?.map(({ name }) => name) ?? null;
}

/** Whether no entry is a macro project (Office), a script library (OpenDocument), or an embedded program. */
export function isMacroFree(names: readonly string[]): boolean {
  return !names.some((name) => /vbaProject|vbaData|\.(exe|dll|js|vbs)$|^(Basic|Scripts)\//i.test(name));
}
