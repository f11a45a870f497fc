import { accessSync, constants } from 'node:fs';

const FILES = ['TEMPORAL_TLS_CA_FILE', 'TEMPORAL_TLS_CERT_FILE', 'TEMPORAL_TLS_KEY_FILE'] as const;

type Given = Partial<Record<(typeof FILES)[number], string>>;

/** What is wrong with the files of TLS to Temporal, in Vietnamese and English: found at start, not at the first call. */
export function tlsFileProblems(given: Given): readonly string[] {
  const problems = FILES.filter((name) => given[name] !== undefined && !isReadable(given[name])).map(
    (name) => `${name}: không đọc được tệp. / ${name}: the file cannot be read`,
  );
  if ((given.TEMPORAL_TLS_CERT_FILE === undefined) !== (given.TEMPORAL_TLS_KEY_FILE === undefined)) {
    problems.push(
      'TEMPORAL_TLS_CERT_FILE và TEMPORAL_TLS_KEY_FILE phải được đặt cùng nhau. / ' +
        'TEMPORAL_TLS_CERT_FILE and TEMPORAL_TLS_KEY_FILE must be set together',
    );
  }
  return problems;
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
