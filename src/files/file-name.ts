// Long enough for the titles of official documents, short enough for every file system with its ending.
const NAME_MAX = 180;
// Control characters, what directs the writing (so that "exe.doc" cannot be shown for "cod.exe"), and what separates
// paths or is forbidden on some system.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"*/:<>?\\|]/g;

/** A name as it may be shown and written anywhere: the last part of a path, without anything harmful, ending kept. */
export function safeFileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim().replace(/^\.+/, '');
  const dot = clean.lastIndexOf('.');
  if (dot <= 0) return clean === '' ? 'tep' : [...clean].slice(0, NAME_MAX).join('');
  const stem = [...clean.slice(0, dot).trim()].slice(0, NAME_MAX).join('');
  return `${stem}${clean.slice(dot).toLowerCase()}`;
}

/** The header Content-Disposition under which a file is saved, never shown (RFC 6266, RFC 5987). */
export function attachmentHeader(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
