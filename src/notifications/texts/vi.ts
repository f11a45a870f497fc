import { officialDate, weekdayNameVi } from '../../../domain/calendar/official-date.ts';
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import { alarmNotice } from './alarm-notice.ts';
import type { NoticeFacts, NoticeTemplate, Texts } from './notice-facts.ts';
import { LETTER_VI } from './letter.vi.ts';

/** "thứ Sáu, 12/12/2025" */
const day = (date: LocalDate): string => `${weekdayNameVi(date)}, ${officialDate(date)}`;

const isOwn = ({ role }: NoticeFacts): boolean => role === 'responsible' || role === 'head';
const thing = ({ subjectKind, polite }: NoticeFacts): string =>
  subjectKind === 'report' ? 'báo cáo' : polite ? 'nội dung đề nghị' : 'nhiệm vụ';
const Thing = (facts: NoticeFacts): string => upper(thing(facts));
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const product = ({ subjectKind }: NoticeFacts): string => (subjectKind === 'report' ? 'báo cáo' : 'kết quả');
const days = (count: number): string => `${count} ngày làm việc`;
const ask = ({ polite, agency }: NoticeFacts): string => `${polite ? 'Kính đề nghị' : 'Đề nghị'} ${agency}`;
const because = (reason: string | null | undefined): string => (reason ? ` Lý do: ${stop(reason)}` : '');
const stop = (text: string): string => (/[.…?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
const until = ({ dueOn }: NoticeFacts): string => (dueOn === null ? '' : ` chậm nhất ${day(dueOn)}`);

/** " 3 ngày làm việc" of what is late; nothing on the days of rest right after the due day. */
const by = (daysLeft: number | null): string => (daysLeft ? ` ${days(-daysLeft)}` : '');

/** "hạn thứ Tư, 03/9/2025, còn 5 ngày làm việc" */
function term({ dueOn, daysLeft, isLate, polite }: NoticeFacts): string {
  if (dueOn === null) return 'chưa có thời hạn';
  if (isLate) return `hạn ${day(dueOn)}, ${polite ? 'đã qua' : 'quá hạn'}${by(daysLeft)}`;
  if (daysLeft === null) return `hạn ${day(dueOn)}`;
  return daysLeft === 0
    ? `hạn ${day(dueOn)}, không còn ngày làm việc nào sau hôm nay`
    : `hạn ${day(dueOn)}, còn ${days(daysLeft)}`;
}

/** "hạn thứ Tư, 03/9/2025"; the headline counts the days. */
const dueDay = ({ dueOn }: NoticeFacts): string =>
  dueOn === null ? 'chưa có thời hạn' : `hạn ${day(dueOn)}`;
const having = (facts: NoticeFacts): string => (facts.dueOn === null ? dueDay(facts) : `có ${dueDay(facts)}`);

const CHANGED = { calendar: 'lịch làm việc', policy: 'quy tắc nhắc việc', conventions: 'cách đọc thời hạn' };

/** "12 nhiệm vụ và 1 báo cáo đổi hạn; 3 việc đổi ngày nhắc" */
function replanned(moved: NoticeFacts['params']['moved'], polite: boolean): string {
  const { tasks, reports, reminders } = moved ?? { tasks: 0, reports: 0, reminders: 0 };
  const dated = [
    ...(tasks > 0 ? [`${tasks} ${polite ? 'nội dung đề nghị' : 'nhiệm vụ'}`] : []),
    ...(reports > 0 ? [`${reports} báo cáo`] : []),
  ].join(' và ');
  const parts = [
    ...(dated === '' ? [] : [`${dated} đổi hạn`]),
    ...(reminders > 0 ? [`${reminders} việc giữ nguyên hạn, đổi ngày nhắc`] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : 'Thời hạn hoặc ngày nhắc được tính lại';
}

const before: NoticeTemplate = (facts) => {
  if (facts.isLate) return overdue(facts);
  return {
    headline: facts.daysLeft ? `Còn ${days(facts.daysLeft)}` : 'Sắp đến hạn',
    text: facts.polite
      ? `${ask(facts)} quan tâm phối hợp và gửi ${product(facts)}${until(facts)}.`
      : `${Thing(facts)} ${having(facts)}. ${ask(facts)} hoàn thành và gửi ${product(facts)} đúng hạn.`,
  };
};

const due: NoticeTemplate = (facts) => ({
  headline: 'Ngày làm việc cuối cùng trước khi hết hạn',
  text: facts.polite
    ? `Hôm nay là ngày làm việc cuối cùng của thời hạn. ${ask(facts)} quan tâm gửi ${product(facts)}${until(facts)}.`
    : `Hôm nay là ngày làm việc cuối cùng của thời hạn. ${ask(facts)} gửi ${product(facts)}${until(facts)}; nếu cần thêm thời gian, đề nghị xin gia hạn trong hôm nay.`,
});

const overdue: NoticeTemplate = (facts) => {
  if (!facts.isLate && isOwn(facts)) return before(facts);
  const late = facts.isLate ? by(facts.daysLeft) : '';
  if (facts.polite)
    return {
      headline: `Đã qua thời hạn${late}`,
      text: `${Thing(facts)} ${having(facts)}. ${ask(facts)} quan tâm gửi ${product(facts)}; nếu có khó khăn, kính mong thông tin để cùng phối hợp.`,
    };
  const headline = facts.isLate ? `Quá hạn${late}` : 'Chưa gửi kết quả';
  if (isOwn(facts))
    return {
      headline,
      text: `${Thing(facts)} ${having(facts)}. Yêu cầu ${facts.agency} gửi ${product(facts)} trong hôm nay, hoặc xin gia hạn và nêu rõ lý do.`,
    };
  const observed = `${facts.agency} chưa gửi ${product(facts)} (${dueDay(facts)}).`;
  return facts.role === 'leader'
    ? { headline, text: `${observed} Kính trình lãnh đạo xem xét, cho ý kiến chỉ đạo.` }
    : { headline, text: `${observed} Đề nghị cơ quan thường trực đôn đốc, xem xét xử lý.` };
};

const receipt: NoticeTemplate = (facts) => {
  const { receiptOn, receiptDaysLate: late } = facts;
  const by = receiptOn === null ? '' : ` chậm nhất ${day(receiptOn)}`;
  if (facts.polite)
    return {
      headline: 'Chờ xác nhận đã nhận',
      text:
        late > 0
          ? `${ask(facts)} xác nhận đã nhận được nội dung này (thời hạn ${receiptOn ? day(receiptOn) : ''} đã qua ${days(late)}).`
          : `${ask(facts)} xác nhận đã nhận được nội dung này${by}.`,
    };
  const headline = late > 0 ? `Chưa tiếp nhận, quá hạn ${days(late)}` : 'Chưa tiếp nhận';
  const since = late > 0 && receiptOn !== null ? ` (hạn ${day(receiptOn)})` : '';
  if (!isOwn(facts))
    return {
      headline,
      text: `${facts.agency} chưa tiếp nhận ${thing(facts)}${since}. Đề nghị cơ quan thường trực đôn đốc.`,
    };
  return late > 0
    ? {
        headline,
        text: `${Thing(facts)} chưa được tiếp nhận${since}. Yêu cầu ${facts.agency} tiếp nhận trong hôm nay.`,
      }
    : { headline, text: `${ask(facts)} tiếp nhận ${thing(facts)}${by}.` };
};

const confirm =
  (step: number): NoticeTemplate =>
  (facts) => ({
    headline: `Chờ xác nhận, nhắc lần ${step}`,
    text:
      facts.role === 'leader'
        ? `${upper(product(facts))} của ${facts.agency} đang chờ xác nhận. Kính trình lãnh đạo xem xét, cho ý kiến trong hôm nay.`
        : `${upper(product(facts))} của ${facts.agency} đang chờ xác nhận. Đề nghị xem xét, xác nhận hoặc trả lại trong hôm nay.`,
  });

const assigned: NoticeTemplate = (facts) => {
  const by = facts.receiptOn === null ? '' : ` chậm nhất ${day(facts.receiptOn)}`;
  const finish = facts.dueOn === null ? '' : ` và hoàn thành${until(facts)}`;
  return facts.polite
    ? {
        headline: 'Nội dung đề nghị phối hợp',
        text: `${ask(facts)} quan tâm phối hợp thực hiện${until(facts)}; kính mong xác nhận đã nhận${by}.`,
      }
    : { headline: 'Nhiệm vụ mới', text: `${ask(facts)} tiếp nhận${by}${finish}.` };
};

const dutyOpened: NoticeTemplate = (facts) => ({
  headline: facts.isConsolidation ? 'Báo cáo tổng hợp đã mở' : 'Kỳ báo cáo đã mở',
  text:
    facts.dueOn === null
      ? `Thời hạn sẽ được thông báo sau. ${ask(facts)} chuẩn bị báo cáo.`
      : `${ask(facts)} gửi báo cáo${until(facts)}.`,
});

const reassigned: NoticeTemplate = (facts) => {
  if (!facts.isAssignee)
    return {
      headline: `Đã chuyển sang ${facts.agency}`,
      text: `${Thing(facts)} đã được chuyển sang ${facts.agency}; đơn vị không phải thực hiện nữa.${because(facts.params.reason)}`,
    };
  const by = facts.receiptOn === null ? '' : ` chậm nhất ${day(facts.receiptOn)}`;
  const taking = facts.polite ? `xác nhận đã nhận${by}` : `tiếp nhận${by}`;
  return {
    headline: 'Được chuyển đến đơn vị',
    text: `${Thing(facts)} được chuyển đến ${facts.agency}.${because(facts.params.reason)} ${ask(facts)} ${taking}${facts.dueOn === null ? '' : `; thời hạn ${day(facts.dueOn)}`}.`,
  };
};

const extensionDecided: NoticeTemplate = (facts) =>
  facts.params.approved
    ? {
        headline: 'Đồng ý gia hạn',
        text: `Đề nghị gia hạn được đồng ý. ${ask(facts)} gửi ${product(facts)}${until(facts)}.${because(facts.params.reason)}`,
      }
    : {
        headline: 'Không đồng ý gia hạn',
        text: `Đề nghị gia hạn chưa được đồng ý; thời hạn giữ nguyên. ${ask(facts)} gửi ${product(facts)}${until(facts)}.${because(facts.params.reason)}`,
      };

const refusalDecided: NoticeTemplate = (facts) =>
  facts.params.accepted
    ? {
        headline: 'Đồng ý không thực hiện',
        text: `Ý kiến không thuộc thẩm quyền được đồng ý; ${facts.agency} không phải thực hiện.${because(facts.params.reason)}`,
      }
    : {
        headline: 'Không đồng ý việc từ chối',
        text: `Ý kiến không thuộc thẩm quyền chưa được đồng ý. ${ask(facts)} tiếp tục thực hiện${until(facts)}.${because(facts.params.reason)}`,
      };

const confirmed: NoticeTemplate = (facts) => ({
  headline: facts.params.interim ? 'Đã xác nhận kết quả kỳ này' : 'Đã xác nhận hoàn thành',
  text: `${facts.params.interim ? `${Thing(facts)} tiếp tục được thực hiện.` : 'Không cần xử lý thêm.'}${facts.params.note ? ` Ý kiến: ${stop(facts.params.note)}` : ''}`,
});

const suspended: NoticeTemplate = (facts) => ({
  headline: 'Tạm dừng',
  text: `${Thing(facts)} tạm dừng cho đến khi có thông báo mới.${because(facts.params.reason)}`,
});

const resumed: NoticeTemplate = (facts) => ({
  headline: 'Tiếp tục thực hiện',
  text: `${Thing(facts)} được tiếp tục.${because(facts.params.reason)} ${ask(facts)} thực hiện${until(facts)}.`,
});

const ended = (headline: string, sentence: string): NoticeTemplate => {
  return (facts) => ({ headline, text: `${Thing(facts)} ${sentence}.${because(facts.params.reason)}` });
};

const submitted: NoticeTemplate = (facts) => ({
  headline: facts.params.zero ? 'Đã gửi báo cáo không phát sinh' : `Đã gửi ${product(facts)}`,
  text: `${facts.agency} đã gửi ${product(facts)}${facts.params.timeliness === 'late' ? ' sau thời hạn' : ''}. Đề nghị xem xét, xác nhận hoặc trả lại.`,
});

const directed: NoticeTemplate = (facts) => ({
  headline: 'Ý kiến chỉ đạo',
  text: `Ý kiến của cấp trên: ${stop(facts.params.direction ?? '…')} ${ask(facts)} thực hiện và thông tin kết quả${facts.isLate ? ' trong thời gian sớm nhất' : until(facts)}.`,
});

const urged: NoticeTemplate = (facts) => ({
  headline: facts.polite ? 'Đề nghị quan tâm thực hiện' : 'Đôn đốc thực hiện',
  text: `${stop(facts.params.text ?? '…')} ${ask(facts)} thực hiện và gửi ${product(facts)}${facts.isLate ? ' trong thời gian sớm nhất' : until(facts)}.`,
});

const reworked = (headline: string): NoticeTemplate => {
  return (facts) => ({
    headline,
    text: `${because(facts.params.reason)} ${ask(facts)} bổ sung và gửi lại${until(facts)}.`.trimStart(),
  });
};

/** Lời báo bằng tiếng Việt. */
export const VI: Texts = {
  ended: (agency, on) =>
    `${agency} (đã kết thúc hoạt động ngày ${officialDate(on)}, chờ quyết định cơ quan kế thừa)`,
  letter: LETTER_VI,
  notices: {
    'rung:before-10': before,
    'rung:before-5': before,
    'rung:before-2': before,
    'rung:due': due,
    'rung:overdue-1': overdue,
    'rung:overdue-2': overdue,
    'rung:overdue-3': overdue,
    'rung:receipt-1': receipt,
    'rung:receipt-2': receipt,
    'rung:receipt-3': receipt,
    'rung:confirm-1': confirm(1),
    'rung:confirm-2': confirm(2),
    'rung:confirm-3': confirm(3),
    'rung:plan-end': ended('Kế hoạch đã hết thời hạn', 'kết thúc cùng thời hạn của kế hoạch'),
    'request-line': (facts) => ({
      headline: facts.isLate ? `Đề nghị đã qua thời hạn${by(facts.daysLeft)}` : 'Đề nghị chưa có kết quả',
      text: `${facts.agency} chưa gửi ${product(facts)} theo đề nghị (${dueDay(facts)}). Kính đề nghị cơ quan thường trực trao đổi, phối hợp.`,
    }),
    'escalation-open': (facts) => ({
      headline: facts.isLate ? `Chờ ý kiến, quá hạn${by(facts.daysLeft)}` : 'Chờ ý kiến chỉ đạo',
      text: `${facts.agency} chưa gửi ${product(facts)} (${dueDay(facts)}). Đã trình lãnh đạo${facts.waitsSince === null ? '' : ` từ ${day(facts.waitsSince)}`}, kính mong có ý kiến chỉ đạo.`,
    }),
    'event:assigned': assigned,
    'event:duty-opened': dutyOpened,
    'event:allotted': (facts) => ({
      headline: 'Được phân công phụ trách',
      text: `Ông/Bà được phân công phụ trách ${thing(facts)} này (${term(facts)}).`,
    }),
    'event:urged': urged,
    'event:returned': reworked('Trả lại để bổ sung'),
    'event:reopened': reworked('Thực hiện lại'),
    'event:confirmed': confirmed,
    'event:accepted': (facts) => ({
      headline: 'Báo cáo được chấp nhận',
      text: `Không cần xử lý thêm.${facts.params.note ? ` Ý kiến: ${stop(facts.params.note)}` : ''}`,
    }),
    'event:extension-decided': extensionDecided,
    'event:refusal-decided': refusalDecided,
    'event:date-set': (facts) => ({
      headline: 'Đã xác định thời hạn',
      text: `Thời hạn của ${thing(facts)} đã được xác định.${because(facts.params.reason)} ${ask(facts)} gửi ${product(facts)}${until(facts)}.`,
    }),
    'event:suspended': suspended,
    'event:resumed': resumed,
    'event:cancelled': ended('Hủy', 'đã được hủy; đơn vị không phải thực hiện nữa'),
    'event:following-ended': ended('Kết thúc theo dõi', 'đã kết thúc theo dõi'),
    'event:reassigned': reassigned,
    'event:escalation-directed': directed,
    'event:submitted': submitted,
    'event:submission-withdrawn': (facts) => ({
      headline: `Rút lại ${product(facts)} đã gửi`,
      text: `${facts.agency} đã rút lại ${product(facts)} để gửi lại sau.${because(facts.params.reason)}`,
    }),
    'event:refusal-asked': (facts) => ({
      headline: 'Từ chối vì không thuộc thẩm quyền',
      text: `${facts.agency} cho rằng ${thing(facts)} không thuộc thẩm quyền.${because(facts.params.reason)} Đề nghị xem xét, quyết định.`,
    }),
    'event:extension-asked': (facts) => ({
      headline: 'Xin gia hạn',
      text: `${facts.agency} xin gia hạn${facts.params.until ? ` đến ${day(facts.params.until)}` : ''} (${term(facts)}).${because(facts.params.reason)} Đề nghị xem xét, quyết định.`,
    }),
    'event:escalation-answered': (facts) => ({
      headline: 'Giải trình',
      text: `${facts.agency} giải trình: ${stop(facts.params.answer ?? '…')} Đề nghị xem xét.`,
    }),
    alarm: ({ params }) => alarmNotice(params, 'vi'),
    'settings:replanned': ({ polite, params: { why, moved, reason } }) => ({
      headline: 'Thời hạn, mốc nhắc được tính lại',
      text: `${replanned(moved, polite)} do ${CHANGED[why ?? 'calendar']} thay đổi.${because(reason)} ${polite ? 'Kính đề nghị quan tâm theo thời hạn mới' : 'Đề nghị xem danh sách và thực hiện theo thời hạn mới'}.`,
    }),
    'round:completeness': ({ params: { counts, requested, ended = 0 } }) => ({
      headline: 'Tình hình gửi báo cáo',
      text:
        counts === undefined
          ? 'Đã lập tình hình gửi báo cáo.'
          : `${counts.owed - counts.missing}/${counts.owed} cơ quan, đơn vị đã gửi báo cáo (đúng hạn ${counts.onTime}, quá hạn ${counts.late}); ${counts.missing} chưa gửi.` +
            (requested !== undefined && requested.owed > 0
              ? ` Đã nhận ${requested.owed - requested.missing}/${requested.owed} báo cáo đề nghị phối hợp.`
              : '') +
            (ended > 0 ? ` ${ended} cơ quan, đơn vị đã kết thúc hoạt động, chờ người quyết định.` : ''),
    }),
  },
};
