/**
 * Loaded before a program of the product (`NODE_OPTIONS=--import …`): its system clock is that of the machine plus the
 * milliseconds in `$SHIFT_FOLDER/<program>.shift`, which a test may change at any time. What is in force stands in
 * `<program>.shifted`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const LOOK_MS = 50;
const MachineDate = globalThis.Date;
const program = path.basename(process.argv[1] ?? '', '.js');
const fileOf = (ending) => path.join(process.env.SHIFT_FOLDER, `${program}.${ending}`);
let shift = 0;

globalThis.Date = class extends MachineDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [MachineDate.now() + shift] : parts));
  }

  static now() {
    return MachineDate.now() + shift;
  }
};

setInterval(() => {
  if (!existsSync(fileOf('shift'))) return;
  const wanted = Number(readFileSync(fileOf('shift'), 'utf8'));
  if (wanted === shift) return;
  shift = wanted;
  writeFileSync(fileOf('shifted'), String(shift));
}, LOOK_MS).unref();
