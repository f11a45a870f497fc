/** Letters with marks, and đ. */
const VIETNAMESE = /[\u0300-\u036fđ]/iu;

/** The language of what people write, who may write English too: Vietnamese shows in its letters. Undefined: that of the page. */
export function languageOf(text: string): 'vi' | undefined {
  return VIETNAMESE.test(text.normalize('NFD')) ? 'vi' : undefined;
}
