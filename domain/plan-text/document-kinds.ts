/** Kinds of official documents (Nghị định 30/2020/NĐ-CP Điều 7, laws, documents of the Party), longest first. */
export const documentKinds: readonly string[] = [
  'Thông tư liên tịch',
  'Kế hoạch hành động',
  'Chương trình hành động',
  'Nghị quyết liên tịch',
  'Bộ luật',
  'Luật',
  'Pháp lệnh',
  'Nghị quyết',
  'Nghị định',
  'Quyết định',
  'Chỉ thị',
  'Thông tư',
  'Kết luận',
  'Kế hoạch',
  'Chương trình',
  'Hướng dẫn',
  'Thông báo',
  'Báo cáo',
  'Tờ trình',
  'Công văn',
  'Công điện',
  'Đề án',
  'Quy định',
  'Quy chế',
  'Phương án',
  'Thông tri',
  'Văn bản',
  'Thông cáo',
];

/**
 * Symbols of the kinds in numbers. A kind that is not here has none ("Công văn số 2679/SCT-QLTM" has the symbols of the
 * office), so its number can contradict nothing.
 */
const symbols: Readonly<Record<string, readonly string[]>> = {
  'thông tư liên tịch': ['TTLT'],
  'kế hoạch hành động': ['KH', 'KHHĐ'],
  'chương trình hành động': ['CTr', 'CTrHĐ', 'CTHĐ', 'CT'],
  'nghị quyết liên tịch': ['NQLT'],
  'bộ luật': [],
  luật: [],
  'pháp lệnh': ['PL'],
  'nghị quyết': ['NQ'],
  'nghị định': ['NĐ'],
  'quyết định': ['QĐ'],
  'chỉ thị': ['CT'],
  'thông tư': ['TT'],
  'kết luận': ['KL'],
  'kế hoạch': ['KH', 'KHHĐ', 'KHPH', 'KHLT'],
  'chương trình': ['CTr', 'CTrHĐ', 'CTHĐ', 'CTPH'],
  'hướng dẫn': ['HD'],
  'thông báo': ['TB', 'TBKL'],
  'báo cáo': ['BC'],
  'tờ trình': ['TTr'],
  'công điện': ['CĐ', 'CĐKh'],
  'đề án': ['ĐA'],
  'quy định': ['QĐ', 'QĐi', 'QyĐ'],
  'quy chế': ['QC'],
  'phương án': ['PA'],
  'thông tri': ['TT', 'TTr'],
};

/** Every symbol of a kind: a number with one of them is a document even without its kind. */
export const typeCodes: ReadonlySet<string> = new Set([
  ...Object.values(symbols).flat(),
  'VBHN',
  'BB',
  'HĐ',
  'QCPH',
]);

/** The symbols that a kind can have, or null when it has none of its own. */
export function symbolsOfKind(kind: string): readonly string[] | null {
  const words = kind.toLowerCase();
  const known = Object.keys(symbols).find((name) => words.startsWith(name));
  return known === undefined ? null : symbols[known]!;
}

/** Bodies of the Party, whose numbers are written "278-KH/TU", not "278/KH-TU". */
export const partySymbols: ReadonlySet<string> = new Set(['TW', 'TU', 'HU', 'QU', 'ThU', 'ĐU', 'BCĐTW']);
