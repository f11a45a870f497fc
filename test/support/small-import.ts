import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { readPlan } from '../../domain/plan-text/read-plan.ts';
import type { SourceDocument } from '../../domain/plan-text/source-lines.ts';
import { PlanUnderstanding } from '../../src/imports/plan-understanding.ts';
import { PlanFileReader } from '../../src/imports/readers/plan-file-reader.ts';
import { answerTo } from '../../src/imports/readers/reading-job.ts';
import type { ReadingJob } from '../../src/imports/readers/reading-job.ts';

/** A made-up plan of Hà Nội as its document is written: two dates, a function, a request, a body that has ended. */
export const SMALL_PLAN = [
  'ỦY BAN NHÂN DÂN',
  'THÀNH PHỐ HÀ NỘI',
  'Số: 21/KH-UBND',
  'Hà Nội, ngày 10 tháng 7 năm 2025',
  'KẾ HOẠCH',
  'Phòng, chống úng ngập nội đô các tháng cuối năm 2025',
  'Thực hiện Quyết định số 12/QĐ-TTg ngày 05/01/2025 của Thủ tướng Chính phủ, UBND Thành phố ban hành Kế hoạch như sau:',
  'I. MỤC TIÊU',
  '1. Mục tiêu chung',
  'Giảm úng ngập trong mùa mưa.',
  '2. Mục tiêu cụ thể',
  '- 100% điểm úng ngập có phương án xử lý;',
  'II. NHIỆM VỤ CHUNG',
  '- Nâng cao năng lực dự báo, cảnh báo.',
  'III. TỔ CHỨC THỰC HIỆN',
  '1. Sở Xây dựng',
  '- Là cơ quan thường trực, theo dõi việc thực hiện Kế hoạch.',
  '- Rà soát các điểm úng ngập, lập danh mục xử lý, hoàn thành trong tháng 9/2025.',
  '2. Sở Nông nghiệp và Phát triển nông thôn',
  '- Kiểm tra an toàn hồ đập trước ngày 15/9/2025.',
  '3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố',
  '- Tuyên truyền, vận động nhân dân không xả rác xuống cống, rãnh.',
  '4. Sở Y tế',
  '- Phối hợp với Sở Xây dựng xử lý môi trường sau úng ngập; tổng hợp số liệu dịch bệnh hằng năm.',
  'Yêu cầu các Sở, ngành báo cáo kết quả thực hiện về Sở Xây dựng trước ngày 15/12/2025 để tổng hợp, báo cáo UBND Thành phố./.',
  'TM. ỦY BAN NHÂN DÂN',
  'KT. CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  'Nguyễn Văn An',
  'Nơi nhận:',
  '- Như trên;',
  '- Lưu: VT.',
].join('\n');

/** What a person decides on the small plan, in the order of the checklist. */
export const SMALL_REVIEW = [
  { type: 'change', item: 'plan', fields: { issuer: 'Ủy ban nhân dân thành phố Hà Nội' } },
  {
    type: 'rename',
    name: 'Sở Nông nghiệp và Phát triển nông thôn',
    names: ['Sở Nông nghiệp và Môi trường'],
  },
  { type: 'answer-all', question: 'standing-duties', fields: { class: 'standing' } },
  { type: 'accept-unquestioned' },
] as const;

/** Reads files without a thread, which cannot run sources. */
export class ReaderWithoutThread extends PlanFileReader {
  protected override startThread(job: ReadingJob): Worker {
    return answering(answerTo(job));
  }
}

/** Understands texts without a thread. */
export class UnderstandingWithoutThread extends PlanUnderstanding {
  protected override startThread(document: SourceDocument): Worker {
    return answering(Promise.resolve().then(() => readPlan(document)));
  }
}

/** As much of a thread as is asked for: it answers, or fails. */
function answering(answer: Promise<unknown>): Worker {
  const thread = Object.assign(new EventEmitter(), { terminate: async () => 0 });
  setImmediate(() => {
    answer.then(
      (value) => thread.emit('message', value),
      (error: unknown) => thread.emit('error', error),
    );
  });
  return thread as unknown as Worker;
}
