import { NestFactory } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { AppModule } from './app.module.ts';
import { API_PREFIX, WITHOUT_PREFIX } from './configure-app.ts';
import { apiDescription } from './open-api.ts';

/** The description of the API, made from the modules alone: nothing is started, no database, no configuration. */
export async function offlineApiDescription(): Promise<OpenAPIObject> {
  const app = await NestFactory.create(AppModule, { preview: true, logger: false, abortOnError: false });
  app.setGlobalPrefix(API_PREFIX, { exclude: WITHOUT_PREFIX });
  return apiDescription(app);
}
