import { instantAt } from '../../domain/calendar/local-date.ts';
import { spreadHash } from '../../domain/obligation/spread.ts';

/** How an agency of the seeded cast behaves, always the same for the same agency. */
export type Temperament = 'prompt' | 'late' | 'silent';

/** A task as an act sees it before it decides. */
export interface CastTask {
  id: string;
  ref: string;
  agencyId: string;
  status: string;
  version: number;
}

/** Whose account gives the order. */
export type CastPart = 'assignee' | 'standing-agency' | 'leader';

/** One order of one agency; `body` is what a client would send as the command. */
export interface CastOrder {
  taskId: string;
  agencyId: string;
  part: CastPart;
  body: { type: string; expectedVersion?: number } & Record<string, unknown>;
}

/** Something the cast does at one moment of the seeded history. */
export interface CastAct {
  name: string;
  /** Plan time. */
  at: Date;
  /** The tasks it looks at; all of the plan where none is named. */
  refs: readonly string[];
  orders(tasks: readonly CastTask[]): CastOrder[];
}

/** An event that Sở Nội vụ records for the plan, for the agencies it concerns. */
export interface CastEvent {
  name: string;
  at: Date;
  refs: readonly string[];
  occurredOn: string;
  text: string;
  /** How many agencies, the first of the assignment in the order of their ids. */
  agencies: number;
}

const SILENT_BELOW = 8;
const LATE_BELOW = 28;

/** A fixed lot per agency: 8 in 100 silent, 20 late, the rest prompt. */
export function temperamentOf(agencyId: string): Temperament {
  const lot = lotOf(agencyId);
  if (lot < SILENT_BELOW) return 'silent';
  return lot < LATE_BELOW ? 'late' : 'prompt';
}

/** 0–99, the same for the same words. */
export function lotOf(words: string): number {
  return spreadHash(`cast/${words}`) % 100;
}

const at = (day: string, hour: number, minute = 0) => new Date(instantAt(day, hour * 60 + minute));

const III_6_5 = 'Báo cáo tình hình tai nạn lao động 9 tháng đầu năm 2025';

const receive = (task: CastTask): CastOrder => assignee(task, { type: 'receive' });
const isNew = (task: CastTask) => task.status === 'not-received';
const isOpen = (task: CastTask) => task.status === 'in-progress' || task.status === 'returned';
const waits = (task: CastTask) => task.status === 'awaiting-confirmation';
const is = (temperament: Temperament) => (task: CastTask) => temperamentOf(task.agencyId) === temperament;

function assignee(task: CastTask, body: CastOrder['body']): CastOrder {
  return { taskId: task.id, agencyId: task.agencyId, part: 'assignee', body };
}

function standing(task: CastTask, body: CastOrder['body']): CastOrder {
  return { taskId: task.id, agencyId: task.agencyId, part: 'standing-agency', body };
}

function leader(task: CastTask, body: CastOrder['body']): CastOrder {
  return { taskId: task.id, agencyId: task.agencyId, part: 'leader', body };
}

/** A small report of accidents; its figures differ by agency and are the same at every start. */
function accidentReport(task: CastTask): CastOrder {
  const accidents = lotOf(`accidents/${task.agencyId}`) % 3;
  return assignee(task, {
    type: 'submit',
    expectedVersion: task.version,
    text: `${III_6_5}: trên địa bàn xảy ra ${accidents} vụ tai nạn lao động; đã khai báo, điều tra theo quy định.`,
    figures: [{ indicator: 'Số vụ tai nạn lao động', value: accidents, unit: 'vụ' }],
  });
}

function wave(day: string, from: number, to: number): CastAct {
  return {
    name: `Các xã, phường gửi báo cáo tai nạn lao động (${day})`,
    at: at(day, 14),
    refs: ['III.6.5'],
    orders: (tasks) =>
      tasks
        .filter(isOpen)
        .filter(is('prompt'))
        .filter((task) => inLot(task, from, to))
        .map(accidentReport),
  };
}

function inLot(task: CastTask, from: number, to: number): boolean {
  const lot = lotOf(`wave/${task.agencyId}`);
  return from <= lot && lot < to;
}

function confirmation(day: string): CastAct {
  return {
    name: `Sở Nội vụ xác nhận, trả lại (${day})`,
    at: at(day, 10),
    refs: ['III.6.5'],
    orders: (tasks) =>
      tasks.filter(waits).map((task) =>
        lotOf(`return/${task.agencyId}`) < 4
          ? standing(task, {
              type: 'return',
              expectedVersion: task.version,
              reason: 'Đề nghị bổ sung số liệu người bị tai nạn theo mẫu.',
            })
          : standing(task, { type: 'confirm', expectedVersion: task.version }),
      ),
  };
}

/**
 * The seeded history of the Hà Nội plan, 15/7 to 28/10/2025, as orders of real accounts: most agencies prompt, some late,
 * some silent. Sở Nội vụ sets a date for III.6.5, so that communes really are late.
 */
