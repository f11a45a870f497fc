import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiExtraModels, getSchemaPath } from '@nestjs/swagger';
import { TASK_COMMAND_BODIES } from './task-command.bodies.ts';

const EXAMPLES = {
  receive: { summary: 'Tiếp nhận', value: { type: 'receive' } },
  submit: {
    summary: 'Gửi kết quả',
    value: {
      type: 'submit',
      expectedVersion: 3,
      text: 'Đã tổ chức 02 lớp tập huấn an toàn, vệ sinh lao động cho 120 người.',
      figures: [{ indicator: 'Số người được tập huấn', value: 120, unit: 'người' }],
      fileIds: [],
    },
  },
  return: {
    summary: 'Trả lại',
    value: {
      type: 'return',
      expectedVersion: 4,
      reason: 'Thiếu danh sách cơ sở đã kiểm tra.',
      dueOn: '2025-11-05',
    },
  },
};

/** Says in the OpenAPI document that the body is one of the commands, told apart by `type`. */
export const ApiTaskCommandBody = () =>
  applyDecorators(
    ApiExtraModels(...Object.values(TASK_COMMAND_BODIES)),
    ApiBody({
      schema: {
        oneOf: Object.values(TASK_COMMAND_BODIES).map((body) => ({ $ref: getSchemaPath(body) })),
        discriminator: {
          propertyName: 'type',
          mapping: Object.fromEntries(
            Object.entries(TASK_COMMAND_BODIES).map(([type, body]) => [type, getSchemaPath(body)]),
          ),
        },
      },
      examples: EXAMPLES,
    }),
  );
