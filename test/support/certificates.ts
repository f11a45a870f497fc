import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Paths of PEM files. */
export interface Certificate {
  certFile: string;
  keyFile: string;
}

const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];

/** An authority of a test's own. */
export function makeAuthority(folder: string, name: string): Certificate {
  return make(folder, name, ['-addext', 'basicConstraints=critical,CA:TRUE']);
}

/** A certificate that the authority signed, for a server on the loopback or for a client. */
export function makeCertificate(folder: string, name: string, authority: Certificate): Certificate {
  const signing = ['-CA', authority.certFile, '-CAkey', authority.keyFile];
  const names = ['-addext', `subjectAltName=DNS:${name},DNS:localhost,IP:127.0.0.1`];
  return make(folder, name, [...signing, ...names, '-addext', 'basicConstraints=CA:FALSE']);
}

function make(folder: string, name: string, more: string[]): Certificate {
  const certFile = path.join(folder, `${name}.pem`);
  const keyFile = path.join(folder, `${name}.key`);
  const files = ['-out', certFile, '-keyout', keyFile, '-subj', `/CN=${name}`];
  execFileSync('openssl', ['req', '-x509', ...KEY, ...files, ...more], { stdio: 'pipe' });
  return { certFile, keyFile };
}