export const CAST_ACTS: readonly CastAct[] = [
  {
    name: 'Phần lớn cơ quan, đơn vị tiếp nhận',
    at: at('2025-07-15', 14),
    refs: [],
    orders: (tasks) => tasks.filter(isNew).filter(is('prompt')).map(receive),
  },
  {
    name: 'Các đơn vị chậm tiếp nhận sau khi được nhắc',
    at: at('2025-07-18', 15),
    refs: [],
    orders: (tasks) => tasks.filter(isNew).filter(is('late')).map(receive),
  },
  {
    name: 'Các đơn vị im lặng tiếp nhận sau khi Sở Nội vụ được báo, chỉ với báo cáo tai nạn',
    at: at('2025-07-23', 9),
    refs: ['III.6.5'],
    orders: (tasks) => tasks.filter(isNew).map(receive),
  },
  {
    name: 'Sở Nội vụ ấn định thời hạn cho III.6.5',
    at: at('2025-08-01', 9),
    refs: ['III.6.5'],
    orders: (tasks) =>
      tasks.map((task) =>
        standing(task, {
          type: 'set-date',
          dueOn: '2025-09-30',
          reason: 'Công văn hướng dẫn báo cáo tai nạn lao động 9 tháng đầu năm 2025',
        }),
      ),
  },
  {
    name: 'Sở Nội vụ gửi kết quả lớp tập huấn',
    at: at('2025-09-03', 15),
    refs: ['III.1.4'],
    orders: (tasks) =>
      tasks.filter(isOpen).map((task) =>
        assignee(task, {
          type: 'submit',
          expectedVersion: task.version,
          text: 'Đã tổ chức 04 lớp tập huấn cho công chức làm công tác an toàn, vệ sinh lao động của 126 xã, phường.',
          figures: [
            { indicator: 'Số lớp tập huấn', value: 4, unit: 'lớp' },
            { indicator: 'Số công chức được tập huấn', value: 231, unit: 'người' },
          ],
        }),
      ),
  },
  {
    name: 'Lãnh đạo xác nhận lớp tập huấn',
    at: at('2025-09-05', 9),
    refs: ['III.1.4'],
    orders: (tasks) =>
      tasks.filter(waits).map((task) => leader(task, { type: 'confirm', expectedVersion: task.version })),
  },
  {
    name: 'Hai phường xin gia hạn',
    at: at('2025-09-10', 10),
    refs: ['III.6.5'],
    orders: (tasks) =>
      tasks
        .filter(isOpen)
        .filter(is('late'))
        .slice(0, 2)
        .map((task) =>
          assignee(task, {
            type: 'request-extension',
            until: '2025-10-15',
            reason: 'Công chức phụ trách đi học tập trung.',
          }),
        ),
  },
  {
    name: 'Sở Nội vụ trả lời việc gia hạn: một đồng ý, một không',
    at: at('2025-09-12', 10),
    refs: ['III.6.5'],
    orders: (tasks) =>
      tasks
        .filter(isOpen)
        .filter(is('late'))
        .slice(0, 2)
        .map((task, index) =>
          standing(task, {
            type: 'decide-extension',
            expectedVersion: task.version,
            approve: index === 0,
            reason: index === 0 ? 'Đồng ý.' : 'Đề nghị bố trí người thay thế.',
          }),
        ),
  },
  wave('2025-09-16', 0, 35),
  confirmation('2025-09-18'),
  wave('2025-09-23', 35, 70),
  confirmation('2025-09-25'),
  wave('2025-09-30', 70, 100),
  confirmation('2025-10-02'),
  {
    name: 'Các xã, phường chậm gửi báo cáo sau hạn',
    at: at('2025-10-03', 15),
    refs: ['III.6.5'],
    orders: (tasks) => tasks.filter(isOpen).filter(is('late')).map(accidentReport),
  },
  confirmation('2025-10-07'),
  {
    name: 'Lãnh đạo chỉ đạo một phường đã chuyển cấp',
    at: at('2025-10-14', 10),
    refs: ['III.6.5'],
    orders: (tasks) =>
      tasks
        .filter(isOpen)
        .filter(is('silent'))
        .slice(0, 2)
        .map((task) =>
          leader(task, {
            type: 'direct-escalation',
            escalationId: 'due-1',
            direction: 'Yêu cầu báo cáo ngay trong tuần; giải trình nguyên nhân chậm.',
          }),
        ),
  },
  {
    name: 'Một phường được chỉ đạo gửi báo cáo, còn lại tiếp tục chậm',
    at: at('2025-10-16', 16),
    refs: ['III.6.5'],
    orders: (tasks) => tasks.filter(isOpen).filter(is('silent')).slice(0, 1).map(accidentReport),
  },
  {
    name: 'Một số xã, phường gửi kết quả bước đầu việc tuyên truyền',
    at: at('2025-10-20', 14),
    refs: ['III.6.2'],
    orders: (tasks) =>
      tasks
        .filter(isOpen)
        .filter((task) => lotOf(`interim/${task.agencyId}`) < 20)
        .map((task) =>
          assignee(task, {
            type: 'submit',
            expectedVersion: task.version,
            text: 'Đã phát tin trên hệ thống truyền thanh cơ sở và nhóm Zalo tổ dân phố.',
            figures: [
              { indicator: 'Số buổi tuyên truyền', value: 2 + (lotOf(task.agencyId) % 7), unit: 'buổi' },
            ],
          }),
        ),
  },
  {
    name: 'Sở Nội vụ xác nhận kết quả bước đầu',
    at: at('2025-10-22', 10),
    refs: ['III.6.2'],
    orders: (tasks) =>
      tasks
        .filter(waits)
        .filter((task) => lotOf(`interim-confirm/${task.agencyId}`) < 50)
        .map((task) => standing(task, { type: 'confirm', expectedVersion: task.version })),
  },
];

export const CAST_EVENTS: readonly CastEvent[] = [
  {
    name: 'Sở Nội vụ ghi nhận một vụ tai nạn lao động',
    at: at('2025-08-20', 9, 30),
    refs: ['III.6.6'],
    occurredOn: '2025-08-19',
    text: 'Tai nạn lao động tại công trình xây dựng; đề nghị phối hợp điều tra ban đầu.',
    agencies: 2,
  },
];

/** Where the history begins and where the demonstration stands after it. */
export const HISTORY_BEGINS = at('2025-07-15', 8);
export const HISTORY_ENDS = at('2025-10-28', 9);
