const MESSAGES = {
  foreign: [
    'Namespace Temporal "{namespace}" đang chứa dữ liệu của một hệ thống Đôn Đốc khác. Không có gì được khởi động. ' +
      'Hãy đặt TEMPORAL_NAMESPACE (hoặc TEMPORAL_ADDRESS) trỏ tới namespace riêng của hệ thống này.',
    'The Temporal namespace "{namespace}" holds the data of another Đôn Đốc installation. Nothing was started. ' +
      'Let TEMPORAL_NAMESPACE (or TEMPORAL_ADDRESS) name a namespace of this installation alone.',
  ],
  newer: [
    'Dữ liệu Temporal trong namespace "{namespace}" mới hơn cơ sở dữ liệu PostgreSQL, tức là PostgreSQL đã được khôi ' +
      'phục từ bản sao lưu cũ. Hãy để trống dữ liệu Temporal rồi khởi động lại: các luồng công việc sẽ được dựng lại.',
    'The Temporal data in the namespace "{namespace}" are newer than PostgreSQL, which must have been restored from an ' +
      'old backup. Empty the data of Temporal and start again: the workflows are then rebuilt.',
  ],
  lost: [
    'Dữ liệu Temporal trong namespace "{namespace}" đã mất hoặc bị thay trong khi hệ thống đang chạy. Tiến trình này dừng; ' +
      'khi khởi động lại, các luồng công việc sẽ được dựng lại.',
    'The Temporal data in the namespace "{namespace}" were lost or replaced while the system was running. This process ' +
      'ends; started again, the workflows are rebuilt.',
  ],
} as const;

/** The Temporal namespace must not be worked in. The message says why and what to do, in Vietnamese and English. */
export class UnusableTemporalError extends Error {
  readonly finding: keyof typeof MESSAGES;

  constructor(finding: keyof typeof MESSAGES, namespace: string) {
    super(MESSAGES[finding].map((text) => text.replace('{namespace}', namespace)).join('\n'));
    this.name = 'UnusableTemporalError';
    this.finding = finding;
  }
}
