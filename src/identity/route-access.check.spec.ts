import { describe, expect, it } from '@jest/globals';
import { Controller, Get, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { Public, RequirePermission } from './access.decorators.ts';
import { RouteAccessCheck } from './route-access.check.ts';

@Controller('open')
class OpenController {
  @Public()
  @Get()
  read(): void {}

  @RequirePermission('tasks:read')
  @Get('tasks')
  tasks(): void {}

  helper(): void {}
}

@Public()
@Controller('whole')
class WhollyOpenController {
  @Get()
  read(): void {}
}

@Controller('forgotten')
class ForgottenController {
  @Get()
  read(): void {}
}

async function boot(controllers: Type[]): Promise<void> {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule],
    controllers,
    providers: [RouteAccessCheck],
  }).compile();
  try {
    await module.init();
  } finally {
    await module.close();
  }
}

describe('The application', () => {
  it('starts when every route says who may use it', async () => {
    await expect(boot([OpenController, WhollyOpenController])).resolves.toBeUndefined();
  });

  it('does not start with a route of which nobody said who may use it', async () => {
    await expect(boot([OpenController, ForgottenController])).rejects.toThrow(
      'ForgottenController.read (GET)',
    );
  });
});
