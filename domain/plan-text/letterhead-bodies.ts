import type { CleanLine } from './clean-lines.ts';
import { isCapitals } from './blocks.ts';
import { emptyMapped, joinWrapped, sliceMapped, squeeze } from './mapped-text.ts';
import type { MappedText } from './mapped-text.ts';

/** National and Party motto, in one piece or broken over lines, and what else stands beside the issuing body. */
const BESIDE =
  /CỘNG(?:\s+H(?:ÒA|OÀ).*|$)|^H(?:ÒA|OÀ)\s+XÃ HỘI.*|(?:XÃ HỘI\s+)?CHỦ NGHĨA VIỆT\s*NAM.*|^VIỆT NAM$|ĐẢNG CỘNG SẢN VIỆT NAM|(?:Độc lập|ĐỘC LẬP)\s*[-–].*|(?:Số|SỐ)\s*:.*|(?:\p{Lu}+\s)*\p{Lu}+,\s*NGÀY\s.*|[\s\-–—_=*|]+$/gu;

/** The first words of the name of a body; a line that begins otherwise goes on the name above it. */
const HEAD =
  /^(?:ỦY BAN(?!\s+NHÂN DÂN\s+TỐI)|UỶ BAN|ỦY$|UỶ$|UBND|SỞ|BỘ|BAN(?! NHÂN DÂN)|TỔNG CỤC|CỤC|CHI CỤC|VĂN PHÒNG|HỘI|HĐND|CÔNG AN|TỈNH ỦY|THÀNH ỦY|ĐẢNG ỦY|HUYỆN ỦY|QUẬN ỦY|THANH TRA|TRƯỜNG|PHÒNG|TRUNG TÂM|VIỆN|LIÊN ĐOÀN|BẢO HIỂM|KHO BẠC|NGÂN HÀNG|TỈNH ĐOÀN|MẶT TRẬN|TÒA ÁN|BỆNH VIỆN|TRẠM|ĐOÀN|CHÍNH PHỦ|THỦ TƯỚNG|TỔNG CÔNG TY|TẬP ĐOÀN|CÔNG TY)(?=[\s,]|$)/u;

/**
 * The bodies of a letterhead in capital letters, from the highest to the one that issues. A name may go over several
 * lines ("ỦY BAN NHÂN DÂN", below it "TỈNH …"), beside the motto or above it.
 */
export function letterheadBodies(lines: readonly CleanLine[]): MappedText[] {
  const bodies: MappedText[] = [];
  for (const piece of lines.flatMap(piecesOf)) {
    const own = withoutBeside(piece);
    if (!isCapitals(own.text) && !/^(?:ỦY|UỶ)$/u.test(own.text)) continue;
    const open = bodies.pop();
    if (open === undefined) bodies.push(own);
    else if (HEAD.test(own.text) && !/^(?:ỦY|UỶ)$/u.test(open.text)) bodies.push(open, own);
    else bodies.push(joinWrapped(open, own));
  }
  return bodies.filter(({ text }) => HEAD.test(text));
}

function piecesOf({ content }: CleanLine): MappedText[] {
  const bounds = [-1, ...[...content.text.matchAll(/\|/gu)].map(({ index }) => index), content.text.length];
  return bounds.slice(1).map((to, i) => squeeze(sliceMapped(content, bounds[i]! + 1, to)));
}

function withoutBeside(piece: MappedText): MappedText {
  const cut = [...piece.text.matchAll(BESIDE)].find(({ 0: words }) => words !== '');
  return cut === undefined
    ? piece
    : cut.index === 0
      ? emptyMapped
      : squeeze(sliceMapped(piece, 0, cut.index));
}

/** How many of the first lines are the letterhead of a letter, which has no document-type word. */
export function letterheadLength(lines: readonly CleanLine[]): number {
  const marks = lines
    .slice(0, 14)
    .map(({ content }) =>
      /CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–]|^(?:\S+\s+)?Số\s*:|,\s*ngày\s.*\snăm\s+\d{4}\s*$|^V\/v\s/u.test(
        content.text,
      ),
    );
  return marks.filter(Boolean).length < 2 ? 0 : marks.lastIndexOf(true) + 1;
}
