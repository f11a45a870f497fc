import { ApiProperty } from '@nestjs/swagger';
import type { StoredFile } from './stored-file.entity.ts';

/** A file without its bytes. */
export class FileResponse {
  @ApiProperty({ format: 'uuid', description: 'For GET /files/:id and for `fileIds` of a submission' })
  id!: string;
  @ApiProperty({ example: 'Báo cáo kết quả tháng 8.pdf' }) name!: string;
  @ApiProperty({ example: 'pdf' }) type!: string;
  @ApiProperty({ description: 'Bytes' }) size!: number;
  @ApiProperty({ description: 'SHA-256, hexadecimal' }) sha256!: string;
  @ApiProperty({ type: String, format: 'date-time' }) uploadedAt!: string;
}

export function toFileResponse(file: StoredFile): FileResponse {
  return {
    id: file.id,
    name: file.name,
    type: file.type,
    size: file.size,
    sha256: file.sha256,
    uploadedAt: file.uploadedAt.toISOString(),
  };
}
