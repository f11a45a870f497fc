const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;

/** The language of what people write, who may write English too: Vietnamese shows in its letters. Undefined: that of the page. */
export function languageOf(text: string): 'vi' | undefined {
  return VIETNAMESE.test(text.normalize('NFC')) ? 'vi' : undefined;
}
