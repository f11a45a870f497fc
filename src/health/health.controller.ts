import { Controller, Get } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Public } from '../identity/access.decorators.ts';
import { ReadinessService } from './readiness.service.ts';

export class HealthResponse {
  @ApiProperty({ enum: ['ok'] }) status!: 'ok';
}

@ApiTags('health')
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: ReadinessService) {}

  @ApiOperation({ summary: 'The process lives' })
  @ApiOkResponse({ type: HealthResponse })
  @Get()
  live(): HealthResponse {
    return { status: 'ok' };
  }

  @ApiOperation({ summary: 'The process can serve: database migrated, Temporal reachable' })
  @ApiOkResponse({ type: HealthResponse })
  @ApiServiceUnavailableResponse({ description: 'What is not ready is named' })
  @Get('ready')
  async ready(): Promise<HealthResponse> {
    await this.readiness.require();
    return { status: 'ok' };
  }
}
