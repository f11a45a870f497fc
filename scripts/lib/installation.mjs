import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { choosePort } from './ports.mjs';

const PREFERRED_PORTS = { api: 3000, postgres: 54_329, temporal: 7233, temporalUi: 8233 };

/** Everything one installation keeps on disk, and where. */
export class Installation {
  constructor(folder) {
    this.folder = folder;
    this.taken = new Set();
  }

  place = (...parts) => path.join(this.folder, ...parts);
  pidFile = (name) => this.place('run', `${name}.json`);
  logFile = (name) => this.place('logs', `${name}.log`);

  prepare() {
    mkdirSync(this.place('run'), { recursive: true });
    mkdirSync(this.place('logs'), { recursive: true });
  }

  /** Passwords and keys made up at the first start and kept from then on. */
  secrets() {
    const file = this.place('secrets.json');
    const known = readJson(file) ?? {};
    const secrets = { postgresPassword: newSecret(), appSecret: newSecret(), ...known };
    if (Object.keys(known).length < Object.keys(secrets).length) writeJson(file, secrets, 0o600);
    return secrets;
  }

  /**
   * The port of one part: the one asked for, else the one of the last start, else the usual one; when that is taken,
   * a free one, which `say` is told.
   */
  async choosePort(part, title, say, wanted) {
    const file = this.place('ports.json');
    const preferred = wanted ?? readJson(file)?.[part] ?? PREFERRED_PORTS[part];
    const { port, moved } = await choosePort(preferred, this.taken);
    if (moved)
      say(`${title}: port ${preferred} is taken, using ${port} · cổng ${preferred} đang bận, dùng ${port}`);
    writeJson(file, { ...readJson(file), [part]: port });
    return port;
  }

  /** Forgets everything but the files in `run`, one of which is the lock of the start that asks for this. */
  clear(databaseFolder) {
    rmSync(databaseFolder, { recursive: true, force: true });
    for (const name of existsSync(this.folder) ? readdirSync(this.folder) : []) {
      if (name !== 'run') rmSync(this.place(name), { recursive: true, force: true });
    }
    this.prepare();
  }
}

const newSecret = () => randomBytes(32).toString('base64url');

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw new Error(`${file} cannot be read: ${error.message}`, { cause: error });
  }
}

/** At once or not at all: a start killed here must not lose the password of its database. */
function writeJson(file, value, mode = 0o644) {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, `${JSON.stringify(value, null, 2)}\n`, { mode });
  chmodSync(temporary, mode);
  renameSync(temporary, file);
}
