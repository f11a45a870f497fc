/** What pdf.js draws with, and asks for when it is loaded. Nothing is drawn here: import this before it. */
const NOT_DRAWN = class {};

for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
  if (!(name in globalThis)) Object.assign(globalThis, { [name]: NOT_DRAWN });
}
