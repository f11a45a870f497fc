import { Module } from '@nestjs/common';
import { SubjectsModule } from '../subjects/subjects.module.ts';
import { FilesController } from './files.controller.ts';
import { FilesService } from './files.service.ts';
import { UploadInterceptor } from './upload.interceptor.ts';

/** Files sent in with results and reports. */
@Module({
  imports: [SubjectsModule],
  controllers: [FilesController],
  providers: [FilesService, UploadInterceptor],
  exports: [FilesService, UploadInterceptor],
})
export class FilesModule {}
