const MESSAGES = {
  'unknown-key': [
    'Dữ liệu trong Temporal (namespace "{namespace}") được mã hóa bằng khóa "{id}", nhưng tiến trình này không có khóa đó. ' +
      'Hãy đưa khóa "{id}" trở lại TEMPORAL_CODEC_KEYS của mọi API và worker.',
    'Data in Temporal (namespace "{namespace}") are encrypted with the key "{id}", which this process does not have. ' +
      'Put the key "{id}" back into TEMPORAL_CODEC_KEYS of every API and worker.',
  ],
  'does-not-fit': [
    'Dữ liệu trong Temporal không mở được bằng khóa "{id}" ở namespace "{namespace}": khóa có cùng mã nhưng khác nội dung, dữ ' +
      'liệu thuộc namespace khác, hoặc đã bị thay đổi. Hãy kiểm tra TEMPORAL_CODEC_KEYS và TEMPORAL_NAMESPACE.',
    'Data in Temporal do not open with the key "{id}" in the namespace "{namespace}": another key has this id here, the ' +
      'data are of another namespace, or they were changed. Check TEMPORAL_CODEC_KEYS and TEMPORAL_NAMESPACE.',
  ],
} as const;

/** An encrypted payload that this process cannot open. The message says why and what to do, in Vietnamese and English. */
export class UnreadablePayloadError extends Error {
  constructor(
    readonly reason: keyof typeof MESSAGES,
    readonly keyId: string,
    namespace: string,
  ) {
    super(
      MESSAGES[reason]
        .map((message) => message.replaceAll('{id}', keyId).replaceAll('{namespace}', namespace))
        .join('\n'),
    );
    this.name = 'UnreadablePayloadError';
  }
}
