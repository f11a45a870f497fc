import * as commands from './commands.mjs';
import * as demo from './demo.mjs';
import * as fanout from './fanout.mjs';
import * as firing from './firing.mjs';
import * as history from './history.mjs';
import * as launch from './launch.mjs';
import * as lists from './lists.mjs';
import * as memory from './memory.mjs';
import * as reading from './reading.mjs';
import * as workers from './workers.mjs';

/** Every section, in the order of the page. */
export const SECTIONS = { launch, fanout, commands, firing, workers, history, lists, memory, demo, reading };
